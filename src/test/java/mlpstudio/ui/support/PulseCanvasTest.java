package mlpstudio.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** When a canvas is drawn, and with which colours. */
class PulseCanvasTest {
  private static final int SECONDS = 60;

  private final List<Region> themes = new ArrayList<>();
  private final List<Region> drawnWith = new ArrayList<>();
  private Stage stage;
  private StackPane parent;
  private Probe probe;

  /** Writes down with which theme it was drawn. */
  private final class Probe extends PulseCanvas<Region> {
    Probe() {
      super(
          changed -> {
            Region theme = new Region();
            themes.add(theme);
            return theme;
          });
    }

    void change() {
      outdate();
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
      drawnWith.add(theme());
    }
  }

  @BeforeEach
  void open() throws TimeoutException {
    stage = FxToolkit.registerPrimaryStage();
    probe = fx(Probe::new);
    parent = fx(() -> new StackPane(probe));
    run(
        () -> {
          stage.setScene(new Scene(parent, 200, 100));
          stage.show();
        });
    drawn(1);
  }

  @AfterEach
  void close() {
    run(
        () -> {
          stage.hide();
        });
  }

  private static <T> T fx(Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(SECONDS * 1000L, work);
  }

  private static void run(Runnable work) {
    fx(
        () -> {
          work.run();
          return true;
        });
  }

  private void drawn(int times) throws TimeoutException {
    WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> fx(probe::drawings) >= times);
  }

  /** Lets the window draw some frames. */
  private void frames() throws TimeoutException {
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
    WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> fx(() -> seen[0] >= 3));
    run(
        () -> {
          stage.getScene().removePostLayoutPulseListener(listener);
        });
  }

  @Test
  void severalChangesAreDrawnOnce() throws TimeoutException {
    frames();
    int before = fx(probe::drawings);
    run(
        () -> {
          probe.change();
          probe.change();
        });
    drawn(before + 1);
    frames();
    assertThat(fx(probe::drawings)).isEqualTo(before + 1);
  }

  @Test
  void aHiddenOneIsDrawnWhenItIsShown() throws TimeoutException {
    frames();
    int before = fx(probe::drawings);
    run(
        () -> {
          parent.setVisible(false);
          probe.change();
        });
    frames();
    assertThat(fx(probe::drawings)).isEqualTo(before);
    run(
        () -> {
          parent.setVisible(true);
        });
    drawn(before + 1);
  }

  /** A node that was away has the colours of the theme that was there when it went. */
  @Test
  void oneThatComesBackTakesItsColoursAfresh() throws TimeoutException {
    frames();
    int before = fx(probe::drawings);
    Region former = fx(themes::getLast);
    run(
        () -> {
          parent.getChildren().clear();
        });
    frames();
    run(
        () -> {
          parent.getChildren().setAll(probe);
        });
    drawn(before + 1);
    Region now = fx(themes::getLast);
    assertThat(now).isNotSameAs(former);
    assertThat(fx(drawnWith::getLast)).isSameAs(now);
    assertThat(fx(() -> List.copyOf(probe.getChildrenUnmodifiable())))
        .contains(now)
        .doesNotContain(former);
  }
}
