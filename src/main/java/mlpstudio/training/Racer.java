package mlpstudio.training;

import java.util.List;
import java.util.function.Consumer;
import mlpstudio.model.ComputeSettings;

/**
 * Trains several inputs in turn, batch by batch. The window's half of {@link TrainingService}, so
 * that view-models can be tested without an engine.
 */
public interface Racer {
  /** Fewest lanes. */
  int FEWEST = 2;

  /** Most lanes. */
  int MOST = 4;

  /**
   * Begins a race and returns at once; whatever the engine is at work on is stopped first. The lane
   * that is least far in its epochs takes the next batch, the first of equals: lanes with as many
   * batches an epoch take them in turn. Every lane has its own network, optimiser and streams of
   * chance, so its history is that of its input run alone, to the last bit. A lane that fails
   * leaves the others racing.
   *
   * @param lanes what is trained, 2 to 4
   * @param compute where all of them compute
   * @param events what each lane tells, as a run of its own would, on the engine thread; as many as
   *     lanes. All end with {@link TrainingEvent.RunEnded} or {@link TrainingEvent.Unstartable}
   *     unless the race is closed
   * @throws IllegalArgumentException where there are too few or too many lanes
   */
  RaceHandle race(
      List<RunInput> lanes, ComputeSettings compute, List<Consumer<TrainingEvent>> events);
}
