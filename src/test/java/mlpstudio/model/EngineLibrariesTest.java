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
  private final List<String> loaded = new ArrayList<>();
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
  void withoutAFolderTheLibrariesInsideAreLoaded() {
    System.setProperty(FOLDER, "inside");
    EngineLibraries libraries = EngineLibraries.load(Optional.empty(), this::load);
    assertThat(loaded).containsExactly("inside");
    assertThat(libraries.build()).isEmpty();
    assertThat(libraries.whyNot(CUDA)).hasValueSatisfying(s -> assertThat(s).contains("2.7.1"));
    assertThat(libraries.whyNot(ComputeDevice.CPU)).isEmpty();
  }

  @Test
  void aBuildForCudaIsLoadedInstead() {
    Path cuda = TorchFolder.libtorch(folder, "2.7.1+cu128", true);
    EngineLibraries libraries = EngineLibraries.load(Optional.of(cuda.toString()), this::load);
    assertThat(loaded).containsExactly(cuda.resolve("lib").toString());
    assertThat(System.getProperty("PYTORCH_FLAVOR")).isEqualTo("cu128");
    assertThat(libraries.whyNot(CUDA)).isEmpty();
  }

  @Test
  void aBuildThatCannotBeLoadedGivesWayToTheOneInsideAndTheDeviceSaysWhy() {
    System.setProperty(FOLDER, "inside");
    Path cuda = TorchFolder.libtorch(folder, "2.7.1+cu128", true);
    EngineLibraries libraries =
        EngineLibraries.load(
            Optional.of(cuda.toString()),
            () -> {
              if (load().equals("inside")) {
                return "inside";
              }
              throw new IllegalStateException(
                  "Failed to load PyTorch native library",
                  new UnsatisfiedLinkError("libcudart.so.12: cannot open shared object file"));
            });
    assertThat(loaded).containsExactly(cuda.resolve("lib").toString(), "inside");
    assertThat(libraries.build()).isEmpty();
    assertThat(libraries.whyNot(CUDA))
        .contains(
            "The PyTorch in "
                + cuda
                + " cannot be loaded: libcudart.so.12: cannot open shared object file");
  }

  @Test
  void aFolderWithoutPyTorchGivesWayWithoutBeingLoaded() {
    System.setProperty(FOLDER, "inside");
    EngineLibraries libraries = EngineLibraries.load(Optional.of("" + folder), this::load);
    assertThat(loaded).containsExactly("inside");
    assertThat(libraries.refusal()).startsWith("There is no PyTorch in " + folder);
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

  private String load() {
    String here = System.getProperty(FOLDER, "");
    loaded.add(here);
    return here;
  }
}
