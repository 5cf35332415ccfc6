package mlpstudio.ui.keep;

import java.nio.file.Path;
import java.util.Optional;

/** Asks for files of networks. An interface, so that tests need no dialog. FX thread. */
public interface NetworkFiles {

  /**
   * Asks where to save.
   *
   * @param name the file's name to begin with
   * @return the place, or empty where the user thought better of it
   */
  Optional<Path> toSave(String name);

  /** Asks what to open; empty where the user thought better of it. */
  Optional<Path> toOpen();
}
