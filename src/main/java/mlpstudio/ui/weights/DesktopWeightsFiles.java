package mlpstudio.ui.weights;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;
import mlpstudio.ui.support.FileDialogs;
import org.jspecify.annotations.Nullable;

/** The file dialog and the clipboard of the desktop. Remembers the folder last saved to. */
public final class DesktopWeightsFiles implements WeightsFiles {
  private final WeightsWords words = new WeightsWords();
  private final FileDialogs dialogs = FileDialogs.forgetful();

  /** Begins with the desktop's usual folder. */
  public DesktopWeightsFiles() {}

  @Override
  public Optional<Path> choose(@Nullable Window owner, String name) {
    return dialogs.saveNamed(
        owner, FileDialogs.Kind.of(words.get("save.title"), words.get("save.kind"), ".png"), name);
  }

  @Override
  public void copy(Image picture) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(picture);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
