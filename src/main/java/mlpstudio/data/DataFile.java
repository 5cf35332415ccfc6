package mlpstudio.data;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of a data set, wherever it lies. Nothing is opened before a reader does so. Immutable; for
 * any thread.
 */
public final class DataFile {
  private final String name;
  private final Opener opener;

  DataFile(String name, Opener opener) {
    this.name = name;
    this.opener = opener;
  }

  /** A file on disk, gzipped or not. */
  public static DataFile of(Path path) {
    return new DataFile(path.toString(), () -> Files.newInputStream(path));
  }

  /**
   * A file that lies somewhere else, such as within an archive.
   *
   * @param name what messages call it
   */
  public static DataFile of(String name, Opener opener) {
    return new DataFile(name, opener);
  }

  /**
   * A file on the class path, gzipped or not.
   *
   * @param resource its name from the root, with a slash in front
   */
  public static DataFile ofResource(String resource) {
    return new DataFile(
        resource,
        () -> {
          InputStream in = DataFile.class.getResourceAsStream(resource);
          if (in == null) {
            throw new FileNotFoundException("it is not on the class path");
          }
          return in;
        });
  }

  /** What messages call the file: its path, or its name on the class path. */
  public String name() {
    return name;
  }

  /** The bytes as they are stored, from the beginning; the caller closes the stream. */
  InputStream open() throws IOException {
    return opener.open();
  }

  /** Opens the bytes as they are stored. */
  @FunctionalInterface
  public interface Opener {
    /** The bytes from the beginning; the caller closes the stream. */
    InputStream open() throws IOException;
  }
}
