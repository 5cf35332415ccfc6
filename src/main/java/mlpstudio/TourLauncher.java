package mlpstudio;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import mlpstudio.cli.WindowTour;
import mlpstudio.ui.tour.Stops;
import mlpstudio.ui.tour.Tour;
import mlpstudio.ui.tour.TourException;
import mlpstudio.ui.tour.TourOptions;
import mlpstudio.ui.tour.TourReport;

/** Lets the command line take the tour through the window, with a display or without one. */
final class TourLauncher implements WindowTour {
  /** JavaFX' screen without a display: a line of it is so long, and it has as many. */
  private static final int HEADLESS_SCREEN = 1000;

  @Override
  public List<String> panes() {
    return Stops.names();
  }

  @Override
  public List<String> take(Wishes wishes, Consumer<String> progress)
      throws TourException, InterruptedException {
    boolean headless = wishes.headless() || !Main.hasDisplay();
    if (headless) {
      requireRoom(wishes);
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
    // Pictures are written with AWT's classes, which must not look for a display of their own.
    System.setProperty("java.awt.headless", "true");
    TourOptions options =
        new TourOptions(
            wishes.out(),
            wishes.width(),
            wishes.height(),
            wishes.fontPercent(),
            wishes.language(),
            wishes.themes(),
            wishes.only(),
            wishes.data());
    try {
      return told(Tour.take(options, Stops.all(), progress), wishes);
    } catch (UnsupportedOperationException | IllegalStateException e) {
      throw new TourException(
          "The window cannot be opened: " + e.getMessage() + "; try --headless.", e);
    }
  }

  /** Its last point must lie within the memory of that screen. */
  private static void requireRoom(Wishes wishes) throws TourException {
    int last = (wishes.height() - 1) * HEADLESS_SCREEN + wishes.width() - 1;
    if (last >= HEADLESS_SCREEN * HEADLESS_SCREEN) {
      throw new TourException(
          "Without a display the window can be about 1280x998 at most, not "
              + wishes.width()
              + "x"
              + wishes.height()
              + ".");
    }
  }

  private static List<String> told(TourReport report, Wishes wishes) {
    List<String> lines = new ArrayList<>();
    report.cut().forEach(text -> lines.add("No room: " + text));
    lines.add(
        "Checked: "
            + String.join("; ", report.checked())
            + ". "
            + report.pictures().size()
            + " pictures in "
            + wishes.out()
            + ".");
    return lines;
  }
}
