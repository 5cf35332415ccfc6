package mlpstudio.data.fetch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import mlpstudio.data.DatasetException;

/** What people are told where a folder cannot be written to. */
final class DiskTrouble {
  private DiskTrouble() {}

  /** Free space is short. */
  static DatasetException noRoom(Path folder, long needed, long free) {
    return new DatasetException(
        String.format(
            "There is not enough room in %s: %s are needed, %s are free.",
            folder, ByteSizes.text(needed), ByteSizes.text(Math.max(0, free))));
  }

  /** Writing failed. */
  static DatasetException of(Path folder, Exception cause) {
    String reason = reason(cause);
    if (isFull(reason)) {
      return new DatasetException("There is no room left in " + folder + ".", cause);
    }
    if (cause instanceof AccessDeniedException || cause instanceof ReadOnlyFileSystemException) {
      return new DatasetException(
          "The folder " + folder + " cannot be written to: it is not allowed.", cause);
    }
    if (cause instanceof FileAlreadyExistsException e) {
      return new DatasetException(
          "The folder "
              + folder
              + " cannot be made: "
              + e.getFile()
              + " is in the way and is no folder.",
          cause);
    }
    return new DatasetException(
        "The folder " + folder + " cannot be written to: " + reason + ".", cause);
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
}
