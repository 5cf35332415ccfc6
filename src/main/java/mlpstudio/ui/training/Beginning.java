package mlpstudio.ui.training;

import java.nio.file.Path;
import mlpstudio.experiment.Experiment;
import mlpstudio.training.RunStart;

/** What has to be done before a run of an experiment can begin. */
sealed interface Beginning {

  /**
   * Nothing.
   *
   * @param start what it begins with
   */
  record Now(RunStart start) implements Beginning {}

  /**
   * Another experiment is trained first.
   *
   * @param before that one
   */
  record First(Experiment before) implements Beginning {}

  /**
   * Weights are read from a file.
   *
   * @param file of weights
   */
  record Read(Path file) implements Beginning {}

  /**
   * It cannot begin.
   *
   * @param why in a sentence
   */
  record Never(String why) implements Beginning {}
}
