package mlpstudio.ui.state;

import java.util.List;
import java.util.Optional;
import mlpstudio.experiment.KeptRun;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.TrainingEvent.BatchFinished;

/**
 * A run whose curves lie over those of the run in hand.
 *
 * @param id which run
 * @param name at the ends of its lines
 * @param look how they are drawn, 0 to {@link KeptRun#LOOKS} - 1
 * @param epochs the complete epochs
 * @param batches the losses of its batches; not to be changed by readers
 * @param current the latest batch of a run that goes on
 * @param planned epochs that it is to have
 */
public record Overlay(
    String id,
    String name,
    int look,
    List<EpochRecord> epochs,
    BatchSeries batches,
    Optional<BatchFinished> current,
    int planned) {
  /** Copies the epochs. */
  public Overlay {
    epochs = List.copyOf(epochs);
  }

  /** The curves of a kept run. */
  public static Overlay of(KeptRun run) {
    BatchSeries batches = new BatchSeries();
    run.losses().forEach(point -> batches.add(point.epoch(), point.loss()));
    List<EpochRecord> epochs = run.history().epochs();
    return new Overlay(
        run.id(), run.name(), run.look(), epochs, batches, Optional.empty(), epochs.size());
  }

  /** How far the lines reach, in epochs. */
  public double reached() {
    double complete = epochs.isEmpty() ? 0 : epochs.getLast().epoch() + 1.0;
    double last = batches.size() == 0 ? 0 : batches.epoch(batches.size() - 1);
    return Math.max(complete, last);
  }
}
