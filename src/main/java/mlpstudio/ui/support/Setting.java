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
  public Object of(Experiment e) {
    return switch (this) {
      case DATASET -> e.dataset();
      case IMAGES -> e.preparation().subset();
      case NORMALIZATION -> e.preparation().normalization();
      case DISTORTION -> e.preparation().distortion();
      case LAYERS -> e.architecture().hidden();
      case ACTIVATION -> e.architecture().activation();
      case INITIALIZATION -> e.architecture().initialization();
      case OPTIMIZER -> e.plan().optimizer();
      case LEARNING_RATE -> e.plan().learningRate();
      case SCHEDULE -> e.plan().schedule();
      case BATCH_SIZE -> e.plan().batchSize();
      case L2 -> e.plan().l2();
      case CLIPPING -> e.plan().clipNorm();
      case EPOCHS -> e.plan().epochs();
      case EARLY_STOPPING -> e.plan().earlyStopping();
      case SEED -> e.seed();
      case START -> e.start();
    };
  }

  /** Those in which some of the experiments differ; none where there are fewer than two. */
  public static List<Setting> differing(List<Experiment> experiments) {
    return Arrays.stream(values())
        .filter(s -> experiments.stream().map(s::of).distinct().count() > 1)
        .toList();
  }
}
