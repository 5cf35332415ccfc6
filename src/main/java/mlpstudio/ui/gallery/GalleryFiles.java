package mlpstudio.ui.gallery;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Where sheets and tables go. An interface, so that tests need no dialog. FX thread. */
public interface GalleryFiles {

  /** Kinds of files. */
  enum Kind {
    /** The images. */
    PNG,
    /** Their classes and probabilities. */
    CSV
  }

  /**
   * Asks where to save.
   *
   * @param owner the window that asks, if there is one
   * @param name the file's name to begin with
   * @return the place, or empty where the user thought better of it
   */
  Optional<Path> choose(@Nullable Window owner, Kind kind, String name);

  /** Puts a picture on the clipboard. */
  void copy(BufferedImage picture);
}
