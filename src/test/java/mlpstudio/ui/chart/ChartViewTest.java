package mlpstudio.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class ChartViewTest {
  private static final Predicate<Color> TRAIN = ChartStage.like("#0072B2");
  private static final Predicate<Color> TEST = ChartStage.like("#D55E00");

  private ChartStage window;
  private ChartViewModel chart;

  @BeforeEach
  void open() throws TimeoutException {
    window = new ChartStage();
    chart = window.chart;
  }

  @Test
  void saysWhatToDoBeforeThereAreCurves() {
    Label empty = window.find("#chart-empty", Label.class);
    assertThat(empty.getText()).isEqualTo("No curve yet: press Train (Ctrl+Enter)");
    assertThat(empty.isVisible()).isTrue();
    assertThat(window.pixels(TRAIN) + window.pixels(TEST)).isZero();
    assertThat(window.find("#chart-save", Node.class).isDisabled()).isTrue();
    window.run(() -> chart.invitationProperty().set("Press the other button"));
    assertThat(empty.getText()).isEqualTo("Press the other button");
  }

  @Test
  void drawsTrainAndTest() {
    window.tell(Runs.learning(5, 50));
    assertThat(window.find("#chart-empty", Node.class).isVisible()).isFalse();
    assertThat(window.pixels(TRAIN)).isGreaterThan(300);
    assertThat(window.pixels(TEST)).isGreaterThan(200);
  }

  @Test
  void growsWithEveryBatch() {
    window.tell(List.of(Runs.batch(0, 0, 50, 2.3)));
    Predicate<Color> faint = color -> color.getBlue() - color.getRed() > 0.1;
    long before = window.pixels(faint);
    window.tell(Runs.learning(1, 50).subList(0, 40));
    assertThat(window.pixels(faint)).isGreaterThan(before + 100);
  }

  @Test
  void isDrawnOncePerPulseAndOnlyWhenSomethingChanged() {
    window.tell(Runs.learning(2, 50));
    window.frames(3);
    int before = window.fx(window.view::drawings);
    window.frames(5);
    assertThat(window.fx(window.view::drawings)).isEqualTo(before);
    window.redrawn(
        () -> {
          for (int i = 0; i < 30; i++) {
            window.workspace.run().accept(List.of(Runs.batch(2, i, 50, 0.1)));
          }
        });
    window.frames(3);
    assertThat(window.fx(window.view::drawings)).isEqualTo(before + 1);
  }

  @Test
  void costsNothingWhileItIsHidden() {
    window.tell(Runs.learning(1, 50));
    window.run(() -> window.root.setVisible(false));
    int before = window.fx(window.view::drawings);
    for (int i = 0; i < 20; i++) {
      int batch = i;
      window.run(() -> window.workspace.run().accept(List.of(Runs.batch(1, batch, 50, 0.1))));
      window.frames(1);
    }
    assertThat(window.fx(window.view::drawings)).isEqualTo(before);
    window.run(() -> window.root.setVisible(true));
    window.until(() -> window.view.drawings() == before + 1);
  }

  @Test
  void tellsAllFiguresOfTheEpochUnderThePointer() {
    window.tell(Runs.learning(5, 50));
    Point2D third = window.screen(3.05, 0.4);
    window.robot.moveTo(third);
    window.until(() -> window.find("#chart-readout", Node.class).isVisible());
    assertThat(window.find("#chart-readout-title", Label.class).getText())
        .isEqualTo("After epoch 2");
    String loss = chart.texts().loss(chart.epochs().get(2).testLoss());
    String accuracy = chart.texts().accuracy(chart.epochs().get(2).trainAccuracy());
    assertThat(readout()).contains(loss, accuracy, "9,600", "0.01");
    window.robot.moveTo(795, 10);
    window.until(() -> !window.find("#chart-readout", Node.class).isVisible());
  }

  @Test
  void zoomsWithTheWheelWhereThePointerIs() {
    window.tell(Runs.learning(10, 50));
    window.robot.moveTo(window.screen(8, 0.5));
    window.robot.scroll(1, VerticalDirection.UP);
    window.until(() -> chart.shown().span() < 10);
    PlotRange closer = window.fx(chart::shown);
    assertThat(closer.contains(8)).isTrue();
    double share = (8 - closer.low()) / closer.span();
    assertThat(share).as("epoch 8 stays under the pointer").isBetween(0.78, 0.82);
    window.scroll(window.screen(8, 0.5), -400, false);
    window.until(() -> !chart.zoomedProperty().get());
  }

  @Test
  void zoomsAlongYWithShift() {
    window.tell(Runs.learning(10, 50));
    window.robot.moveTo(window.screen(5, 0.1));
    window.scroll(window.screen(5, 0.1), 40, true);
    window.scroll(window.screen(5, 0.1), 40, true);
    window.until(() -> chart.window(PlotKind.LOSS) != null);
    assertThat(window.fx(chart::whole)).isTrue();
    window.robot.clickOn("#chart-reset");
    window.until(() -> chart.window(PlotKind.LOSS) == null);
  }

  @Test
  void followsADragAndShowsAllAfterADoubleClick() {
    window.tell(Runs.learning(10, 50));
    window.redrawn(() -> chart.show(new PlotRange(4, 6)));
    window.robot.drag(window.screen(5, 0.5)).dropTo(window.screen(5.5, 0.5));
    WaitForAsyncUtils.waitForFxEvents();
    PlotRange moved = window.fx(chart::shown);
    assertThat(moved.low()).isBetween(3.4, 3.6);
    assertThat(moved.span()).isBetween(1.999, 2.001);
    window.robot.doubleClickOn(window.screen(4, 0.5), MouseButton.PRIMARY);
    window.until(() -> !chart.zoomedProperty().get());
  }

  @Test
  void obeysTheKeyboard() {
    window.tell(Runs.learning(10, 50));
    window.run(() -> window.find("#chart-canvas", Node.class).requestFocus());
    window.robot.type(KeyCode.PLUS, 2);
    window.until(() -> chart.shown().span() < 4.5);
    double low = window.fx(() -> chart.shown().low());
    window.frames(1);
    window.robot.type(KeyCode.RIGHT);
    window.until(() -> chart.shown().low() > low);
    window.frames(1);
    window.robot.type(KeyCode.LEFT);
    window.until(() -> Math.abs(chart.shown().low() - low) < 1e-9);
    window.robot.type(KeyCode.PAGE_UP);
    window.until(() -> chart.window(PlotKind.ACCURACY) != null);
    window.robot.type(KeyCode.DIGIT0);
    window.until(() -> !chart.zoomedProperty().get());
  }

  @Test
  void readsEpochsAloudOneByOne() {
    window.tell(Runs.learning(4, 50));
    Node canvas = window.find("#chart-canvas", Node.class);
    assertThat(canvas.getAccessibleText()).startsWith("Loss after epoch 3: train 0.");
    window.run(canvas::requestFocus);
    window.robot.push(KeyCode.SHORTCUT, KeyCode.LEFT);
    window.until(() -> canvas.getAccessibleText().startsWith("After epoch 3: train loss"));
    window.robot.push(KeyCode.SHORTCUT, KeyCode.LEFT);
    window.until(() -> canvas.getAccessibleText().startsWith("After epoch 2: train loss"));
    assertThat(window.find("#chart-readout", Node.class).isVisible()).isTrue();
    window.robot.type(KeyCode.ESCAPE);
    window.until(() -> !window.find("#chart-readout", Node.class).isVisible());
  }

  @Test
  void isTurnedByItsControls() {
    window.tell(Runs.learning(4, 50));
    window.robot.clickOn("#chart-loss");
    assertThat(chart.metricProperty().get()).isEqualTo(ChartMetric.LOSS);
    window.robot.clickOn("#chart-loss");
    assertThat(window.find("#chart-loss", ToggleButton.class).isSelected()).isTrue();
    window.robot.clickOn("#chart-samples").clickOn("#chart-log").clickOn("#chart-batches");
    assertThat(chart.axisProperty().get()).isEqualTo(ChartAxis.SAMPLES);
    assertThat(chart.logarithmicProperty().get()).isTrue();
    assertThat(chart.batchLossesProperty().get()).isFalse();
    assertThat(window.find("#chart-smoothing", Node.class).isDisabled()).isTrue();
    window.run(() -> chart.metricProperty().set(ChartMetric.ACCURACY));
    assertThat(window.find("#chart-accuracy", ToggleButton.class).isSelected()).isTrue();
    assertThat(window.find("#chart-log", Node.class).isDisabled()).isTrue();
  }

  @Test
  void smoothsTheBatchLosses() {
    window.tell(Runs.learning(4, 50));
    window.redrawn(() -> window.find("#chart-smoothing", Slider.class).setValue(0.9));
    assertThat(chart.smoothingProperty().get()).isEqualTo(0.9);
    assertThat(window.find("#chart-smoothing-value", Label.class).getText()).isEqualTo("0.90");
    assertThat(window.places().panels().getFirst().lines().smoothed().size()).isEqualTo(200);
  }

  @Test
  void followsTheThemeAndTheSizeOfText() {
    window.tell(Runs.learning(4, 50));
    double left = window.places().grid().x().from();
    window.redrawn(
        () ->
            window.root.setStyle(
                ChartStage.LOOK.replace("#0072B2", "#10A010").replace("13px", "20px")));
    assertThat(window.pixels(TRAIN)).isZero();
    assertThat(window.pixels(ChartStage.like("#10A010"))).isGreaterThan(300);
    assertThat(window.places().grid().x().from()).isGreaterThan(left * 1.3);
  }

  @Test
  void namesAndExplainsEveryControl() {
    window.tell(Runs.learning(1, 50));
    List<Control> controls =
        window.find(".chart-toolbar", FlowPane.class).lookupAll("*").stream()
            .filter(node -> node instanceof ButtonBase || node instanceof Slider)
            .map(Control.class::cast)
            .filter(control -> control.getId() != null)
            .toList();
    assertThat(controls).hasSize(12);
    for (Control control : controls) {
      assertThat(control.getId()).isNotBlank();
      assertThat(control.getTooltip().getText()).isNotBlank();
      assertThat(control.isFocusTraversable()).isTrue();
      assertThat(words(control)).isNotBlank();
    }
    assertThat(window.find("#chart-canvas", Node.class).isFocusTraversable()).isTrue();
    assertThat(window.find("#chart-canvas", Node.class).getAccessibleHelp())
        .contains("Plus and minus");
  }

  private static String words(Control control) {
    String text = control instanceof Labeled labeled ? labeled.getText() : "";
    return text == null || text.isEmpty() ? control.getAccessibleText() : text;
  }

  private List<String> readout() {
    return window.fx(
        () ->
            window.robot.lookup("#chart-readout .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList());
  }
}
