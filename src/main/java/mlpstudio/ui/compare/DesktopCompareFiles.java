package mlpstudio.ui.compare;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.Window;
import mlpstudio.ui.support.FileDialogs;
import mlpstudio.ui.support.Messages;
import org.jspecify.annotations.Nullable;

/** The file dialog of the desktop. */
public final class DesktopCompareFiles implements CompareFiles {
  private final FileDialogs dialogs = FileDialogs.forgetful();
  private final Messages texts = new Messages(DesktopCompareFiles.class);

  /** Begins with the desktop's usual folder. */
  public DesktopCompareFiles() {}

  @Override
  public Optional<Path> choose(@Nullable Window owner, Kind kind, String name) {
    String word = kind.name().toLowerCase(Locale.ROOT);
    return dialogs.saveNamed(
        owner,
        FileDialogs.Kind.of(
            texts.get("export." + word + ".title"),
            texts.get("export." + word + ".kind"),
            "." + word),
        name);
  }
}
