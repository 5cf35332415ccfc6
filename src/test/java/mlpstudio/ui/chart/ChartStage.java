package mlpstudio.ui.chart;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import mlpstudio.training.TrainingEvent;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A chart in a window of 800 by 560 pixels, with a theme's tokens and a robot. */
final class ChartStage {
  static final String LOOK =
      "-fx-font-size: 13px; -fx-background-color: -color-bg-default; -fx-padding: 8px;"
          + " -series-train: #0072B2; -series-test: #D55E00;";
  private static final int SECONDS = 60;

  final Workspace workspace = Runs.workspace();
  final FxRobot robot = new FxRobot();
  final FakeFiles files = new FakeFiles();
  final ChartViewModel chart;
  final ChartView view;
  final StackPane root;
  final Stage stage;

  ChartStage() throws TimeoutException {
    stage = FxToolkit.registerPrimaryStage();
    chart = new ChartViewModel(workspace, Locale.US);
    view = fx(() -> new ChartView(chart, new InPlace(), files));
    root = new StackPane(view);
    root.setStyle(LOOK);
    run(
        () -> {
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          stage.setScene(new Scene(root, 800, 560));
          stage.setX(0);
          stage.setY(0);
          stage.show();
        });
    robot.moveTo(790, 555);
  }

  <T> T fx(Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(SECONDS * 1000L, work);
  }

  void run(Runnable work) {
    fx(
        () -> {
          work.run();
          return true;
        });
  }

  /** Does something that must draw the chart anew, and waits until it is drawn. */
  void redrawn(Runnable work) {
    int before = fx(view::drawings);
    run(work);
    until(() -> view.drawings() > before);
    WaitForAsyncUtils.waitForFxEvents();
  }

  void tell(Iterable<? extends TrainingEvent> events) {
    redrawn(
        () -> {
          List<TrainingEvent> list = new ArrayList<>();
          events.forEach(list::add);
          workspace.run().accept(list);
        });
  }

  /** Waits for a condition on the FX thread. */
  void until(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> fx(condition));
    } catch (TimeoutException e) {
      throw new AssertionError("Waited in vain", e);
    }
  }

  /** Lets the window draw some frames. */
  void frames(int count) {
    int[] seen = new int[1];
    Runnable listener =
        () -> {
          seen[0]++;
          Platform.requestNextPulse();
        };
    run(
        () -> {
          stage.getScene().addPostLayoutPulseListener(listener);
          Platform.requestNextPulse();
        });
    until(() -> seen[0] >= count);
    run(() -> stage.getScene().removePostLayoutPulseListener(listener));
  }

  <N extends Node> N find(String id, Class<N> type) {
    return robot.lookup(id).queryAs(type);
  }

  ChartLayout places() {
    return fx(() -> Objects.requireNonNull(this.find("#chart-canvas", ChartCanvas.class).places()));
  }

  /** Where a place of the chart is on the screen, in epochs and as a share of the first plot. */
  Point2D screen(double epoch, double share) {
    ChartLayout places = places();
    Rectangle2D area = places.panels().getFirst().area();
    double y = area.getMaxY() - share * area.getHeight();
    Node canvas = find("#chart-canvas", Node.class);
    return fx(() -> canvas.localToScreen(places.grid().x().pixel(epoch), y));
  }

  /** Turns the wheel: the headless platform tells of no keys held meanwhile. */
  void scroll(Point2D screen, double turn, boolean shift) {
    Node canvas = find("#chart-canvas", Node.class);
    run(
        () -> {
          Point2D at = canvas.screenToLocal(screen);
          canvas.fireEvent(
              new ScrollEvent(
                  ScrollEvent.SCROLL,
                  at.getX(),
                  at.getY(),
                  screen.getX(),
                  screen.getY(),
                  shift,
                  false,
                  false,
                  false,
                  false,
                  false,
                  0,
                  turn,
                  0,
                  turn,
                  ScrollEvent.HorizontalTextScrollUnits.NONE,
                  0,
                  ScrollEvent.VerticalTextScrollUnits.NONE,
                  0,
                  0,
                  null));
        });
  }

  /** How many pixels of the window look so. */
  long pixels(Predicate<Color> wanted) {
    return count(fx(() -> stage.getScene().snapshot(null)), wanted);
  }

  static long count(Image image, Predicate<Color> wanted) {
    long count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (wanted.test(image.getPixelReader().getColor(x, y))) {
          count++;
        }
      }
    }
    return count;
  }

  /** A colour, give or take what smooth edges do to it. */
  static Predicate<Color> like(String web) {
    Color wanted = Color.web(web);
    return color ->
        Math.abs(color.getRed() - wanted.getRed()) < 0.03
            && Math.abs(color.getGreen() - wanted.getGreen()) < 0.03
            && Math.abs(color.getBlue() - wanted.getBlue()) < 0.03;
  }

  /** Chooses the place that the test wants, and keeps what is copied. */
  static final class FakeFiles implements ChartFiles {
    @Nullable Path place;
    @Nullable Image picture;
    String figures = "";
    String proposed = "";

    @Override
    public Optional<Path> choose(@Nullable Window owner, Kind kind, String name) {
      proposed = name;
      return Optional.ofNullable(place);
    }

    @Override
    public void copy(Image newPicture, String newFigures) {
      picture = newPicture;
      figures = newFigures;
    }
  }

  /** Works at once, on the caller's thread. */
  private static final class InPlace implements Background {
    @Override
    public <T> void run(
        Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
      T outcome;
      try {
        outcome = work.call();
      } catch (Exception e) {
        failed.accept(e);
        return;
      }
      done.accept(outcome);
    }

    @Override
    public void onFxThread(Runnable action) {
      action.run();
    }
  }
}
