package mlpstudio.ui.runs;

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
public final class DesktopRunsFiles implements RunsFiles {
  private static final String EXTENSION = ".csv";

  private final Messages texts = new Messages(DesktopRunsFiles.class);

  /** Makes a dialog each time. */
  public DesktopRunsFiles() {}

  @Override
  public Optional<Path> choose(@Nullable Window owner, String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("export.title"));
    chooser.setInitialFileName(name);
    chooser
        .getExtensionFilters()
        .add(new ExtensionFilter(texts.get("export.kind"), "*" + EXTENSION));
    File file = chooser.showSaveDialog(owner);
    if (file == null) {
      return Optional.empty();
    }
    boolean named = file.getName().toLowerCase(Locale.ROOT).endsWith(EXTENSION);
    Path path = file.toPath();
    return Optional.of(named ? path : path.resolveSibling(file.getName() + EXTENSION));
  }
}
