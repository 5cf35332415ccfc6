package mlpstudio.ui.lesson;

import javafx.beans.property.ReadOnlyStringProperty;
import mlpstudio.experiment.Experiment;
import mlpstudio.lesson.Pane;

/** What lessons do to the bench. An interface, since features do not know each other. FX thread. */
public interface LessonBench {

  /** Has the next runs compute on one thread of the CPU, or as the user has chosen. */
  void oneThread(boolean value);

  /**
   * Puts experiment and network aside.
   *
   * @return puts both back
   */
  Runnable putAside();

  /** Puts an experiment of a lesson on the bench, without a question. */
  void open(Experiment experiment);

  /** Why no run can be begun, in a sentence; empty where one can. */
  ReadOnlyStringProperty whyNotProperty();

  /** Begins a new run of the experiment on the bench. */
  void train();

  /** Has the run in hand wait, or go on. */
  void pauseOrResume();

  /** Ends the run in hand; what was learnt is kept. */
  void stop();

  /** Turns to a place in the window. */
  void show(Pane pane);

  /** Opens the list of data sets, for one that is not at hand. */
  void getDataset(String id);
}
