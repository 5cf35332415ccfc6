package mlpstudio.ui.preferences;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mlpstudio.data.DataFolderChoice;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.Messages;

/** The folder of data sets, chosen for the next start. FX thread only. */
final class DataFolderModel {
  private final DataFolderChoice choice;
  private final Background background;
  private final Messages texts;
  private final ReadOnlyObjectWrapper<Path> folder;
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final Path used;

  DataFolderModel(DataFolderChoice choice, Background background, Messages texts) {
    this.choice = choice;
    this.background = background;
    this.texts = texts;
    used = choice.folder();
    folder = new ReadOnlyObjectWrapper<>(used);
    note.set(texts.get(choice.fixed() ? "data.fixed" : "data.note"));
  }

  /** The folder from the next start on. */
  ReadOnlyObjectProperty<Path> folderProperty() {
    return folder.getReadOnlyProperty();
  }

  /** What is to be known about it: when it holds, and what becomes of the data. */
  ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /** Whether it can be chosen here. */
  boolean choosable() {
    return !choice.fixed();
  }

  /** The folder where nothing was chosen. */
  Path usual() {
    return choice.usual();
  }

  /** Uses another folder from the next start on, if it can be written. */
  void choose(Path wanted) {
    background.run(
        () -> {
          choice.choose(wanted);
          return choice.folder();
        },
        this::chosen,
        failure -> note.set(texts.format("data.refused", wanted, reason(failure))));
  }

  /**
   * Makes sure that the folder is there, so that it can be shown.
   *
   * @param then shows it
   */
  void open(Path wanted, Runnable then) {
    background.run(
        () -> Files.createDirectories(wanted),
        there -> then.run(),
        failure -> note.set(texts.format("data.refused", wanted, reason(failure))));
  }

  private void chosen(Path now) {
    folder.set(now);
    note.set(
        now.equals(used) ? texts.get("data.note") : texts.format("data.next", used.toString()));
  }

  private String reason(Throwable failure) {
    if (failure instanceof FileSystemException e && e.getReason() != null) {
      return e.getReason();
    }
    return failure instanceof IOException
        ? texts.get("data.unwritable")
        : String.valueOf(failure.getMessage());
  }
}
