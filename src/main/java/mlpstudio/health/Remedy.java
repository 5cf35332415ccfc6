package mlpstudio.health;

import java.util.List;
import mlpstudio.data.Subset;
import mlpstudio.experiment.Experiment;
import mlpstudio.model.Activation;
import mlpstudio.model.Initialization;

/** One edit of an experiment that may help. */
public sealed interface Remedy {

  /** The experiment with this edit. */
  Experiment applyTo(Experiment experiment);

  /**
   * Another learning rate.
   *
   * @param value above 0
   */
  record LearningRate(double value) implements Remedy {
    @Override
    public Experiment applyTo(Experiment experiment) {
      return experiment.withPlan(experiment.plan().withLearningRate(value));
    }
  }

  /**
   * Other first weights.
   *
   * @param value how they are drawn
   */
  record FirstWeights(Initialization value) implements Remedy {
    @Override
    public Experiment applyTo(Experiment experiment) {
      return experiment.withArchitecture(experiment.architecture().withInitialization(value));
    }
  }

  /**
   * Another activation.
   *
   * @param value the function after each hidden layer
   */
  record OtherActivation(Activation value) implements Remedy {
    @Override
    public Experiment applyTo(Experiment experiment) {
      return experiment.withArchitecture(experiment.architecture().withActivation(value));
    }
  }

  /**
   * Other hidden layers.
   *
   * @param sizes their neurons, from input to output; none for a softmax regression
   */
  record HiddenLayers(List<Integer> sizes) implements Remedy {
    /** Copies the list. */
    public HiddenLayers {
      sizes = List.copyOf(sizes);
    }

    @Override
    public Experiment applyTo(Experiment experiment) {
      return experiment.withArchitecture(experiment.architecture().withHidden(sizes));
    }
  }

  /**
   * The gradient cut down to a norm.
   *
   * @param norm above 0
   */
  record ClippedGradient(double norm) implements Remedy {
    @Override
    public Experiment applyTo(Experiment experiment) {
      return experiment.withPlan(experiment.plan().withClipNorm(norm));
    }
  }

  /**
   * Other training images.
   *
   * @param subset which
   */
  record TrainingImages(Subset subset) implements Remedy {
    @Override
    public Experiment applyTo(Experiment experiment) {
      return experiment.withPreparation(experiment.preparation().withSubset(subset));
    }
  }
}
