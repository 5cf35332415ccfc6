package mlpstudio.interchange.collection;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import mlpstudio.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a file for one window at a time, also between processes. The lock is a small file beside
 * it, for the file itself gives way to a new one at each edit.
 */
final class FileGuard implements AutoCloseable {
  private static final long PAUSE_MILLIS = 8;

  private final FileChannel channel;

  private FileGuard(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Waits for its turn.
   *
   * @throws IOException where others do not let go of it in time, or no lock can be written
   */
  static FileGuard of(Path file, Duration patience) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    FileChannel channel =
        FileChannel.open(
            file.toAbsolutePath().resolveSibling("." + file.getFileName() + ".lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    try {
      long end = System.nanoTime() + patience.toNanos();
      while (tryLock(channel) == null) {
        if (System.nanoTime() > end) {
          throw new IOException(Words.say(FileGuard.class, "busy", file));
        }
        Thread.sleep(PAUSE_MILLIS);
      }
      return new FileGuard(channel);
    } catch (InterruptedException e) {
      channel.close();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(Words.say(FileGuard.class, "interrupted", file));
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Another window of this process.
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
