package mlpstudio.ui.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks for files of this computer. An interface, so that tests need no dialog. FX thread. */
public interface FilePicker {

  /**
   * Asks for one or several files.
   *
   * @param owner the window that asks, if there is one
   * @return empty where the user thought better of it
   */
  List<Path> files(@Nullable Window owner, String title);

  /**
   * Asks for a folder.
   *
   * @param owner the window that asks, if there is one
   * @return empty where the user thought better of it
   */
  Optional<Path> folder(@Nullable Window owner, String title);
}
