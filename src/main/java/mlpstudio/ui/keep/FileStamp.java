package mlpstudio.ui.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import mlpstudio.interchange.CheckpointFile;

/**
 * How a network's files were when they were written or read: another length or time, and they are
 * not those any more.
 *
 * @param file with the weights
 * @param weights of that file
 * @param state of the file beside it, with what a run needs to go on
 */
record FileStamp(Path file, Mark weights, Mark state) {

  /**
   * One file.
   *
   * @param bytes its length; -1 where it is not there
   * @param time when it was changed last
   */
  record Mark(long bytes, FileTime time) {}

  /**
   * Looks at the files. Not on the FX thread.
   *
   * @throws IOException where that is not possible; not where a file is not there
   */
  static FileStamp of(Path file) throws IOException {
    return new FileStamp(file, mark(file), mark(CheckpointFile.resumeFile(file)));
  }

  private static Mark mark(Path file) throws IOException {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return new Mark(found.size(), found.lastModifiedTime());
    } catch (NoSuchFileException e) {
      return new Mark(-1, FileTime.fromMillis(0));
    }
  }
}
