package mlpstudio.ui.gallery;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.FileDialogs;
import org.jspecify.annotations.Nullable;

/** The file dialog and the clipboard of the desktop. Remembers the folder last saved to. */
public final class DesktopGalleryFiles implements GalleryFiles {
  private static final String FOLDER = "errors.folder";

  private final GalleryWords words = new GalleryWords();
  private final FileDialogs dialogs;

  /** Remembers the folder there. */
  public DesktopGalleryFiles(Preferences preferences) {
    dialogs =
        new FileDialogs(() -> preferences.text(FOLDER, ""), used -> preferences.put(FOLDER, used));
  }

  @Override
  public Optional<Path> choose(@Nullable Window owner, Kind kind, String name) {
    String extension = kind.name().toLowerCase(Locale.ROOT);
    return dialogs.saveNamed(
        owner,
        FileDialogs.Kind.of(
            words.get("export.title." + extension),
            words.get("export.kind." + extension),
            "." + extension),
        name + "." + extension);
  }

  @Override
  public void copy(BufferedImage picture) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(SwingFXUtils.toFXImage(picture, null));
    Clipboard.getSystemClipboard().setContent(content);
  }
}
