package mlpstudio.interchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The steps in which a checkpoint reaches the disk, each of them done whole or not at all. An
 * interface, so that a test can have the power fail before each.
 */
interface FileSteps {
  /** The disk's own. */
  FileSteps REAL = new FileSteps() {};

  /** Writes a file whole. */
  default void write(Path target, byte[] content) throws IOException {
    SafeFiles.write(target, content);
  }

  /** Gives a file another name, in place of what has it. */
  default void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Deletes a file, if it is there. */
  default void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }
}
