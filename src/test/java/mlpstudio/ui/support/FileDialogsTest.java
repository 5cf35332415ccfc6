package mlpstudio.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import mlpstudio.ui.support.FileDialogs.Kind;
import org.junit.jupiter.api.Test;

class FileDialogsTest {
  private final Kind experiments = new Kind("Save", "Experiments", List.of(".mlpx", ".json"));

  @Test
  void aNameWithoutEndingGetsTheFirstOne() {
    assertThat(experiments.named(Path.of("a", "net"))).isEqualTo(Path.of("a", "net.mlpx"));
    assertThat(experiments.named(Path.of("net.txt"))).isEqualTo(Path.of("net.txt.mlpx"));
  }

  @Test
  void anEndingOfTheKindStaysAsItWasTyped() {
    assertThat(experiments.named(Path.of("net.MLPX"))).isEqualTo(Path.of("net.MLPX"));
    assertThat(experiments.named(Path.of("net.json"))).isEqualTo(Path.of("net.json"));
  }
}
