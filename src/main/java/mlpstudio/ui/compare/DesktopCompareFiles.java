package mlpstudio.ui.compare;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import mlpstudio.ui.support.Messages;
import org.jspecify.annotations.Nullable;

/** The file dialog of the desktop. */
public final class DesktopCompareFiles implements CompareFiles {
  private final Messages texts = new Messages(DesktopCompareFiles.class);

  /** Makes a dialog each time. */
  public DesktopCompareFiles() {}

  @Override
  public Optional<Path> choose(@Nullable Window owner, Kind kind, String name) {
    String word = kind.name().toLowerCase(Locale.ROOT);
    String extension = "." + word;
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("export." + word + ".title"));
    chooser.setInitialFileName(name);
    chooser
        .getExtensionFilters()
        .add(new ExtensionFilter(texts.get("export." + word + ".kind"), "*" + extension));
    File file = chooser.showSaveDialog(owner);
    if (file == null) {
      return Optional.empty();
    }
    boolean named = file.getName().toLowerCase(Locale.ROOT).endsWith(extension);
    Path path = file.toPath();
    return Optional.of(named ? path : path.resolveSibling(file.getName() + extension));
  }
}
