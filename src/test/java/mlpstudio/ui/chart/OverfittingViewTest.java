package mlpstudio.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import mlpstudio.health.Overfitting;
import mlpstudio.training.TrainingEvent;
import mlpstudio.ui.Screenshots;
import mlpstudio.ui.state.Preferences;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OverfittingViewTest {
  private ChartStage window;

  @BeforeEach
  void open() throws TimeoutException {
    window = new ChartStage();
  }

  @Test
  void shadesTheGapAndSaysItInWords() {
    window.tell(byHeart(20));
    assertThat(window.pixels(OverfittingViewTest::shade)).isGreaterThan(2000);
    Label sentence = window.find("#chart-overfitting-sentence", Label.class);
    assertThat(sentence.getText())
        .startsWith("Test loss was lowest, 0.9000, after epoch 5, and is 1.6000 now")
        .endsWith("Early stopping (patience 5) would have stopped after epoch 10.");
    assertThat(window.find("#chart-canvas", Node.class).getAccessibleText())
        .contains("learns by heart");
    Screenshots.take(window.stage.getScene(), "overfitting");
  }

  /** A ring on the lowest test loss, and a dotted line above it. */
  @Test
  void theTurningPointIsDrawn() {
    window.tell(byHeart(20));
    long ring = turning(0.6, 0.6);
    long line = turning(0.2, 4);
    ToggleButton toggle = window.find("#chart-overfitting", ToggleButton.class);
    window.redrawn(toggle::fire);
    assertThat(ring).as("a ring around the point").isGreaterThan(turning(0.6, 0.6) + 20);
    assertThat(line).as("a line through it").isGreaterThan(turning(0.2, 4) + 8);
  }

  /**
   * How many pixels around the lowest test loss have the test line's colour.
   *
   * @param across half of the width looked at, in letters
   * @param up the height looked at above it, in letters
   */
  private long turning(double across, double up) {
    ChartLayout places = window.places();
    PlotPanel losses =
        places.panels().stream().filter(p -> p.kind() == PlotKind.LOSS).findFirst().orElseThrow();
    double em = 13;
    double x = places.grid().x().pixel(6);
    double y = losses.y().pixel(0.9);
    Node canvas = window.find("#chart-canvas", Node.class);
    return window.fx(
        () -> {
          Point2D from = canvas.localToScene(x - across * em, y - up * em);
          Point2D to = canvas.localToScene(x + across * em, y + 0.6 * em);
          Image seen = window.stage.getScene().snapshot(null);
          long count = 0;
          for (int row = (int) from.getY(); row <= to.getY(); row++) {
            for (int column = (int) from.getX(); column <= to.getX(); column++) {
              Color c = seen.getPixelReader().getColor(column, row);
              count += c.getRed() > 0.8 && c.getBlue() < 0.6 ? 1 : 0;
            }
          }
          return count;
        });
  }

  @Test
  void isSwitchedOffAndRemembered() {
    Preferences preferences = Preferences.inMemory();
    window.run(() -> ChartMemory.remembering(window.chart, preferences));
    window.tell(byHeart(20));
    ToggleButton toggle = window.find("#chart-overfitting", ToggleButton.class);
    assertThat(toggle.isSelected()).isTrue();
    window.redrawn(toggle::fire);
    assertThat(window.pixels(OverfittingViewTest::shade)).isLessThan(600);
    assertThat(window.find("#chart-overfitting-sentence", Label.class).getText()).isEmpty();
    ChartViewModel next =
        ChartMemory.remembering(new ChartViewModel(Runs.workspace()), preferences);
    assertThat(next.overfittingProperty().get()).isFalse();
  }

  @Test
  void theButtonPutsTheRuleIntoThePlan() {
    window.tell(byHeart(20));
    Button use = window.find("#chart-use-stopping", Button.class);
    assertThat(use.isVisible()).isTrue();
    window.run(use::fire);
    assertThat(window.workspace.experiment().plan().earlyStopping())
        .isEqualTo(Optional.of(Overfitting.USUAL));
    assertThat(use.isVisible()).isFalse();
  }

  @Test
  void aLessonThatHidesTheRuleDoesNotOfferIt() {
    window.tell(byHeart(20));
    Button use = window.find("#chart-use-stopping", Button.class);
    window.run(() -> window.chart.stoppingEditableProperty().set(false));
    assertThat(use.isVisible()).isFalse();
    window.run(() -> window.chart.stoppingEditableProperty().set(true));
    assertThat(use.isVisible()).isTrue();
  }

  /** As in the presenter, whose chart is made when it is turned to. */
  @Test
  void aChartThatIsMadeAfterTheRunTellsTheSame() {
    window.tell(byHeart(20));
    ChartViewModel late = new ChartViewModel(window.workspace);
    assertThat(late.overfittingSentenceProperty().get())
        .isNotEmpty()
        .isEqualTo(window.chart.overfittingSentenceProperty().get());
    assertThat(late.overfitting()).isPresent();
    assertThat(late.summaryProperty().get()).isEqualTo(window.chart.summaryProperty().get());
  }

  @Test
  void aRunThatLearnsIsCalm() {
    window.tell(Runs.learning(4, 50));
    Label sentence = window.find("#chart-overfitting-sentence", Label.class);
    assertThat(sentence.getText()).doesNotContain("arly stopping").isNotEmpty();
    assertThat(window.find("#chart-use-stopping", Button.class).isVisible()).isFalse();
  }

  /** What lies far apart is not told as close, and of what is no number nothing is told. */
  @Test
  void aTestLossFarBelowIsExplained() {
    ChartViewModel french = new ChartViewModel(window.workspace, Locale.FRENCH);
    window.tell(List.of(Runs.epoch(0, 2, 0.4, 1.2, 0.6), Runs.epoch(1, 1.1, 0.7, 0.35, 0.9)));
    Label sentence = window.find("#chart-overfitting-sentence", Label.class);
    assertThat(sentence.getText())
        .startsWith("No overfitting: the test loss, 0.3500, lies 0.7500 below the train loss")
        .contains("mean over an epoch")
        .doesNotContain("close");
    assertThat(french.overfittingSentenceProperty().get())
        .contains("au-dessous de la perte d’entraînement");
    window.tell(List.of(Runs.epoch(2, Double.NaN, 0.1, Double.NaN, 0.1)));
    assertThat(sentence.getText()).isEmpty();
  }

  @Test
  void speaksFrench() {
    ChartViewModel french = new ChartViewModel(window.workspace, Locale.FRENCH);
    window.tell(byHeart(20));
    assertThat(french.overfittingSentenceProperty().get())
        .contains("par cœur", "L’arrêt anticipé (patience 5) aurait arrêté après l’époque 10.");
  }

  /** The test series' colour at the shade's opacity on white. */
  private static boolean shade(Color c) {
    return c.getRed() > 0.96 && c.getBlue() < 0.9 && c.getBlue() > 0.8;
  }

  /** The test loss turns after epoch 5. */
  private static List<TrainingEvent> byHeart(int epochs) {
    List<TrainingEvent> events = new ArrayList<>();
    for (int e = 0; e < epochs; e++) {
      double train = 2.3 * Math.exp(-0.4 * e);
      double test = e < 5 ? 2.2 - 0.26 * e : 0.9 + 0.05 * (e - 5);
      events.add(Runs.batch(e, 0, 1, train));
      events.add(Runs.epoch(e, train, Math.exp(-train), test, 0.75));
    }
    return events;
  }
}
