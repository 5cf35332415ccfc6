package mlpstudio.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mlpstudio.words.Words;

/**
 * Another build of PyTorch on this machine's disk, such as one for CUDA, that is used instead of
 * the one inside: libtorch unpacked, or the folder of Python's {@code torch}. Immutable.
 *
 * @param libraries the folder with the libraries
 * @param version the version and the build, such as {@code 2.7.1+cu128}
 * @param cuda whether it was made for CUDA
 */
public record TorchBuild(Path libraries, String version, boolean cuda) {
  /** The only version that DJL's own library fits. */
  public static final String VERSION = "2.7.1";

  private static final List<String> BELOW = List.of("", "lib", "torch/lib", "libtorch/lib");
  private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\d+\\.\\d+(\\+[A-Za-z0-9.]+)?");

  /**
   * Looks at a folder, without loading anything.
   *
   * @param folder that of the libraries, or one above
   * @throws IllegalArgumentException with a sentence for people where there is no such build in it
   */
  public static TorchBuild in(Path folder) {
    Path libraries =
        BELOW.stream()
            .map(folder::resolve)
            .filter(place -> Files.isRegularFile(place.resolve(System.mapLibraryName("torch_cpu"))))
            .filter(place -> Files.isRegularFile(place.resolve(System.mapLibraryName("torch"))))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        say("torch.none", folder, System.mapLibraryName("torch"))));
    String version =
        version(libraries)
            .orElseThrow(
                () -> new IllegalArgumentException(say("torch.no.version", folder, VERSION)));
    if (!version.equals(VERSION) && !version.startsWith(VERSION + "+")) {
      throw new IllegalArgumentException(say("torch.other", version, VERSION));
    }
    boolean cuda = Files.isRegularFile(libraries.resolve(System.mapLibraryName("torch_cuda")));
    return new TorchBuild(libraries.toAbsolutePath().normalize(), version, cuda);
  }

  /**
   * Looks at a folder and loads what is in it in a process of its own, which takes seconds.
   *
   * @throws IllegalArgumentException with a sentence for people where it cannot be used
   */
  public static TorchBuild tried(Path folder) {
    TorchBuild build = in(folder);
    Optional<String> problem = TorchTrial.problem(build);
    if (problem.isPresent()) {
      throw new IllegalArgumentException(problem.get());
    }
    return build;
  }

  /** What DJL calls the kind of build: it brings a library of its own for each. */
  String flavor() {
    return cuda ? "cu128" : "cpu";
  }

  /** As libtorch writes it, as Python's package writes it, or in the name of DJL's folder. */
  private static Optional<String> version(Path libraries) {
    Path above = libraries.toAbsolutePath().normalize();
    Path parent = above.getParent();
    return Stream.of(
            text(parent == null ? above : parent.resolve("build-version")),
            text(parent == null ? above : parent.resolve("version.py")),
            String.valueOf(above.getFileName()))
        .map(NUMBER::matcher)
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst();
  }

  private static String text(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) < 1 << 16 ? Files.readString(file) : "";
    } catch (IOException e) {
      return "";
    }
  }

  private static String say(String key, Object... arguments) {
    return Words.say(TorchBuild.class, key, arguments);
  }
}
