package mlpstudio.ui.gallery;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import mlpstudio.ui.state.Preferences;
import org.jspecify.annotations.Nullable;

/** The file dialog and the clipboard of the desktop. Remembers the folder last saved to. */
public final class DesktopGalleryFiles implements GalleryFiles {
  private static final String FOLDER = "errors.folder";

  private final GalleryWords words = new GalleryWords();
  private final Preferences preferences;

  /** Remembers the folder there. */
  public DesktopGalleryFiles(Preferences preferences) {
    this.preferences = preferences;
  }

  @Override
  public Optional<Path> choose(@Nullable Window owner, Kind kind, String name) {
    String extension = kind.name().toLowerCase(Locale.ROOT);
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.get("export.title." + extension));
    chooser.setInitialFileName(name + "." + extension);
    chooser
        .getExtensionFilters()
        .add(new ExtensionFilter(words.get("export.kind." + extension), "*." + extension));
    File folder = new File(preferences.text(FOLDER, ""));
    if (folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    File file = chooser.showSaveDialog(owner);
    if (file == null) {
      return Optional.empty();
    }
    preferences.put(FOLDER, String.valueOf(file.getAbsoluteFile().getParent()));
    boolean named = file.getName().toLowerCase(Locale.ROOT).endsWith("." + extension);
    Path path = file.toPath();
    return Optional.of(named ? path : path.resolveSibling(file.getName() + "." + extension));
  }

  @Override
  public void copy(BufferedImage picture) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(SwingFXUtils.toFXImage(picture, null));
    Clipboard.getSystemClipboard().setContent(content);
  }
}
