package mlpstudio.ui.runs;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Where the table goes. An interface, so that tests need no dialog. FX thread. */
public interface RunsFiles {

  /**
   * Asks where to save the table.
   *
   * @param owner the window that asks, if there is one
   * @param name the file's name to begin with
   * @return the place, or empty where the user thought better of it
   */
  Optional<Path> choose(@Nullable Window owner, String name);
}
