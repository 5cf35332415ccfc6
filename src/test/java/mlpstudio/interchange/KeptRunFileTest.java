package mlpstudio.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.KeptRun;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptRunFileTest {
  private static final KeptRun RUN =
      new KeptRun(
          "20261128-120000-abcdef01",
          "Quoted \"name\", \u00e9t\u00e9",
          "two\nlines",
          3,
          Instant.parse("2026-11-28T12:00:00.123Z"),
          BuiltInExperiments.byId("small-data-adam").orElseThrow(),
          RunState.STOPPED,
          new TrainingHistory(
              List.of(new EpochRecord(0, 1.0 / 3, 0.1 + 0.2, Math.PI, 0.9, 1.5, 0.5, 0.001))),
          List.of(new KeptRun.LossPoint(0.5, 2.3), new KeptRun.LossPoint(1, 1.0 / 7)));

  @TempDir Path folder;

  @Test
  void comesBackAsItWas() throws IOException {
    Path file = folder.resolve("new/folder/run.json");
    KeptRunFile.write(file, RUN);
    assertThat(KeptRunFile.read(file)).isEqualTo(RUN);
    assertThat(Files.size(file)).isLessThan(3000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "[]",
        "{\"format\":\"other\",\"version\":1}",
        "{\"format\":\"mlp-studio-run\",\"version\":2}",
        "{\"format\":\"mlp-studio-run\",\"version\":1}"
      })
  void aFileThatIsNoRunIsRefused(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("run.json"), text);
    assertThatThrownBy(() -> KeptRunFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("run.json");
  }

  @Test
  void everyCutFileIsRefused() throws IOException {
    String whole = KeptRunFile.text(RUN).strip();
    for (int length = 1; length < whole.length(); length += 37) {
      Path file = Files.writeString(folder.resolve("cut.json"), whole.substring(0, length));
      assertThatThrownBy(() -> KeptRunFile.read(file)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void wrongValuesAreRefused() throws IOException {
    String whole = KeptRunFile.text(RUN);
    for (String[] change :
        List.of(
            new String[] {"\"look\":3", "\"look\":77"},
            new String[] {"20261128-120000-abcdef01", "../../elsewhere"},
            new String[] {"STOPPED", "ASLEEP"},
            new String[] {"2026-11-28T12:00:00.123Z", "yesterday"},
            new String[] {"\"epochs\":100", "\"epochs\":0"},
            new String[] {"[0.5,2.3]", "[0.5]"})) {
      assertThat(whole).contains(change[0]);
      Path file = Files.writeString(folder.resolve("w.json"), whole.replace(change[0], change[1]));
      assertThatThrownBy(() -> KeptRunFile.read(file))
          .as(change[1])
          .isInstanceOf(IOException.class);
    }
  }
}
