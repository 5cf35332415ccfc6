package mlpstudio.ui.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;
import mlpstudio.training.bench.Figure;

/**
 * From a movement of the pen to the bars that answer it: until the pulse in which they are laid
 * out. First with the network that comes with the program, then with one that is learning.
 */
final class DrawBench {
  private static final int WARM_UP = 30;
  private static final int SAMPLES = 200;

  /** Points of a stroke before the pad is cleared. */
  private static final int STROKE = 40;

  private static final int PATIENCE_MILLIS = 2000;

  private DrawBench() {}

  static List<Figure> measure() throws InterruptedException {
    try (BenchWindow window = BenchWindow.open()) {
      window.awaitEngine();
      window.awaitImages();
      showPad(window);
      List<Figure> figures = new ArrayList<>();
      samples(window, WARM_UP);
      figures.addAll(BenchWindow.quantiles("draw.idle", samples(window, SAMPLES)));
      window.train(1000);
      window.await(() -> window.workspace().run().lastBatchProperty().get() != null);
      samples(window, WARM_UP);
      figures.addAll(BenchWindow.quantiles("draw.training", samples(window, SAMPLES)));
      return figures;
    }
  }

  /** On a narrow screen the pad lies behind a tab. */
  private static void showPad(BenchWindow window) throws InterruptedException {
    window.painted();
    window.onFx(
        () -> {
          if (!window.has("pad") && window.has("tab-pad")) {
            ((ButtonBase) window.node("tab-pad")).fire();
          }
          return true;
        });
    window.await(() -> window.has("padBar-0"));
  }

  private static double[] samples(BenchWindow window, int count) throws InterruptedException {
    double[] millis = new double[count];
    for (int i = 0; i < count; i++) {
      int point = i % STROKE;
      if (point == 0) {
        window.onFx(
            () -> {
              window.fire(window.node("pad"), key(KeyEvent.KEY_PRESSED, KeyCode.ESCAPE));
              return true;
            });
        move(window, MouseEvent.MOUSE_PRESSED, 0);
      }
      millis[i] = move(window, MouseEvent.MOUSE_DRAGGED, point + 1);
      // As a hand moves, and so that the pen's movement is not in step with the pulses.
      TimeUnit.MILLISECONDS.sleep(20 + i % 7);
    }
    return millis;
  }

  /** Moves the pen and waits for the bars; returns the milliseconds that it took. */
  private static double move(BenchWindow window, EventType<MouseEvent> type, int point)
      throws InterruptedException {
    CompletableFuture<Long> answered = new CompletableFuture<>();
    long begun = System.nanoTime();
    Subscription listening =
        window.onFx(
            () -> {
              Node pad = window.node("pad");
              Subscription heard = listen(window, pad, answered);
              window.fire(pad, mouse(pad, type, point));
              return heard;
            });
    try {
      return (answered.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS) - begun) / 1e6;
    } catch (TimeoutException e) {
      return PATIENCE_MILLIS;
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      window.onFx(
          () -> {
            listening.unsubscribe();
            return true;
          });
    }
  }

  /**
   * Bars that are told something ask to be laid out, and are so in the next pulse. Those of an
   * earlier image, or of the same one when the network has learnt more, are no answer.
   */
  private static Subscription listen(
      BenchWindow window, Node pad, CompletableFuture<Long> answered) {
    Object former = pad.getUserData();
    Node bars = window.node("padBars");
    Parent bar = (Parent) window.node("padBar-0");
    return bar.needsLayoutProperty()
        .subscribe(
            (before, needs) -> {
              Object image = pad.getUserData();
              boolean fresh = image != null && !image.equals(former);
              if (!needs && fresh && image.equals(bars.getUserData())) {
                answered.complete(System.nanoTime());
              }
            });
  }

  /** A spiral from the middle, so that every point changes the image. */
  private static MouseEvent mouse(Node pad, EventType<MouseEvent> type, int point) {
    double radius = 0.08 + 0.28 * point / STROKE;
    double size = Math.min(pad.getLayoutBounds().getWidth(), pad.getLayoutBounds().getHeight());
    // In the scene, from where the event finds its way to the node.
    Point2D place =
        pad.localToScene(
            size * (0.5 + radius * Math.cos(point * 0.35)),
            size * (0.5 + radius * Math.sin(point * 0.35)));
    double x = place.getX();
    double y = place.getY();
    return new MouseEvent(
        type,
        x,
        y,
        x,
        y,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        false,
        false,
        false,
        null);
  }

  private static KeyEvent key(EventType<KeyEvent> type, KeyCode code) {
    return new KeyEvent(type, "", "", code, false, false, false, false);
  }
}
