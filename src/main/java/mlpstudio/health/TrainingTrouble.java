package mlpstudio.health;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mlpstudio.health.Diagnosis.DeadRelus;
import mlpstudio.health.Diagnosis.ExplodingGradient;
import mlpstudio.health.Diagnosis.RateTooHigh;
import mlpstudio.health.Diagnosis.RateTooLow;
import mlpstudio.health.Diagnosis.SaturatedUnits;
import mlpstudio.health.Diagnosis.VanishingGradient;
import mlpstudio.model.Activation;
import mlpstudio.model.Initialization;
import mlpstudio.training.LayerReading;
import mlpstudio.training.NetworkReading;
import mlpstudio.training.OptimizerChoice;
import mlpstudio.training.RunInput;

/**
 * Names the first cause of a training that goes wrong. The limits lie far outside what the
 * tutorial's own experiments show, so that these are met with silence.
 */
final class TrainingTrouble {
  /** A gradient this long before the first step. */
  private static final double EXPLODING = 100;

  /** The mean loss of some batches rose to this many times that of the beginning. */
  private static final double CLIMBED = 3;

  /** This share of a layer's neurons answers no image at all. */
  private static final double DEAD = 0.9;

  /** This share of a layer's outputs lies where the activation is flat. */
  private static final double SATURATED = 0.75;

  /** The first layer's gradient is this small beside the output layer's. */
  private static final double VANISHING = 1e-3;

  /** A loss of at least this share of that of guessing: nothing was learnt yet. */
  private static final double UNLEARNT = 0.8;

  /** So many steps should show. */
  private static final int STEPS = 100;

  /** Weights that moved less than this, relative to their norm, stand still. */
  private static final double STILL = 2e-3;

  private final RunInput input;
  private final LossCourse losses;
  private final Optional<NetworkReading> first;
  private final boolean diverged;
  private final double rate;
  private final double peakRate;

  /**
   * What there is to judge.
   *
   * @param rate the learning rate of the latest step
   * @param peakRate the learning rate at which the losses rose to their peak
   */
  TrainingTrouble(
      RunInput input,
      LossCourse losses,
      Optional<NetworkReading> first,
      boolean diverged,
      double rate,
      double peakRate) {
    this.input = input;
    this.losses = losses;
    this.first = first;
    this.diverged = diverged;
    this.rate = rate;
    this.peakRate = peakRate;
  }

  /** The first cause, if anything is wrong. */
  Optional<Diagnosis> judge(Optional<NetworkReading> latest) {
    return Stream.of(
            first.flatMap(this::exploding),
            rateTooHigh(),
            latest.flatMap(this::dead),
            latest.flatMap(this::saturated),
            latest.flatMap(this::vanishing),
            latest.flatMap(this::rateTooLow))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Diagnosis> exploding(NetworkReading reading) {
    List<LayerReading> layers = reading.layers();
    int largest =
        IntStream.range(0, layers.size())
            .boxed()
            .max(Comparator.comparingDouble(l -> layers.get(l).gradientNorm()))
            .orElse(0);
    double norm = layers.get(largest).gradientNorm();
    if (norm < EXPLODING) {
      return Optional.empty();
    }
    return Optional.of(
        new ExplodingGradient(largest + 1, norm, reading.loss(), againstExploding()));
  }

  /** The first of these that the run did not have already. */
  private Remedy againstExploding() {
    if (input.plan().clipNorm() == 0) {
      return new Remedy.ClippedGradient(1);
    }
    return input.architecture().initialization() == Initialization.PYTORCH_LINEAR
        ? new Remedy.LearningRate(input.plan().learningRate() / 10)
        : new Remedy.FirstWeights(Initialization.PYTORCH_LINEAR);
  }

  private Optional<Diagnosis> rateTooHigh() {
    double start = Math.max(guessing(), first.map(NetworkReading::loss).orElse(0.0));
    boolean climbed = !(losses.peak() <= CLIMBED * start);
    if (!diverged && !climbed) {
      return Optional.empty();
    }
    double high = diverged ? rate : peakRate;
    return Optional.of(
        new RateTooHigh(
            high,
            start,
            losses.peak(),
            diverged,
            new Remedy.LearningRate(Math.min(high / 10, usualRate()))));
  }

  private Optional<Diagnosis> dead(NetworkReading reading) {
    if (input.architecture().activation() != Activation.RELU) {
      return Optional.empty();
    }
    Initialization drawn = input.architecture().initialization();
    Remedy remedy =
        drawn == Initialization.HE_NORMAL
            ? new Remedy.LearningRate(rate / 10)
            : new Remedy.FirstWeights(Initialization.HE_NORMAL);
    return worst(reading, l -> (double) l.silent() / l.units(), DEAD)
        .map(
            l ->
                new DeadRelus(
                    l + 1, at(reading, l).silent(), at(reading, l).units(), drawn, remedy));
  }

  private Optional<Diagnosis> saturated(NetworkReading reading) {
    return worst(reading, LayerReading::saturated, SATURATED)
        .filter(l -> reading.loss() > guessing() / 5)
        .map(
            l ->
                new SaturatedUnits(
                    l + 1,
                    at(reading, l).saturated(),
                    input.architecture().activation(),
                    new Remedy.OtherActivation(Activation.RELU)));
  }

  private Optional<Diagnosis> vanishing(NetworkReading reading) {
    double start = reading.layers().getFirst().gradientNorm();
    double end = reading.layers().getLast().gradientNorm();
    if (reading.layers().size() < 2
        || start >= VANISHING * end
        || reading.loss() < UNLEARNT * guessing()) {
      return Optional.empty();
    }
    Activation activation = input.architecture().activation();
    int hidden = reading.layers().size() - 1;
    return Optional.of(new VanishingGradient(start, end, hidden, activation, againstVanishing()));
  }

  /** The first of these that the run did not have already. */
  private Remedy againstVanishing() {
    Activation activation = input.architecture().activation();
    Initialization drawn = input.architecture().initialization();
    boolean squashing = activation == Activation.SIGMOID || activation == Activation.TANH;
    if (squashing && drawn != Initialization.ZEROS) {
      return new Remedy.OtherActivation(Activation.RELU);
    }
    List<Integer> layers = input.architecture().hidden();
    return drawn == Initialization.HE_NORMAL
        ? new Remedy.HiddenLayers(layers.subList(0, layers.size() / 2))
        : new Remedy.FirstWeights(Initialization.HE_NORMAL);
  }

  private Optional<Diagnosis> rateTooLow(NetworkReading reading) {
    double moved =
        reading.layers().stream().mapToDouble(LayerReading::moved).max().orElse(Double.NaN);
    double start = first.map(NetworkReading::loss).orElse(0.0);
    boolean still = losses.batches() >= STEPS && reading.batch() == 0 && moved < STILL;
    if (!still || Math.min(start, reading.loss()) < UNLEARNT * guessing()) {
      return Optional.empty();
    }
    return Optional.of(
        new RateTooLow(
            rate,
            start,
            reading.loss(),
            losses.batches(),
            moved,
            new Remedy.LearningRate(Math.max(rate * 10, usualRate()))));
  }

  private static Optional<Integer> worst(
      NetworkReading reading,
      java.util.function.ToDoubleFunction<LayerReading> share,
      double limit) {
    return IntStream.range(0, reading.layers().size())
        .boxed()
        .filter(l -> share.applyAsDouble(reading.layers().get(l)) >= limit)
        .max(Comparator.comparingDouble(l -> share.applyAsDouble(reading.layers().get(l))));
  }

  private static LayerReading at(NetworkReading reading, int layer) {
    return reading.layers().get(layer);
  }

  /** The loss of a network that gives every class the same probability. */
  private double guessing() {
    return Math.log(input.dataset().classes());
  }

  /** Where people begin with this optimiser. */
  private double usualRate() {
    return input.plan().optimizer() instanceof OptimizerChoice.Sgd ? 0.01 : 0.001;
  }
}
