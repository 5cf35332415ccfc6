package mlpstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import mlpstudio.experiment.TutorialRow;
import mlpstudio.model.ComputeDevice;
import mlpstudio.training.TrainingEvent;
import org.junit.jupiter.api.Test;

class RunProgressTest {
  private final StringWriter written = new StringWriter();
  private final TutorialRow row = TutorialRow.of("sklearn-mlp").orElseThrow();
  private long now;

  @Test
  void elsewhereThanOnATerminalItIsALineNowAndThen() {
    RunProgress progress = progress(false);
    progress.begin(row, 1, 2, 3, 10);
    for (int batch = 0; batch < 938; batch++) {
      progress.event(batch(3, batch));
      now += 20_000_000L;
    }
    progress.clear();
    assertThat(written.toString().lines())
        .containsExactly(
            "sklearn-mlp: seed 1 (2 of 3), epoch 3/9, batch 1/938",
            "sklearn-mlp: seed 1 (2 of 3), epoch 3/9, batch 501/938");
  }

  @Test
  void onATerminalOneLineIsWrittenOverAndTakenAway() {
    RunProgress progress = progress(true);
    progress.begin(row, 0, 1, 1, 10);
    progress.event(batch(0, 899));
    now += 300_000_000L;
    progress.event(batch(1, 0));
    assertThat(written.toString()).doesNotContain("\n");
    assertThat(lastShown())
        .as("nothing of the longer line is left")
        .isEqualTo("sklearn-mlp: seed 0 (1 of 1), epoch 1/9, batch 1/938  ");
    progress.clear();
    assertThat(written.toString()).endsWith(" \r");
  }

  @Test
  void theRunThatComesFirstIsNamed() {
    RunProgress progress = progress(false);
    progress.begin(row, 0, 1, 1, 10);
    progress.beginBefore("two-layer-linear", 1);
    progress.event(batch(0, 0));
    progress.begin(row, 0, 1, 1, 10);
    progress.event(batch(0, 0));
    assertThat(written.toString().lines())
        .containsExactly(
            "sklearn-mlp: seed 0 (1 of 1), first two-layer-linear, epoch 0/0, batch 1/938",
            "sklearn-mlp: seed 0 (1 of 1), epoch 0/9, batch 1/938");
  }

  @Test
  void anotherDeviceIsTold() {
    progress(true)
        .event(
            new TrainingEvent.DeviceFallback(
                ComputeDevice.parse("cuda:0"), ComputeDevice.CPU, "There is no cuda:0 here."));
    assertThat(written.toString()).startsWith("There is no cuda:0 here. Training on cpu instead.");
  }

  private RunProgress progress(boolean terminal) {
    return new RunProgress(new PrintWriter(written, true), terminal, () -> now);
  }

  private String lastShown() {
    String all = written.toString();
    return all.substring(all.lastIndexOf('\r') + 1);
  }

  private static TrainingEvent.BatchFinished batch(int epoch, int batch) {
    return new TrainingEvent.BatchFinished(epoch, batch, 938, 0.5, 0.5, 0.5, 64);
  }
}
