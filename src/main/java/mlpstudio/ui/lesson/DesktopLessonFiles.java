package mlpstudio.ui.lesson;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;
import mlpstudio.lesson.BuiltInLessons;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.FileDialogs;
import mlpstudio.ui.support.Messages;

/** The file dialogs of the desktop; they begin in the folder used last. */
public final class DesktopLessonFiles implements LessonFiles {
  private static final String FOLDER = "lesson.folder";

  private final Window owner;
  private final FileDialogs dialogs;
  private final Messages texts = new Messages(DesktopLessonFiles.class);

  /** Dialogs of one window. */
  public DesktopLessonFiles(Window owner, Preferences preferences) {
    this.owner = owner;
    dialogs =
        new FileDialogs(() -> preferences.text(FOLDER, ""), used -> preferences.put(FOLDER, used));
  }

  @Override
  public Optional<Path> toOpen() {
    return dialogs.open(owner, kind("open.dialog"));
  }

  @Override
  public Optional<Path> toSave(String name) {
    return dialogs.save(owner, kind("save.dialog"), name);
  }

  private FileDialogs.Kind kind(String title) {
    return FileDialogs.Kind.of(texts.get(title), texts.get("file.kind"), BuiltInLessons.EXTENSION);
  }
}
