package mlpstudio.ui.lesson;

import java.nio.file.Path;
import java.util.Optional;

/** Asks for files of lessons; returns once a file was chosen or not. FX thread. */
public interface LessonFiles {
  /** Which to open. */
  Optional<Path> toOpen();

  /**
   * Where to save.
   *
   * @param name suggested
   */
  Optional<Path> toSave(String name);
}
