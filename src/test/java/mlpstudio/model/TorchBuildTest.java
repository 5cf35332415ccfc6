package mlpstudio.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TorchBuildTest {
  @TempDir private Path folder;

  @Test
  void libtorchUnpackedIsFoundFromItsFolderOrThatOfItsLibraries() {
    Path libtorch = TorchFolder.libtorch(folder.resolve("my libtorch é"), "2.7.1+cu128", true);
    TorchBuild expected = new TorchBuild(libtorch.resolve("lib"), "2.7.1+cu128", true);
    assertThat(TorchBuild.in(libtorch)).isEqualTo(expected);
    assertThat(TorchBuild.in(libtorch.resolve("lib"))).isEqualTo(expected);
    assertThat(expected.flavor()).isEqualTo("cu128");
  }

  @Test
  void pythonsPackageIsFoundFromWhereItIsInstalled() {
    TorchFolder.libraries(folder.resolve("torch/lib"), true);
    TorchFolder.write(
        folder.resolve("torch/version.py"),
        "from typing import Optional\n__version__ = '2.7.1+cu126'\ndebug = False\n");
    assertThat(TorchBuild.in(folder).version()).isEqualTo("2.7.1+cu126");
    assertThat(TorchBuild.in(folder.resolve("torch")).libraries())
        .isEqualTo(folder.resolve("torch/lib"));
  }

  @Test
  void whatDjlFetchedSaysItsVersionInTheNameOfItsFolder() {
    Path djl = TorchFolder.libraries(folder.resolve("2.7.1-cu128-linux-x86_64"), true);
    assertThat(TorchBuild.in(djl).version()).isEqualTo("2.7.1");
  }

  @Test
  void aBuildForTheCpuIsOneToo() {
    Path libtorch = TorchFolder.libtorch(folder, "2.7.1+cpu", false);
    assertThat(TorchBuild.in(libtorch).cuda()).isFalse();
    assertThat(TorchBuild.in(libtorch).flavor()).isEqualTo("cpu");
  }

  @Test
  void anotherVersionAnUnknownOneAndNoneAreRefusedInASentence() {
    assertThatThrownBy(() -> TorchBuild.in(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("There is no PyTorch in " + folder);
    Path other = TorchFolder.libtorch(folder.resolve("other"), "2.7.10+cu128", true);
    assertThatThrownBy(() -> TorchBuild.in(other))
        .hasMessage("That is PyTorch 2.7.10+cu128; 2.7.1 is needed.");
    Path unknown = TorchFolder.libraries(folder.resolve("unknown"), true);
    assertThatThrownBy(() -> TorchBuild.in(unknown)).hasMessageContaining("which version");
  }
}
