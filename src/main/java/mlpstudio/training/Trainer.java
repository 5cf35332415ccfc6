package mlpstudio.training;

import java.util.function.Consumer;
import mlpstudio.model.ComputeSettings;

/**
 * Starts runs and puts earlier ones in hand. The window's half of {@link TrainingService}, so that
 * view-models can be tested without an engine.
 */
public interface Trainer extends RunStarter {

  /**
   * Has runs begun from now on keep their earlier moments; see {@link RunMoments}.
   *
   * @param bytes what those of one run may take; 0, as at first, keeps none
   */
  default void keepMoments(long bytes) {}

  /**
   * Puts what was learnt before in hand without training: the run prepares itself, scores its
   * network on the test set, tells {@link TrainingEvent.Restored}, and rests as stopped or
   * finished. {@link RunControl#resume} goes on. Returns at once; a former run that is still active
   * is stopped first.
   *
   * @param input what to train, with the beginning to be put in hand
   * @param compute where
   * @param events receives what the run tells, on the engine thread
   */
  RunHandle open(RunInput input, ComputeSettings compute, Consumer<TrainingEvent> events);

  /**
   * Does the same for a state of a run that need not be the latest one: its earlier moments are
   * those of the run that is opened, too.
   *
   * @param input what to train, with the beginning to be put in hand
   * @param earlier of the run that the beginning is a state of, which may be closed
   * @param compute where
   * @param events receives what the run tells, on the engine thread
   */
  default RunHandle open(
      RunInput input, RunMoments earlier, ComputeSettings compute, Consumer<TrainingEvent> events) {
    return open(input, compute, events);
  }
}
