package mlpstudio.ui.support;

import java.nio.file.Path;
import java.util.List;

/**
 * Opens one kind of files that were dropped on the window or named when the program was started. FX
 * thread only.
 */
public interface FileHandler {

  /** What it takes, in the user's language, such as "an experiment (.json)". */
  String kind();

  /**
   * Whether this file or folder is of the kind; answered from its name and kind alone, without
   * reading it.
   */
  boolean takes(Path file);

  /**
   * Opens them and returns at once; what goes wrong is told to the user.
   *
   * @param files at least one, all of the kind
   */
  void open(List<Path> files);
}
