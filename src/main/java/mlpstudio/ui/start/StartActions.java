package mlpstudio.ui.start;

import java.nio.file.Path;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import mlpstudio.experiment.Experiment;

/** What the start page can do. FX thread only; every method returns at once. */
public interface StartActions {

  /** Opens the famous network and trains it. */
  void trainFamous();

  /** Shows the lessons. */
  void learn();

  /** Shows the pad, ready to be drawn on. */
  void draw();

  /** Whether the tour of the window is offered. */
  ObservableValue<Boolean> tourOffered();

  /** The offer is on the screen: it need not come again. */
  void offerSeen();

  /** Begins the tour. */
  void takeTour();

  /** Takes the offer away. */
  void declineTour();

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
