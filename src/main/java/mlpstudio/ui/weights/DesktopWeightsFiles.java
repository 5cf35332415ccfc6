package mlpstudio.ui.weights;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The file dialog and the clipboard of the desktop. Remembers the folder last saved to. */
public final class DesktopWeightsFiles implements WeightsFiles {
  private static final String EXTENSION = ".png";

  private final WeightsWords words = new WeightsWords();
  private @Nullable File folder;

  /** Begins with the desktop's usual folder. */
  public DesktopWeightsFiles() {}

  @Override
  public Optional<Path> choose(@Nullable Window owner, String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.get("save.title"));
    chooser.setInitialFileName(name);
    chooser.getExtensionFilters().add(new ExtensionFilter(words.get("save.kind"), "*" + EXTENSION));
    if (folder != null && folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    File file = chooser.showSaveDialog(owner);
    if (file == null) {
      return Optional.empty();
    }
    folder = file.getParentFile();
    boolean named = file.getName().toLowerCase(Locale.ROOT).endsWith(EXTENSION);
    Path path = file.toPath();
    return Optional.of(named ? path : path.resolveSibling(file.getName() + EXTENSION));
  }

  @Override
  public void copy(Image picture) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(picture);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
