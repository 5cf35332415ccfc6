package mlpstudio.ui.keep;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.Window;
import mlpstudio.interchange.CheckpointFile;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.FileDialogs;
import mlpstudio.ui.support.Messages;
import org.jspecify.annotations.Nullable;

/** The file dialog of the desktop; the folder is remembered from one start to the next. */
public final class DesktopNetworkFiles implements NetworkFiles {
  private static final String FOLDER = "networks.folder";

  private final Supplier<@Nullable Window> owner;
  private final FileDialogs dialogs;
  private final Messages texts = new Messages(DesktopNetworkFiles.class);

  /** Dialogs over this window. */
  public DesktopNetworkFiles(Supplier<@Nullable Window> owner, Preferences preferences) {
    this.owner = owner;
    dialogs =
        new FileDialogs(() -> preferences.text(FOLDER, ""), used -> preferences.put(FOLDER, used));
  }

  @Override
  public Optional<Path> toSave(String name) {
    return dialogs.saveNamed(owner.get(), kind("save.title"), name);
  }

  @Override
  public Optional<Path> toOpen() {
    return dialogs.open(owner.get(), kind("open.title"));
  }

  private FileDialogs.Kind kind(String title) {
    return FileDialogs.Kind.of(texts.get(title), texts.get("files.kind"), CheckpointFile.SUFFIX);
  }
}
