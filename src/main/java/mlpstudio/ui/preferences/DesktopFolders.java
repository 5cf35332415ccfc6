package mlpstudio.ui.preferences;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The desktop's own windows.
 *
 * @param opener shows a folder
 */
public record DesktopFolders(Consumer<Path> opener) implements Folders {
  @Override
  public Optional<Path> choose(@Nullable Window owner, String title, Path now) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    File folder = now.toFile();
    if (folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
  }

  @Override
  public void open(Path folder) {
    opener.accept(folder);
  }
}
