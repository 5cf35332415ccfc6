package mlpstudio.experiment;

import java.util.List;
import java.util.Optional;
import mlpstudio.data.Normalization;
import mlpstudio.data.Normalization.MeanDeviation;
import mlpstudio.data.Subset;
import mlpstudio.model.Activation;
import mlpstudio.model.Architecture;
import mlpstudio.model.Initialization;
import mlpstudio.training.L2Penalty;
import mlpstudio.training.LearningRateSchedule;
import mlpstudio.training.OptimizerChoice.Adam;
import mlpstudio.training.OptimizerChoice.Sgd;
import mlpstudio.training.TrainingPlan;

/** The experiments of the pystatsml tutorial "Multilayer Perceptron", with its settings. */
public final class BuiltInExperiments {
  private static final MeanDeviation MNIST_SCALING = MeanDeviation.of(0.1307, 0.3081);
  private static final MeanDeviation CIFAR_SCALING = MeanDeviation.of(0.5, 0.5);
  private static final Architecture DEEP = Architecture.relu(512, 256, 128, 64);
  private static final Sgd SGD = new Sgd(0.5, false);

  private BuiltInExperiments() {}

  /** All of them, in the tutorial's order. */
  public static List<Experiment> all() {
    return List.of(
        softmaxRegression(),
        sklearnMlp(),
        twoLayerLinear(),
        deepReluSgd(),
        smallData("small-data-sgd", "Deep ReLU network on 160 images, SGD", SGD, 0.01),
        smallData(
            "small-data-adam", "Deep ReLU network on 160 images, Adam", Adam.standard(), 0.001),
        cifar10Adam());
  }

  /** The experiment with this id, if there is one. */
  public static Optional<Experiment> byId(String id) {
    return all().stream().filter(e -> e.id().equals(id)).findFirst();
  }

  /** The famous one: 784-512-256-128-64-10, ReLU, SGD. */
  public static Experiment deepReluSgd() {
    return mnist(
        "deep-relu-sgd", "Deep ReLU network, SGD", DEEP, TrainingPlan.of(10, 64, SGD, 0.01));
  }

  private static Experiment softmaxRegression() {
    // C = 50 of scikit-learn's LogisticRegression: 1 / (50 n) per sample on the weights.
    TrainingPlan plan =
        TrainingPlan.of(10, 64, new Sgd(0.9, false), 0.001)
            .withL2(new L2Penalty(1.0 / (50 * 60_000), false, true))
            .withSchedule(new LearningRateSchedule.Cosine(0));
    return new Experiment(
        "softmax-regression",
        "Softmax regression",
        "mnist",
        new Preparation(new Normalization.PerPixel(), new Subset.All()),
        new Architecture(List.of(), Activation.NONE, Initialization.ZEROS),
        plan,
        0);
  }

  private static Experiment sklearnMlp() {
    TrainingPlan plan =
        TrainingPlan.of(10, 64, new Sgd(0.9, true), 0.01)
            .withL2(new L2Penalty(1e-4 / 64, false, true));
    return new Experiment(
        "sklearn-mlp",
        "scikit-learn's two-layer network",
        "mnist",
        new Preparation(new Normalization.PerPixel(), new Subset.All()),
        new Architecture(List.of(100), Activation.RELU, Initialization.GLOROT_UNIFORM),
        plan,
        0);
  }

  private static Experiment twoLayerLinear() {
    return mnist(
        "two-layer-linear",
        "Two linear layers",
        new Architecture(List.of(50), Activation.NONE, Initialization.PYTORCH_LINEAR),
        TrainingPlan.of(1, 64, SGD, 0.01));
  }

  private static Experiment smallData(
      String id, String title, mlpstudio.training.OptimizerChoice optimizer, double rate) {
    return mnist(id, title, DEEP, TrainingPlan.of(100, 16, optimizer, rate))
        .withPreparation(new Preparation(MNIST_SCALING, new Subset.PerClass(16)));
  }

  private static Experiment cifar10Adam() {
    return new Experiment(
        "cifar10-adam",
        "Deep ReLU network on CIFAR-10, Adam",
        "cifar-10",
        new Preparation(CIFAR_SCALING, new Subset.All()),
        DEEP,
        TrainingPlan.of(20, 100, Adam.standard(), 0.001),
        0);
  }

  private static Experiment mnist(
      String id, String title, Architecture architecture, TrainingPlan plan) {
    return new Experiment(
        id,
        title,
        "mnist",
        new Preparation(MNIST_SCALING, new Subset.All()),
        architecture,
        plan,
        0);
  }
}
