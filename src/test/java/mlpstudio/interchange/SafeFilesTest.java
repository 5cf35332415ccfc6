package mlpstudio.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFilesTest {
  @TempDir Path folder;

  @Test
  void replacesAFileAndLeavesNothingBesideIt() throws IOException {
    Path target = folder.resolve("chart.csv");
    Files.writeString(target, "old and longer than the new");
    SafeFiles.write(target, "new".getBytes(StandardCharsets.UTF_8));
    assertThat(target).hasContent("new");
    assertThat(files()).containsExactly(target);
  }

  @Test
  void leavesTheTargetAloneWhereItCannotWrite() throws IOException {
    Path target = folder.resolve("a folder");
    Files.createDirectories(target.resolve("with something in it"));
    assertThatThrownBy(() -> SafeFiles.write(target, new byte[1])).isInstanceOf(IOException.class);
    assertThat(target.resolve("with something in it")).isDirectory();
    assertThat(files()).containsExactly(target);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
