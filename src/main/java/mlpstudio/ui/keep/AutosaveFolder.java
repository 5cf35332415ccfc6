package mlpstudio.ui.keep;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import mlpstudio.interchange.CheckpointFile;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which windows keep their networks while they train. Each window has files of its
 * own under a name of its own, and holds a lock as long as it lives: what is not locked was left
 * behind.
 */
public final class AutosaveFolder {
  private static final String MARK = ".session";

  private final Path folder;

  /** This folder; it need not exist yet. */
  public AutosaveFolder(Path folder) {
    this.folder = folder;
  }

  /** Where it is. */
  public Path path() {
    return folder;
  }

  /**
   * What a window left behind.
   *
   * @param mark the file that it locked
   * @param network its network
   * @param crashed whether it ended without closing
   * @param time when the network was written
   */
  record Left(Path mark, Path network, boolean crashed, FileTime time) {}

  /** Begins to keep the network of one window. */
  AutosaveSession begin() throws IOException {
    Files.createDirectories(folder);
    Path mark = folder.resolve(UUID.randomUUID() + MARK);
    FileChannel channel =
        FileChannel.open(mark, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw new IOException(mark + " is locked already");
      }
      return new AutosaveSession(mark, networkOf(mark), channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** What windows that are gone have left behind, the latest first; empty leftovers are deleted. */
  List<Left> left() throws IOException {
    List<Left> all = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return all;
    }
    try (DirectoryStream<Path> marks = Files.newDirectoryStream(folder, "*" + MARK)) {
      for (Path mark : marks) {
        Left left = look(mark);
        if (left != null) {
          all.add(left);
        }
      }
    }
    all.sort(Comparator.comparing(Left::time).reversed());
    return all;
  }

  private static @Nullable Left look(Path mark) throws IOException {
    try (FileChannel channel =
        FileChannel.open(mark, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        return null;
      }
      Path network = networkOf(mark);
      if (Files.exists(network)) {
        boolean crashed = channel.size() == 0;
        return new Left(mark, network, crashed, Files.getLastModifiedTime(network));
      }
    } catch (OverlappingFileLockException e) {
      return null;
    }
    delete(mark);
    return null;
  }

  /** Deletes what was left behind. */
  static void delete(Left left) throws IOException {
    delete(left.mark);
  }

  private static void delete(Path mark) throws IOException {
    CheckpointFile.delete(networkOf(mark));
    Files.deleteIfExists(mark);
  }

  private static Path networkOf(Path mark) {
    String name = String.valueOf(mark.getFileName());
    return mark.resolveSibling(
        name.substring(0, name.length() - MARK.length()) + CheckpointFile.SUFFIX);
  }
}
