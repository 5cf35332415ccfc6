package mlpstudio.model;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import mlpstudio.model.ComputeDevice.Kind;
import mlpstudio.words.Words;

/**
 * Which build of PyTorch the engine was started with: the one inside the program, or another one
 * that the user pointed at. DJL reads where they lie from system properties, once: two builds in
 * one process end it.
 *
 * @param build the other one, where it is used
 * @param refusal why it is not, in a sentence, or empty
 */
record EngineLibraries(Optional<TorchBuild> build, String refusal) {
  /** Where DJL looks for the libraries. */
  static final String FOLDER = "PYTORCH_LIBRARY_PATH";

  /** What DJL calls their kind. */
  static final String FLAVOR = "PYTORCH_FLAVOR";

  /**
   * Says where the engine, which is loaded after it, finds its libraries: in a folder, or inside
   * the program where there is no folder or nothing in it that can be loaded.
   *
   * @param folder of another build
   * @param trial tells why a build cannot be loaded, in a sentence, or nothing
   */
  static EngineLibraries choose(
      Optional<String> folder, Function<TorchBuild, Optional<String>> trial) {
    if (folder.isEmpty()) {
      return new EngineLibraries(Optional.empty(), "");
    }
    try {
      TorchBuild build = TorchBuild.in(path(folder.get()));
      Optional<String> problem = trial.apply(build);
      if (problem.isPresent()) {
        return new EngineLibraries(Optional.empty(), problem.get());
      }
      System.setProperty(FOLDER, build.libraries().toString());
      System.setProperty(FLAVOR, build.flavor());
      return new EngineLibraries(Optional.of(build), "");
    } catch (IllegalArgumentException e) {
      return new EngineLibraries(Optional.empty(), ComputeEngine.firstLine(e));
    }
  }

  /** Why a device cannot be used with these libraries, where they are the reason. */
  Optional<String> whyNot(ComputeDevice device) {
    if (device.kind() != Kind.CUDA || build.map(TorchBuild::cuda).orElse(false)) {
      return Optional.empty();
    }
    return Optional.of(
        !refusal.isEmpty()
            ? refusal
            : build.isPresent() ? say("build.no.cuda") : say("inside.no.cuda", TorchBuild.VERSION));
  }

  /**
   * Refuses systems for which PyTorch publishes no libraries.
   *
   * @throws IllegalStateException with a sentence for people
   */
  static void requireSupported(String system, String processor) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("mac") && !processor.equals("aarch64")) {
      throw new IllegalStateException(say("intel.mac"));
    }
    if (name.contains("win") && processor.equals("aarch64")) {
      throw new IllegalStateException(say("windows.arm"));
    }
  }

  private static Path path(String folder) {
    try {
      return Path.of(folder);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(say("no.folder", folder), e);
    }
  }

  private static String say(String key, Object... arguments) {
    return Words.say(EngineLibraries.class, key, arguments);
  }
}
