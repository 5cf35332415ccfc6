package mlpstudio.data.fetch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import mlpstudio.data.DatasetException;
import mlpstudio.words.Words;

/** What people are told where a folder cannot be written to. */
final class DiskTrouble {
  private DiskTrouble() {}

  /** Free space is short. */
  static DatasetException noRoom(Path folder, long needed, long free) {
    return new DatasetException(
        say("room.short", folder, ByteSizes.text(needed), ByteSizes.text(Math.max(0, free))));
  }

  /** Writing failed. */
  static DatasetException of(Path folder, Exception cause) {
    String reason = reason(cause);
    if (isFull(reason)) {
      return new DatasetException(say("room.none", folder), cause);
    }
    if (cause instanceof AccessDeniedException || cause instanceof ReadOnlyFileSystemException) {
      return new DatasetException(say("folder.denied", folder), cause);
    }
    if (cause instanceof FileAlreadyExistsException e) {
      return new DatasetException(say("folder.blocked", folder, e.getFile()), cause);
    }
    return new DatasetException(say("folder.failed", folder, reason), cause);
  }

  private static String reason(Exception cause) {
    if (cause instanceof FileSystemException e && e.getReason() != null) {
      return e.getReason();
    }
    return cause instanceof IOException && cause.getMessage() != null
        ? cause.getMessage()
        : cause.toString();
  }

  private static boolean isFull(String reason) {
    String lower = reason.toLowerCase(Locale.ROOT);
    return lower.contains("no space left")
        || lower.contains("not enough space")
        || lower.contains("quota");
  }

  private static String say(String key, Object... arguments) {
    return Words.say(DiskTrouble.class, key, arguments);
  }
}
