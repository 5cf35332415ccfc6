package mlpstudio.ui.runs;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;
import mlpstudio.ui.support.FileDialogs;
import mlpstudio.ui.support.Messages;
import org.jspecify.annotations.Nullable;

/** The file dialog of the desktop. */
public final class DesktopRunsFiles implements RunsFiles {
  private final FileDialogs dialogs = FileDialogs.forgetful();
  private final Messages texts = new Messages(DesktopRunsFiles.class);

  /** Begins with the desktop's usual folder. */
  public DesktopRunsFiles() {}

  @Override
  public Optional<Path> choose(@Nullable Window owner, String name) {
    return dialogs.saveNamed(
        owner,
        FileDialogs.Kind.of(texts.get("export.title"), texts.get("export.kind"), ".csv"),
        name);
  }
}
