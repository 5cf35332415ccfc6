package mlpstudio.ui.lesson;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import mlpstudio.lesson.BuiltInLessons;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.Messages;
import org.jspecify.annotations.Nullable;

/** The file dialogs of the desktop; they begin in the folder used last. */
public final class DesktopLessonFiles implements LessonFiles {
  private static final String FOLDER = "lesson.folder";

  private final Window owner;
  private final Preferences preferences;
  private final Messages texts = new Messages(DesktopLessonFiles.class);

  /** Dialogs of one window. */
  public DesktopLessonFiles(Window owner, Preferences preferences) {
    this.owner = owner;
    this.preferences = preferences;
  }

  @Override
  public Optional<Path> toOpen() {
    return chosen(chooser("open.dialog").showOpenDialog(owner));
  }

  @Override
  public Optional<Path> toSave(String name) {
    FileChooser chooser = chooser("save.dialog");
    chooser.setInitialFileName(name);
    return chosen(chooser.showSaveDialog(owner));
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get(title));
    chooser
        .getExtensionFilters()
        .add(new ExtensionFilter(texts.get("file.kind"), "*" + BuiltInLessons.EXTENSION));
    File folder = new File(preferences.text(FOLDER, ""));
    if (folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    return chooser;
  }

  private Optional<Path> chosen(@Nullable File file) {
    if (file == null) {
      return Optional.empty();
    }
    String folder = file.getAbsoluteFile().getParent();
    preferences.put(FOLDER, folder == null ? "" : folder);
    return Optional.of(file.toPath());
  }
}
