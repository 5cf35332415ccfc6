package mlpstudio.ui.keep;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import mlpstudio.interchange.CheckpointFile;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.Messages;
import org.jspecify.annotations.Nullable;

/** The file dialog of the desktop; the folder is remembered from one start to the next. */
public final class DesktopNetworkFiles implements NetworkFiles {
  private static final String FOLDER = "networks.folder";

  private final Supplier<@Nullable Window> owner;
  private final Preferences preferences;
  private final Messages texts = new Messages(DesktopNetworkFiles.class);

  /** Dialogs over this window. */
  public DesktopNetworkFiles(Supplier<@Nullable Window> owner, Preferences preferences) {
    this.owner = owner;
    this.preferences = preferences;
  }

  @Override
  public Optional<Path> toSave(String name) {
    FileChooser chooser = chooser("save.title");
    chooser.setInitialFileName(name);
    return remembered(chooser.showSaveDialog(owner.get())).map(DesktopNetworkFiles::named);
  }

  @Override
  public Optional<Path> toOpen() {
    return remembered(chooser("open.title").showOpenDialog(owner.get()));
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get(title));
    chooser
        .getExtensionFilters()
        .add(new ExtensionFilter(texts.get("files.kind"), "*" + CheckpointFile.SUFFIX));
    File folder = new File(preferences.text(FOLDER, ""));
    if (folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    return chooser;
  }

  private Optional<Path> remembered(@Nullable File file) {
    if (file != null && file.getParent() != null) {
      preferences.put(FOLDER, file.getParent());
    }
    return Optional.ofNullable(file).map(File::toPath);
  }

  private static Path named(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.toLowerCase(Locale.ROOT).endsWith(CheckpointFile.SUFFIX)
        ? file
        : file.resolveSibling(name + CheckpointFile.SUFFIX);
  }
}
