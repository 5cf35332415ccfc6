package mlpstudio.ui.state;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import mlpstudio.experiment.Experiment;
import mlpstudio.model.Architecture;
import mlpstudio.training.TrainingPlan;

/**
 * What of an experiment can differ from the run that trained the network in hand. The learning rate
 * is not among them, for a run takes it live.
 */
public enum ExperimentChange {
  /** Another data set. */
  DATASET,
  /** Other training images of the same data set. */
  TRAINING_IMAGES,
  /** Pixels become numbers in another way. */
  NORMALIZATION,
  /** Training images distorted in another way, or not. */
  DISTORTION,
  /** More, fewer, wider or narrower hidden layers. */
  LAYERS,
  /** Another activation. */
  ACTIVATION,
  /** First weights drawn in another way. */
  INITIALIZATION,
  /** More or fewer epochs. */
  EPOCHS,
  /** Another batch size. */
  BATCH_SIZE,
  /** Another optimiser, or one of its own settings. */
  OPTIMIZER,
  /** Another L2 penalty. */
  L2,
  /** Another learning-rate schedule. */
  SCHEDULE,
  /** Another limit on the gradient's norm. */
  CLIPPING,
  /** Another rule for ending early. */
  EARLY_STOPPING,
  /** Another seed. */
  SEED,
  /** Begins with other weights. */
  START;

  /** All that differs between what was trained and what is on the bench, in the order above. */
  public static Set<ExperimentChange> between(Experiment trained, Experiment now) {
    Set<ExperimentChange> changes = EnumSet.noneOf(ExperimentChange.class);
    mark(changes, DATASET, trained.dataset(), now.dataset());
    mark(changes, TRAINING_IMAGES, trained.preparation().subset(), now.preparation().subset());
    mark(
        changes,
        NORMALIZATION,
        trained.preparation().normalization(),
        now.preparation().normalization());
    mark(changes, DISTORTION, trained.preparation().distortion(), now.preparation().distortion());
    markNetwork(changes, trained.architecture(), now.architecture());
    markPlan(changes, trained.plan(), now.plan());
    mark(changes, SEED, trained.seed(), now.seed());
    mark(changes, START, trained.start(), now.start());
    return Collections.unmodifiableSet(changes);
  }

  private static void markNetwork(
      Set<ExperimentChange> changes, Architecture before, Architecture now) {
    mark(changes, LAYERS, before.hidden(), now.hidden());
    mark(changes, ACTIVATION, before.activation(), now.activation());
    mark(changes, INITIALIZATION, before.initialization(), now.initialization());
  }

  private static void markPlan(
      Set<ExperimentChange> changes, TrainingPlan before, TrainingPlan now) {
    mark(changes, EPOCHS, before.epochs(), now.epochs());
    mark(changes, BATCH_SIZE, before.batchSize(), now.batchSize());
    mark(changes, OPTIMIZER, before.optimizer(), now.optimizer());
    mark(changes, L2, before.l2(), now.l2());
    mark(changes, SCHEDULE, before.schedule(), now.schedule());
    mark(changes, CLIPPING, before.clipNorm(), now.clipNorm());
    mark(changes, EARLY_STOPPING, before.earlyStopping(), now.earlyStopping());
  }

  private static void mark(
      Set<ExperimentChange> changes, ExperimentChange change, Object before, Object now) {
    if (!before.equals(now)) {
      changes.add(change);
    }
  }
}
