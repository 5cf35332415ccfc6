package mlpstudio.ui.documents;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Asks which file. An interface, so that tests need no dialog. FX thread; every method returns when
 * the user has answered.
 */
public interface ExperimentFiles {

  /** Asks what to open; empty where the user thought better of it. */
  Optional<Path> chooseToOpen();

  /**
   * Asks where to save; empty where the user thought better of it.
   *
   * @param name the file's name to begin with
   */
  Optional<Path> chooseToSave(String name);
}
