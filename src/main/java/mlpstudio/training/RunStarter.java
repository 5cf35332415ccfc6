package mlpstudio.training;

import java.util.function.Consumer;
import mlpstudio.model.ComputeSettings;

/** Begins runs. */
@FunctionalInterface
public interface RunStarter {

  /**
   * Begins a run and returns at once; the former run, if it is still active, is stopped first.
   *
   * @param input what to train
   * @param compute where
   * @param paused whether to wait before the first batch, for single steps from the very start
   * @param events receives what the run tells, on the engine thread
   */
  RunHandle start(
      RunInput input, ComputeSettings compute, boolean paused, Consumer<TrainingEvent> events);
}
