package mlpstudio.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {
  private static final String HOME = Path.of("/home/ada").toAbsolutePath().toString();

  @Test
  void liesWhereEachSystemKeepsData() {
    assertThat(DataFolder.of("Linux", HOME, null, Map.of()))
        .isEqualTo(Path.of(HOME, ".local/share/mlp-studio/datasets"));
    assertThat(DataFolder.of("Linux", HOME, null, Map.of("XDG_DATA_HOME", "/data")))
        .isEqualTo(Path.of("/data/mlp-studio/datasets"));
    assertThat(DataFolder.of("Linux", HOME, null, Map.of("XDG_DATA_HOME", "data")))
        .as("relative paths are ignored")
        .isEqualTo(Path.of(HOME, ".local/share/mlp-studio/datasets"));
    assertThat(DataFolder.of("Mac OS X", HOME, null, Map.of()))
        .isEqualTo(Path.of(HOME, "Library/Application Support/MLP Studio/datasets"));
    assertThat(DataFolder.of("Windows 11", HOME, null, Map.of()))
        .isEqualTo(Path.of(HOME, "AppData/Local/MLP Studio/datasets"));
  }

  @Test
  void anotherFolderMayBeNamed() {
    Map<String, String> shared = Map.of("MLP_STUDIO_DATA", "/shared", "XDG_DATA_HOME", "/data");
    assertThat(DataFolder.of("Linux", HOME, null, shared)).isEqualTo(Path.of("/shared"));
    assertThat(DataFolder.of("Linux", HOME, "/given", shared)).isEqualTo(Path.of("/given"));
  }
}
