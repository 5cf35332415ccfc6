package mlpstudio.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders that look as builds of PyTorch do, with nothing in their libraries. */
public final class TorchFolder {
  private TorchFolder() {}

  /** The libraries of a build in a folder. */
  public static Path libraries(Path folder, boolean cuda) {
    write(folder.resolve(System.mapLibraryName("torch")), "");
    write(folder.resolve(System.mapLibraryName("torch_cpu")), "");
    if (cuda) {
      write(folder.resolve(System.mapLibraryName("torch_cuda")), "");
    }
    return folder;
  }

  /** What libtorch unpacked looks like. */
  public static Path libtorch(Path folder, String version, boolean cuda) {
    libraries(folder.resolve("lib"), cuda);
    write(folder.resolve("build-version"), version + "\n");
    return folder;
  }

  /** Writes a file and the folders above it. */
  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.resolveSibling("x").getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
