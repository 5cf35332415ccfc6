package mlpstudio.ui.runs;

import mlpstudio.experiment.Experiment;

/** What the page does to the bench. An interface, since features do not know each other. */
public interface RunBench {

  /**
   * Puts an experiment on the bench, perhaps after a question about edits that would be lost; where
   * the user thinks better of it, nothing happens.
   */
  void open(Experiment experiment);

  /** The same, and turns to the page where it is edited and watched. */
  void show(Experiment experiment);

  /** Why the experiment on the bench cannot be trained, in a sentence, or empty. */
  String whyNot();

  /** Begins a new run of the experiment on the bench. */
  void train();

  /** Ends the run in hand; what was learnt is kept. */
  void stop();
}
