package mlpstudio.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineLibrariesTest {
  private static final String FOLDER = "PYTORCH_LIBRARY_PATH";
  private static final ComputeDevice CUDA = ComputeDevice.parse("cuda");
  private final String before = System.getProperty(FOLDER);
  private final List<Path> tried = new ArrayList<>();
  @TempDir private Path folder;

  @AfterEach
  void asBefore() {
    System.clearProperty("PYTORCH_FLAVOR");
    if (before == null) {
      System.clearProperty(FOLDER);
    } else {
      System.setProperty(FOLDER, before);
    }
  }

  @Test
  void withoutAFolderTheLibrariesInsideAreUsed() {
    System.setProperty(FOLDER, "inside");
    EngineLibraries libraries = EngineLibraries.choose(Optional.empty(), this::fits);
    assertThat(System.getProperty(FOLDER)).isEqualTo("inside");
    assertThat(tried).isEmpty();
    assertThat(libraries.build()).isEmpty();
    assertThat(libraries.whyNot(CUDA)).hasValueSatisfying(s -> assertThat(s).contains("2.7.1"));
    assertThat(libraries.whyNot(ComputeDevice.CPU)).isEmpty();
  }

  @Test
  void aBuildForCudaIsTriedAndUsedInstead() {
    Path cuda = TorchFolder.libtorch(folder, "2.7.1+cu128", true);
    EngineLibraries libraries = EngineLibraries.choose(Optional.of("" + cuda), this::fits);
    assertThat(tried).containsExactly(cuda.resolve("lib"));
    assertThat(System.getProperty(FOLDER)).isEqualTo(cuda.resolve("lib").toString());
    assertThat(System.getProperty("PYTORCH_FLAVOR")).isEqualTo("cu128");
    assertThat(libraries.whyNot(CUDA)).isEmpty();
  }

  @Test
  void aBuildThatCannotBeLoadedGivesWayToTheOneInsideAndTheDeviceSaysWhy() {
    System.setProperty(FOLDER, "inside");
    Path cuda = TorchFolder.libtorch(folder, "2.7.1+cu128", true);
    // Its libraries are empty files; they are loaded in a process of their own.
    EngineLibraries libraries = EngineLibraries.choose(Optional.of("" + cuda), TorchTrial::problem);
    assertThat(System.getProperty(FOLDER)).isEqualTo("inside");
    assertThat(libraries.build()).isEmpty();
    assertThat(libraries.whyNot(CUDA))
        .hasValueSatisfying(
            sentence ->
                assertThat(sentence)
                    .startsWith("The PyTorch in " + cuda.resolve("lib") + " cannot be loaded: ")
                    .contains("file too short"));
  }

  @Test
  void aFolderWithoutPyTorchGivesWayWithoutBeingTried() {
    System.setProperty(FOLDER, "inside");
    EngineLibraries libraries = EngineLibraries.choose(Optional.of("" + folder), this::fits);
    assertThat(tried).isEmpty();
    assertThat(System.getProperty(FOLDER)).isEqualTo("inside");
    assertThat(libraries.refusal()).startsWith("There is no PyTorch in " + folder);
  }

  @Test
  void theReasonIsTheInnermostCauseOrThatTheProcessEnded() {
    assertThat(
            TorchTrial.reason(
                List.of(
                    "Exception in thread \"main\" ai.djl.engine.EngineException: Failed",
                    "Caused by: ai.djl.engine.EngineException: outer",
                    "\tat x",
                    "Caused by: java.lang.UnsatisfiedLinkError: libcudart.so.12: cannot open")))
        .isEqualTo("libcudart.so.12: cannot open");
    assertThat(TorchTrial.reason(List.of("terminate called")))
        .isEqualTo("its process ended by itself");
  }

  @Test
  void aMacWithAnIntelProcessorIsToldSoKindly() {
    assertThatThrownBy(() -> EngineLibraries.requireSupported("Mac OS X", "x86_64"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Macs with Intel processors");
    assertThatThrownBy(() -> EngineLibraries.requireSupported("Windows 11", "aarch64"))
        .hasMessageContaining("Windows on ARM");
    assertThatCode(
            () -> {
              EngineLibraries.requireSupported("Mac OS X", "aarch64");
              EngineLibraries.requireSupported("Windows 11", "amd64");
              EngineLibraries.requireSupported("Linux", "amd64");
            })
        .doesNotThrowAnyException();
  }

  private Optional<String> fits(TorchBuild build) {
    tried.add(build.libraries());
    return Optional.empty();
  }
}
