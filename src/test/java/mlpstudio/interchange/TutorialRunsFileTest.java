package mlpstudio.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mlpstudio.experiment.TutorialRun;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.TrainingHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TutorialRunsFileTest {
  @TempDir private Path folder;

  @Test
  void runsComeBackToTheLastBit() throws Exception {
    List<TutorialRun> runs =
        List.of(
            new TutorialRun("deep-relu-sgd", 3, new TrainingHistory(List.of(epoch(0), epoch(1)))),
            new TutorialRun("small-data-sgd", Long.MIN_VALUE, TrainingHistory.EMPTY));
    Path file = folder.resolve("new folder").resolve("runs.json");
    TutorialRunsFile.write(file, runs);
    assertThat(TutorialRunsFile.read(file)).isEqualTo(runs);
    assertThat(runs.getFirst().seconds()).isEqualTo(2 * 5.6);
    assertThat(Files.readString(file)).contains("\"experiment\": \"deep-relu-sgd\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "no JSON",
        "{\"format\": \"something-else\", \"version\": 1, \"runs\": []}",
        "{\"format\": \"mlp-studio-runs\", \"version\": 2, \"runs\": []}",
        "{\"format\": \"mlp-studio-runs\", \"version\": 1}",
        "{\"format\": \"mlp-studio-runs\", \"version\": 1, \"runs\": [{\"experiment\": \"a\"}]}",
        "{\"format\": \"mlp-studio-runs\", \"version\": 1, \"runs\": [7]}"
      })
  void whatIsNoSuchFileIsRefusedInASentence(String content) throws Exception {
    Path file = folder.resolve("runs.json");
    Files.writeString(file, content);
    assertThatThrownBy(() -> TutorialRunsFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("runs.json")
        .hasMessageEndingWith(".");
  }

  private static EpochRecord epoch(int epoch) {
    return new EpochRecord(epoch, 1 / 3.0, 0.1, 2 / 7.0, 0.9, 5.5, 0.1, 0.01);
  }
}
