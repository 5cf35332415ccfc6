package mlpstudio.ui.race;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mlpstudio.data.Subset;
import mlpstudio.experiment.Experiment;
import mlpstudio.training.OptimizerChoice;
import mlpstudio.training.TrainingPlan;

/** Ready-made contrasts, made from the experiment on the bench. */
enum Contrast {
  /** Gradient descent against Adam, each with its usual rate. */
  OPTIMIZERS,
  /** One layer of weights against five. */
  DEPTH,
  /** 16 images of each class against all. */
  IMAGES,
  /** Three learning rates. */
  RATES,
  /** Lanes made by hand. */
  OWN;

  private static final double SGD_RATE = 0.01;
  private static final double ADAM_RATE = 0.001;
  private static final double MOMENTUM = 0.5;
  private static final int FEW = 16;
  private static final int DEEP = 4;
  private static final List<Integer> FIVE_LAYERS = List.of(512, 256, 128, 64);

  /** The lanes, alike but for the contrast; their seed and epochs are the bench's. */
  List<Experiment> lanes(Experiment bench) {
    return switch (this) {
      case OPTIMIZERS -> List.of(sgd(bench), adam(bench));
      case DEPTH -> List.of(hidden(bench, List.of()), hidden(bench, deep(bench)));
      case IMAGES ->
          List.of(images(bench, new Subset.PerClass(FEW)), images(bench, new Subset.All()));
      case RATES -> Stream.of(0.001, 0.01, 0.1).map(rate -> rate(bench, rate)).toList();
      case OWN -> List.of(bench, bench);
    };
  }

  /** Its key in texts and ids. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Experiment sgd(Experiment bench) {
    return bench.plan().optimizer() instanceof OptimizerChoice.Sgd
        ? bench
        : optimizer(bench, new OptimizerChoice.Sgd(MOMENTUM, false), SGD_RATE);
  }

  private static Experiment adam(Experiment bench) {
    return bench.plan().optimizer() instanceof OptimizerChoice.Adam
        ? bench
        : optimizer(bench, OptimizerChoice.Adam.standard(), ADAM_RATE);
  }

  private static Experiment optimizer(Experiment bench, OptimizerChoice choice, double rate) {
    TrainingPlan plan = bench.plan().withOptimizer(choice).withLearningRate(rate);
    return bench.withPlan(plan);
  }

  /** The bench's own layers where they are deep enough. */
  private static List<Integer> deep(Experiment bench) {
    List<Integer> own = bench.architecture().hidden();
    return own.size() >= DEEP ? own : FIVE_LAYERS;
  }

  private static Experiment hidden(Experiment bench, List<Integer> layers) {
    return bench.withArchitecture(bench.architecture().withHidden(layers));
  }

  private static Experiment images(Experiment bench, Subset subset) {
    return bench.withPreparation(bench.preparation().withSubset(subset));
  }

  private static Experiment rate(Experiment bench, double rate) {
    return bench.withPlan(bench.plan().withLearningRate(rate));
  }
}
