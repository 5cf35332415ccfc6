package mlpstudio.ui.support;

import java.util.Arrays;
import java.util.List;
import mlpstudio.experiment.Experiment;

/** One setting of an experiment, in the order in which people read them. */
public enum Setting {
  /** The data set. */
  DATASET,
  /** Which of its training images are used. */
  IMAGES,
  /** How pixels become numbers. */
  NORMALIZATION,
  /** Whether and how far images are distorted. */
  DISTORTION,
  /** The hidden layers. */
  LAYERS,
  /** The activation. */
  ACTIVATION,
  /** How first weights are drawn. */
  INITIALIZATION,
  /** The optimiser with its own settings. */
  OPTIMIZER,
  /** The learning rate. */
  LEARNING_RATE,
  /** How the rate changes. */
  SCHEDULE,
  /** Images a step. */
  BATCH_SIZE,
  /** The pull of weights towards zero. */
  L2,
  /** The limit on the gradient's norm. */
  CLIPPING,
  /** Passes over the images. */
  EPOCHS,
  /** When to end early. */
  EARLY_STOPPING,
  /** Where chance comes from. */
  SEED,
  /** What it begins with. */
  START;

  /** Its value, to be compared with {@code equals}. */
  public Object of(Experiment experiment) {
    return switch (this) {
      case DATASET -> experiment.dataset();
      case IMAGES -> experiment.preparation().subset();
      case NORMALIZATION -> experiment.preparation().normalization();
      case DISTORTION -> experiment.preparation().distortion();
      case LAYERS -> experiment.architecture().hidden();
      case ACTIVATION -> experiment.architecture().activation();
      case INITIALIZATION -> experiment.architecture().initialization();
      case OPTIMIZER -> experiment.plan().optimizer();
      case LEARNING_RATE -> experiment.plan().learningRate();
      case SCHEDULE -> experiment.plan().schedule();
      case BATCH_SIZE -> experiment.plan().batchSize();
      case L2 -> experiment.plan().l2();
      case CLIPPING -> experiment.plan().clipNorm();
      case EPOCHS -> experiment.plan().epochs();
      case EARLY_STOPPING -> experiment.plan().earlyStopping();
      case SEED -> experiment.seed();
      case START -> experiment.start();
    };
  }

  /** Those in which some of the experiments differ; none where there are fewer than two. */
  public static List<Setting> differing(List<Experiment> experiments) {
    return Arrays.stream(values())
        .filter(s -> experiments.stream().map(s::of).distinct().count() > 1)
        .toList();
  }
}
