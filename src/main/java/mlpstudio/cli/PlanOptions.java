package mlpstudio.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mlpstudio.experiment.Experiment;
import mlpstudio.model.Architecture;
import mlpstudio.training.OptimizerChoice;
import mlpstudio.training.TrainingPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a command changes of an experiment. */
final class PlanOptions {
  @Option(names = "--epochs", paramLabel = "N", description = "Passes over the training images.")
  private @Nullable Integer epochs;

  @Option(names = "--seed", paramLabel = "N", description = "Where all chance comes from.")
  private @Nullable Long seed;

  @Option(
      names = "--layers",
      paramLabel = "SIZES",
      description = "Hidden layers, such as 512,256,128,64; none for a softmax regression.")
  private @Nullable String layers;

  @Option(
      names = "--dataset",
      paramLabel = "ID",
      description = "Another data set, such as an imported one (see the command datasets).")
  private @Nullable String dataset;

  @Option(
      names = "--optimizer",
      paramLabel = "NAME",
      description =
          "sgd, adam, adamw or rmsprop with their standard settings. Where it differs from the"
              + " experiment's and --lr is not given, the rate is 0.01 for sgd and rmsprop, 0.001"
              + " for adam and adamw.")
  private @Nullable OptimizerName optimizer;

  @Option(names = "--lr", paramLabel = "RATE", description = "Learning rate.")
  private @Nullable Double learningRate;

  @Option(names = "--batch", paramLabel = "N", description = "Images of a batch.")
  private @Nullable Integer batch;

  /** The experiment with the changes wished, refused in a sentence where they cannot be. */
  Experiment applyTo(Experiment experiment) {
    TrainingPlan plan = experiment.plan();
    plan = epochs == null ? plan : plan.withEpochs(epochs);
    plan = batch == null ? plan : plan.withBatchSize(batch);
    if (optimizer != null && !optimizer.choice().getClass().equals(plan.optimizer().getClass())) {
      plan = plan.withOptimizer(optimizer.choice()).withLearningRate(optimizer.standardRate());
    }
    plan = learningRate == null ? plan : plan.withLearningRate(learningRate);
    Experiment changed = experiment.withPlan(plan);
    changed = dataset == null ? changed : changed.withDataset(dataset);
    changed = seed == null ? changed : changed.withSeed(seed);
    return layers == null ? changed : changed.withArchitecture(withLayers(changed.architecture()));
  }

  /** The experiment of a run that goes on: its epochs may grow, nothing else may change. */
  Experiment epochsOnly(Experiment experiment) {
    if (seed != null
        || layers != null
        || dataset != null
        || optimizer != null
        || learningRate != null
        || batch != null) {
      throw new IllegalArgumentException("A run that is resumed can only change its --epochs.");
    }
    boolean other = epochs != null && epochs != experiment.plan().epochs();
    if (other && experiment.plan().schedule().followsEpochs()) {
      throw new IllegalArgumentException(
          "The learning rate of this run follows its number of epochs, so they cannot change.");
    }
    return epochs == null ? experiment : experiment.withPlan(experiment.plan().withEpochs(epochs));
  }

  private Architecture withLayers(Architecture former) {
    List<Integer> hidden = new ArrayList<>();
    String text = layers == null ? "" : layers.strip();
    if (!text.isEmpty() && !text.equalsIgnoreCase("none")) {
      for (String word : Pattern.compile("[,;\\s]+").splitAsStream(text).toList()) {
        if (!word.matches("\\d{1,6}")) {
          throw new IllegalArgumentException(
              "Layer sizes are whole numbers such as 512,256, not “" + word + "”.");
        }
        hidden.add(Integer.parseInt(word));
      }
    }
    return new Architecture(hidden, former.activation(), former.initialization());
  }

  /** The optimisers by the names that people type. */
  enum OptimizerName {
    SGD,
    ADAM,
    ADAMW,
    RMSPROP;

    private OptimizerChoice choice() {
      return switch (this) {
        case SGD -> new OptimizerChoice.Sgd(0.9, false);
        case ADAM -> OptimizerChoice.Adam.standard();
        case ADAMW -> OptimizerChoice.AdamW.standard();
        case RMSPROP -> OptimizerChoice.RmsProp.standard();
      };
    }

    private double standardRate() {
      return this == SGD || this == RMSPROP ? 0.01 : 0.001;
    }
  }
}
