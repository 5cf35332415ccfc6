package mlpstudio.model;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mlpstudio.model.ComputeDevice.Kind;

/**
 * Which build of PyTorch the engine was started with: the one inside the program, or another one
 * that the user pointed at. DJL reads where they lie from system properties, once.
 *
 * @param build the other one, where it is used
 * @param refusal why it is not, in a sentence, or empty
 */
record EngineLibraries(Optional<TorchBuild> build, String refusal) {
  private static final String FOLDER = "PYTORCH_LIBRARY_PATH";
  private static final String FLAVOR = "PYTORCH_FLAVOR";

  /** Loads libraries; throws where they cannot be loaded, and may then be asked again. */
  @FunctionalInterface
  interface Loader {
    Object load();
  }

  /**
   * Loads the build in a folder, and where that fails, or there is no folder, the one inside.
   *
   * @throws RuntimeException or LinkageError where that cannot be loaded either
   */
  static EngineLibraries load(Optional<String> folder, Loader loader) {
    String refusal = "";
    if (folder.isPresent()) {
      Map<String, String> inside = properties();
      try {
        TorchBuild build = TorchBuild.in(path(folder.get()));
        System.setProperty(FOLDER, build.libraries().toString());
        System.setProperty(FLAVOR, build.flavor());
        loader.load();
        return new EngineLibraries(Optional.of(build), "");
      } catch (RuntimeException | LinkageError e) {
        refusal = sentence(folder.get(), e);
        restore(inside);
      }
    }
    loader.load();
    return new EngineLibraries(Optional.empty(), refusal);
  }

  /** Why a device cannot be used with these libraries, where they are the reason. */
  Optional<String> whyNot(ComputeDevice device) {
    if (device.kind() != Kind.CUDA || build.map(TorchBuild::cuda).orElse(false)) {
      return Optional.empty();
    }
    return Optional.of(
        !refusal.isEmpty()
            ? refusal
            : build.isPresent()
                ? "The build of PyTorch in use was not made for CUDA."
                : "The PyTorch inside computes on the CPU; choose a CUDA build of PyTorch "
                    + TorchBuild.VERSION
                    + " on this disk.");
  }

  /**
   * Refuses systems for which PyTorch publishes no libraries.
   *
   * @throws IllegalStateException with a sentence for people
   */
  static void requireSupported(String system, String processor) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("mac") && !processor.equals("aarch64")) {
      throw new IllegalStateException(
          "PyTorch is no longer made for Macs with Intel processors, so nothing can be trained on"
              + " this one. A Mac with Apple silicon, Windows or Linux is needed.");
    }
    if (name.contains("win") && processor.equals("aarch64")) {
      throw new IllegalStateException(
          "PyTorch is not at hand for Windows on ARM: the x64 version of MLP Studio is needed.");
    }
  }

  private static Path path(String folder) {
    try {
      return Path.of(folder);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("\"" + folder + "\" is not a folder.", e);
    }
  }

  private static String sentence(String folder, Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return failure instanceof IllegalArgumentException
        ? ComputeEngine.firstLine(failure)
        : "The PyTorch in " + folder + " cannot be loaded: " + ComputeEngine.firstLine(root);
  }

  private static Map<String, String> properties() {
    Map<String, String> values = new HashMap<>();
    for (String key : new String[] {FOLDER, FLAVOR}) {
      String value = System.getProperty(key);
      if (value != null) {
        values.put(key, value);
      }
    }
    return values;
  }

  private static void restore(Map<String, String> values) {
    System.clearProperty(FOLDER);
    System.clearProperty(FLAVOR);
    values.forEach(System::setProperty);
  }
}
