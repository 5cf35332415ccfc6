package mlpstudio.ui.keep;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import mlpstudio.interchange.CheckpointException;
import mlpstudio.ui.support.Messages;

/** Why a file could not be used, in words for people. */
final class FileReasons {
  private final Messages texts;

  FileReasons(Messages texts) {
    this.texts = texts;
  }

  String of(Throwable failure) {
    String message = failure.getMessage();
    return switch (failure) {
      case AccessDeniedException denied -> texts.get("reason.denied");
      case NoSuchFileException missing -> texts.get("reason.folder");
      case FileSystemException disk when disk.getReason() != null -> disk.getReason();
      case CheckpointException known when message != null -> message;
      case IOException other when message != null -> message;
      default -> failure.toString();
    };
  }
}
