package mlpstudio.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.ExperimentFormatException;
import mlpstudio.experiment.ExperimentReader;
import mlpstudio.experiment.StartingPoint.AfterCheckpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentPathsTest {
  @TempDir private Path folder;

  private static Experiment after(Path checkpoint) {
    return BuiltInExperiments.deepReluSgd().withStart(new AfterCheckpoint(checkpoint.toString()));
  }

  @Test
  void everyBuiltInExperimentComesBackEqual() throws IOException {
    for (Experiment experiment : BuiltInExperiments.all()) {
      Path file = folder.resolve(experiment.id() + ".json");
      ExperimentFile.write(file, experiment);
      assertThat(ExperimentFile.read(file)).isEqualTo(experiment);
    }
  }

  @Test
  void aCheckpointNearbyIsWrittenRelativeAndMovesAlong() throws IOException {
    Path here = Files.createDirectories(folder.resolve("a/here"));
    Path file = here.resolve("x.json");
    ExperimentFile.write(file, after(folder.resolve("a/weights/w.safetensors")));
    assertThat(ExperimentReader.read(file).start())
        .isEqualTo(new AfterCheckpoint("../weights/w.safetensors"));
    Files.move(folder.resolve("a"), folder.resolve("b"));
    assertThat(ExperimentFile.read(folder.resolve("b/here/x.json")))
        .isEqualTo(after(folder.resolve("b/weights/w.safetensors")));
  }

  @Test
  void aCheckpointFarAwayStaysAbsolute() throws IOException {
    Path here = Files.createDirectories(folder.resolve("a/b/here"));
    Path far = folder.resolve("elsewhere/w.safetensors");
    ExperimentFile.write(here.resolve("x.json"), after(far));
    assertThat(ExperimentReader.read(here.resolve("x.json")).start())
        .isEqualTo(new AfterCheckpoint(far.toString()));
    assertThat(ExperimentFile.read(here.resolve("x.json"))).isEqualTo(after(far));
  }

  @Test
  void brokenFilesNameTheField() throws IOException {
    Path file = folder.resolve("x.json");
    ExperimentFile.write(file, BuiltInExperiments.deepReluSgd());
    String sound = Files.readString(file);
    Files.writeString(file, sound.replace("\"epochs\": 10", "\"epochs\": \"ten\""));
    assertThatThrownBy(() -> ExperimentFile.read(file))
        .isInstanceOf(ExperimentFormatException.class)
        .hasMessage("The field \"plan.epochs\" should be a whole number.");
    Files.writeString(file, sound.substring(0, 60));
    assertThatThrownBy(() -> ExperimentFile.read(file))
        .isInstanceOf(ExperimentFormatException.class)
        .hasMessageMatching("This is no JSON: it breaks at line \\d+ column \\d+\\.");
  }
}
