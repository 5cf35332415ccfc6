package mlpstudio.ui.support;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import mlpstudio.experiment.Experiment;

/** One setting of an experiment, in the order in which people read them. */
public enum Setting {
  /** The data set. */
  DATASET(Experiment::dataset),
  /** Which of its training images are used. */
  IMAGES(e -> e.preparation().subset()),
  /** How pixels become numbers. */
  NORMALIZATION(e -> e.preparation().normalization()),
  /** Whether and how far images are distorted. */
  DISTORTION(e -> e.preparation().distortion()),
  /** The hidden layers. */
  LAYERS(e -> e.architecture().hidden()),
  /** The activation. */
  ACTIVATION(e -> e.architecture().activation()),
  /** How first weights are drawn. */
  INITIALIZATION(e -> e.architecture().initialization()),
  /** The optimiser with its own settings. */
  OPTIMIZER(e -> e.plan().optimizer()),
  /** The learning rate. */
  LEARNING_RATE(e -> e.plan().learningRate()),
  /** How the rate changes. */
  SCHEDULE(e -> e.plan().schedule()),
  /** Images a step. */
  BATCH_SIZE(e -> e.plan().batchSize()),
  /** The pull of weights towards zero. */
  L2(e -> e.plan().l2()),
  /** The limit on the gradient's norm. */
  CLIPPING(e -> e.plan().clipNorm()),
  /** Passes over the images. */
  EPOCHS(e -> e.plan().epochs()),
  /** When to end early. */
  EARLY_STOPPING(e -> e.plan().earlyStopping()),
  /** Where chance comes from. */
  SEED(Experiment::seed),
  /** What it begins with. */
  START(Experiment::start);

  private final Function<Experiment, Object> value;

  Setting(Function<Experiment, Object> value) {
    this.value = value;
  }

  /** Its value, to be compared with {@code equals}. */
  public Object of(Experiment experiment) {
    return value.apply(experiment);
  }

  /** Those in which some of the experiments differ; none where there are fewer than two. */
  public static List<Setting> differing(List<Experiment> experiments) {
    return Arrays.stream(values())
        .filter(s -> experiments.stream().map(s::of).distinct().count() > 1)
        .toList();
  }
}
