package mlpstudio.interchange;

import java.util.Optional;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.Experiment;
import mlpstudio.model.Weights;
import mlpstudio.training.RunSnapshot;
import mlpstudio.training.TrainingHistory;

/**
 * A network as it was kept, with all that is known of it.
 *
 * @param weights the network
 * @param experiment what was trained; absent in files of other programs
 * @param history the epochs learnt so far
 * @param resume the state from which the run goes on exactly, if it was kept and belongs to these
 *     weights
 * @param noResume why there is no such state, in a sentence for people; empty where there is one
 * @param images what it was trained on; absent in files of earlier versions and other programs
 */
public record Checkpoint(
    Weights weights,
    Optional<Experiment> experiment,
    TrainingHistory history,
    Optional<RunSnapshot> resume,
    String noResume,
    Optional<LearntImages> images) {

  /** One that does not say what its images were. */
  public Checkpoint(
      Weights weights,
      Optional<Experiment> experiment,
      TrainingHistory history,
      Optional<RunSnapshot> resume,
      String noResume) {
    this(weights, experiment, history, resume, noResume, Optional.empty());
  }

  /** The same one, which says what its images were. */
  public Checkpoint on(ImageDataset trained) {
    LearntImages learnt = new LearntImages(trained.shape(), trained.classNames());
    return new Checkpoint(weights, experiment, history, resume, noResume, Optional.of(learnt));
  }

  /** A run's state, to be kept whole. */
  public static Checkpoint of(Experiment experiment, RunSnapshot snapshot) {
    return new Checkpoint(
        snapshot.weights(), Optional.of(experiment), snapshot.history(), Optional.of(snapshot), "");
  }

  /** Weights alone, such as the best ones, to be kept without the optimiser. */
  public static Checkpoint of(Experiment experiment, TrainingHistory history, Weights weights) {
    return new Checkpoint(
        weights,
        Optional.of(experiment),
        history,
        Optional.empty(),
        "Only the weights were kept, not the optimiser.");
  }
}
