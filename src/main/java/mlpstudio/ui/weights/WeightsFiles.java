package mlpstudio.ui.weights;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Where pictures of weights go. An interface, so that tests need no dialog. FX thread. */
public interface WeightsFiles {

  /**
   * Asks where to save a PNG picture.
   *
   * @param owner the window that asks, if the page is in one
   * @param name the file's name to begin with
   * @return the place, or empty where the user thought better of it
   */
  Optional<Path> choose(@Nullable Window owner, String name);

  /** Puts a picture on the clipboard. */
  void copy(Image picture);
}
