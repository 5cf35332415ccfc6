package mlpstudio.ui.documents;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import mlpstudio.ui.support.Messages;

/** Why a file could not be read or written, in one sentence. */
final class FileSentences {
  private final Messages texts;

  FileSentences(Messages texts) {
    this.texts = texts;
  }

  /** Reading went wrong. */
  String unreadable(Path file, Exception failure) {
    return texts.format("open.failed", name(file), reason(failure, "reason.missing"));
  }

  /** Writing went wrong. */
  String unwritable(Path file, Exception failure) {
    return texts.format("save.failed", name(file), reason(failure, "reason.folder"));
  }

  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private String reason(Exception failure, String whereMissing) {
    return switch (failure) {
      case NoSuchFileException missing -> texts.get(whereMissing);
      case AccessDeniedException denied -> texts.get("reason.denied");
      case FileSystemException other when other.getReason() != null ->
          texts.format("reason.system", other.getReason());
      case IOException told when told.getMessage() != null -> told.getMessage();
      default -> failure.toString();
    };
  }
}
