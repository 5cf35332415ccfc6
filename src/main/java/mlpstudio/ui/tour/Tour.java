package mlpstudio.ui.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Goes from stop to stop and takes pictures. */
public final class Tour {
  /** What the window showed when the tour could not go on. */
  static final String FAILED = "failed";

  private final TourOptions options;
  private final Consumer<String> progress;
  private final List<String> pictures = new ArrayList<>();
  private final List<String> cut = new ArrayList<>();

  private Tour(TourOptions options, Consumer<String> progress) {
    this.options = options;
    this.progress = progress;
  }

  /**
   * Opens a window, goes through it and closes it; takes about a minute. Not for the FX thread.
   *
   * @param stops such as {@link Stops#all()}
   * @param progress receives a line after each stop
   * @throws TourException where something is not as it should be
   */
  public static TourReport take(TourOptions options, List<Stop> stops, Consumer<String> progress)
      throws TourException, InterruptedException {
    requireWritable(options.out());
    return new Tour(options, progress).go(stops);
  }

  /** Before a window opens for pictures that have no place. */
  private static void requireWritable(Path folder) throws TourException {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "tour-", ".new"));
    } catch (IOException e) {
      throw new TourException(
          "Pictures cannot be written into " + folder + ": name another folder with --out.", e);
    }
  }

  private TourReport go(List<Stop> stops) throws TourException, InterruptedException {
    try (TourWindow window = TourWindow.open(options)) {
      Hands hands = new Hands(window.scene(), window.patience());
      Checks checks = new Checks(hands, window.studio().workspace().run());
      Walk walk = new Walk(hands, window.studio().workspace(), checks);
      Camera camera = new Camera(window.scene(), window.patience(), options.out());
      window.patience().settle();
      for (Stop stop : stops) {
        try {
          stop.way().go(walk);
          checks.nothingFailed();
          window.patience().settle();
          lookForCutTexts(stop, camera);
          if (options.only().isEmpty() || options.only().contains(stop.name())) {
            photograph(stop, hands, camera);
          }
          checks.nothingFailed();
        } catch (TourException e) {
          photographFailure(camera, e);
          throw e;
        }
        progress.accept(stop.name());
      }
      return new TourReport(pictures, checks.passed(), cut);
    }
  }

  /** That there is no picture must not hide why there is none. */
  private static void photographFailure(Camera camera, TourException reason)
      throws InterruptedException {
    try {
      camera.take(FAILED);
    } catch (TourException e) {
      reason.addSuppressed(e);
    }
  }

  /** The light theme is left and found at every stop. */
  private void photograph(Stop stop, Hands hands, Camera camera)
      throws TourException, InterruptedException {
    for (String theme : options.themes()) {
      if (!theme.equals("light")) {
        hands.choose("theme-" + theme);
      }
      String name = stop.name() + "-" + theme;
      camera.take(name);
      pictures.add(name + ".png");
      lookForCutTexts(stop, camera);
      if (!theme.equals("light")) {
        hands.choose("theme-light");
      }
    }
  }

  /** As the picture shows it: while the theme changes, letters have another size for a moment. */
  private void lookForCutTexts(Stop stop, Camera camera)
      throws TourException, InterruptedException {
    for (String text : camera.cutTexts()) {
      String line = stop.name() + ": " + text;
      if (!cut.contains(line)) {
        cut.add(line);
      }
    }
  }
}
