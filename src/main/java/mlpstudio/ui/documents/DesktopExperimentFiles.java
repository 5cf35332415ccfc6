package mlpstudio.ui.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;
import mlpstudio.interchange.ExperimentFile;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.FileDialogs;
import mlpstudio.ui.support.Messages;

/** The file dialogs of the desktop; they begin in the folder used last. */
public final class DesktopExperimentFiles implements ExperimentFiles {
  private static final String FOLDER = "documents.folder";

  private final Window owner;
  private final FileDialogs dialogs;
  private final Messages texts = new Messages(DesktopExperimentFiles.class);

  /** Dialogs of one window. */
  public DesktopExperimentFiles(Window owner, Preferences preferences) {
    this.owner = owner;
    dialogs =
        new FileDialogs(() -> preferences.text(FOLDER, ""), used -> preferences.put(FOLDER, used));
  }

  @Override
  public Optional<Path> chooseToOpen() {
    return dialogs.open(owner, kind("open.dialog"));
  }

  @Override
  public Optional<Path> chooseToSave(String name) {
    return dialogs.save(owner, kind("save.dialog"), name);
  }

  private FileDialogs.Kind kind(String title) {
    return new FileDialogs.Kind(
        texts.get(title),
        texts.get("file.kind"),
        List.of(ExperimentFile.EXTENSION, ExperimentFile.JSON));
  }
}
