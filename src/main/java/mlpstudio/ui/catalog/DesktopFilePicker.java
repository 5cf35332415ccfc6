package mlpstudio.ui.catalog;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The desktop's own dialogs. Remembers the folder last looked at. */
public final class DesktopFilePicker implements FilePicker {
  private @Nullable File last;

  /** Nothing remembered yet. */
  public DesktopFilePicker() {}

  @Override
  public List<Path> files(@Nullable Window owner, String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    if (last != null && last.isDirectory()) {
      chooser.setInitialDirectory(last);
    }
    List<File> files = chooser.showOpenMultipleDialog(owner);
    if (files == null || files.isEmpty()) {
      return List.of();
    }
    last = files.getFirst().getParentFile();
    return files.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> folder(@Nullable Window owner, String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    if (last != null && last.isDirectory()) {
      chooser.setInitialDirectory(last);
    }
    File folder = chooser.showDialog(owner);
    if (folder != null) {
      last = folder;
    }
    return Optional.ofNullable(folder).map(File::toPath);
  }
}
