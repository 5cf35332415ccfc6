package mlpstudio.ui.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mlpstudio.model.Activation;
import mlpstudio.ui.support.PulseMeter;
import mlpstudio.ui.support.PulseMeter.Intervals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Layers of 2,048 neurons: drawn in every pulse (the log says how fast), and read by keys. */
@ExtendWith(ApplicationExtension.class)
class WideLayersTest {
  private static final Logger LOG = Logger.getLogger(WideLayersTest.class.getName());

  private final PredictionWords words = new PredictionWords();
  private LayerBox box;

  @Start
  void start(Stage stage) {
    box = new LayerBox(1, words);
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    stage.setScene(new Scene(box, 460, 400));
    stage.setWidth(460);
    stage.setHeight(400);
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  @Test
  void everyPulseShowsOtherValues(FxRobot robot) throws InterruptedException {
    Intervals busy = PulseMeter.measure(60, pulse -> box.show(values(pulse), false));
    LOG.info(() -> "Pulse intervals, 2,048 neurons redrawn in each: " + busy);

    LayerStrip strip = robot.lookup("#layer-1").queryAs(LayerStrip.class);
    assertThat(strip.getHeight()).as("all rows have room").isBetween(60.0, 350.0);
    assertThat(strip.getAccessibleText()).contains("2,048");
    robot.interact(strip::requestFocus);
    robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
    assertThat(robot.lookup("#layerReading-1").<Labeled>query().getText())
        .isEqualTo(words.neuron(1, values(59).value(1)));
  }

  private static LayerValues values(int pulse) {
    float[] values = new float[2048];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(0, (float) Math.sin(i * 0.1 + pulse));
    }
    return new LayerValues(values, Activation.RELU);
  }
}
