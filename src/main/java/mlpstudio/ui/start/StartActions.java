package mlpstudio.ui.start;

import java.nio.file.Path;
import javafx.collections.ObservableList;
import mlpstudio.experiment.Experiment;

/** What the start page can do. FX thread only; every method returns at once. */
public interface StartActions {

  /** Opens one of the program's own experiments. */
  void open(Experiment experiment);

  /** Opens a file. */
  void open(Path file);

  /** Asks for a file and opens it. */
  void chooseAndOpen();

  /** Begins an experiment of the user's own. */
  void openNew();

  /** The files opened last, the latest first. */
  ObservableList<Path> recent();

  /** The folder of a file, as people read it. */
  String folder(Path file);

  /** Looks which of the files are still there. */
  void refreshRecent();
}
