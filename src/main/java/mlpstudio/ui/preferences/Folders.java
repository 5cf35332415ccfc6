package mlpstudio.ui.preferences;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** What the desktop does with folders. */
public interface Folders {

  /**
   * Asks for a folder; waits for the answer.
   *
   * @param now the one that is used now
   */
  Optional<Path> choose(@Nullable Window owner, String title, Path now);

  /** Shows a folder that exists in the desktop's own window. */
  void open(Path folder);
}
