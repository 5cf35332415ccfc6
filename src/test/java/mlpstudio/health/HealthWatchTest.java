package mlpstudio.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import mlpstudio.data.Subset;
import mlpstudio.health.Diagnosis.Kind;
import mlpstudio.model.Activation;
import mlpstudio.model.Architecture;
import mlpstudio.model.Initialization;
import mlpstudio.training.LayerReading;
import mlpstudio.training.NetworkReading;
import mlpstudio.training.OptimizerChoice;
import mlpstudio.training.RunInput;
import mlpstudio.training.SyntheticImages;
import mlpstudio.training.TrainingEvent;
import mlpstudio.training.TrainingPlan;
import org.junit.jupiter.api.Test;

/** Figures made by hand, as a run would tell them; four classes, so guessing costs 1.386. */
class HealthWatchTest {
  private static final double GUESSING = Math.log(4);

  @Test
  void aHealthyRunIsMetWithSilence() {
    HealthWatch watch = watch(Activation.RELU, 0.01);
    assertThat(watch.diagnoses()).isEmpty();
    tell(watch, 0, GUESSING, layer(0, 0, 0.3, Double.NaN), layer(0, 0, 0.4, Double.NaN));
    batches(watch, 300, 0.4);
    tell(watch, 1, 0.3, layer(3, 0, 0.3, 0.1), layer(0, 0, 0.1, 0.1));
    assertThat(watch.diagnoses()).isEmpty();
  }

  @Test
  void saturatedUnitsAreNamedWhileNothingIsLearnt() {
    HealthWatch watch = watch(Activation.TANH, 0.01);
    tell(watch, 1, 1, layer(0, 0.8, 0.3, 0.1), layer(0, 0, 0.4, 0.1));
    assertThat(kinds(watch)).containsExactly(Kind.SATURATED_UNITS);
    assertThat(watch.diagnoses().getFirst().remedy())
        .isEqualTo(new Remedy.OtherActivation(Activation.RELU));
    tell(watch, 2, 0.05, layer(0, 0.8, 0.3, 0.1), layer(0, 0, 0.4, 0.1));
    assertThat(watch.diagnoses()).as("a network that has learnt may be far out").isEmpty();
  }

  @Test
  void aHugeGradientBeforeTheFirstStepIsNotTheRatesFault() {
    HealthWatch watch = watch(Activation.NONE, 0.01);
    tell(watch, 0, 80, layer(0, 0, 5e3, Double.NaN), layer(0, 0, 200, Double.NaN));
    batches(watch, 20, 1e9);
    assertThat(kinds(watch)).containsExactly(Kind.EXPLODING_GRADIENT);
    assertThat(watch.diagnoses().getFirst().remedy()).isEqualTo(new Remedy.ClippedGradient(1));
  }

  /** A remedy that the run had already would change nothing, and be called done. */
  @Test
  void theRemedyIsOneThatTheRunDidNotHave() {
    Architecture he = new Architecture(List.of(16), Activation.RELU, Initialization.HE_NORMAL);
    Architecture usual = he.withInitialization(Initialization.PYTORCH_LINEAR);
    assertThat(exploding(usual, 0)).isEqualTo(new Remedy.ClippedGradient(1));
    assertThat(exploding(he, 1)).isEqualTo(new Remedy.FirstWeights(Initialization.PYTORCH_LINEAR));
    assertThat(exploding(usual, 1)).isEqualTo(new Remedy.LearningRate(0.005));

    assertThat(vanishing(usual.withHidden(List.of(16, 12, 8))))
        .isEqualTo(new Remedy.FirstWeights(Initialization.HE_NORMAL));
    assertThat(vanishing(he.withHidden(List.of(16, 12, 8))))
        .isEqualTo(new Remedy.HiddenLayers(List.of(16)));
    assertThat(vanishing(he)).isEqualTo(new Remedy.HiddenLayers(List.of()));
    assertThat(vanishing(he.withActivation(Activation.TANH)))
        .isEqualTo(new Remedy.OtherActivation(Activation.RELU));
  }

  private static Remedy exploding(Architecture architecture, double clipNorm) {
    RunInput input = input(architecture, 0.05);
    HealthWatch watch =
        new HealthWatch(
            new RunInput(
                input.dataset(),
                input.subset(),
                input.normalization(),
                architecture,
                input.plan().withClipNorm(clipNorm),
                0));
    tell(watch, 0, 80, layer(0, 0, 5e3, Double.NaN), layer(0, 0, 200, Double.NaN));
    assertThat(kinds(watch)).containsExactly(Kind.EXPLODING_GRADIENT);
    return watch.diagnoses().getFirst().remedy();
  }

  private static Remedy vanishing(Architecture architecture) {
    HealthWatch watch = new HealthWatch(input(architecture, 0.05));
    tell(watch, 1, GUESSING, layer(0, 0, 1e-7, 0.1), layer(0, 0, 0.4, 0.1));
    assertThat(kinds(watch)).containsExactly(Kind.VANISHING_GRADIENT);
    return watch.diagnoses().getFirst().remedy();
  }

  @Test
  void aLossThatClimbsIsTheRatesFaultEvenWhereNeuronsDieOfIt() {
    HealthWatch watch = watch(Activation.RELU, 3);
    tell(watch, 0, GUESSING, layer(0, 0, 0.3, Double.NaN), layer(0, 0, 0.4, Double.NaN));
    batches(watch, 20, 9);
    tell(watch, 1, GUESSING, layer(16, 0, 0, 2), layer(0, 0, 0.1, 2));
    assertThat(watch.diagnoses())
        .singleElement()
        .isInstanceOfSatisfying(
            Diagnosis.RateTooHigh.class,
            d -> {
              assertThat(d.peak()).isEqualTo(9);
              assertThat(d.diverged()).isFalse();
              assertThat(d.remedy()).isEqualTo(new Remedy.LearningRate(0.01));
            });
  }

  @Test
  void oneWildBatchSaysNothing() {
    HealthWatch watch = watch(Activation.RELU, 0.01);
    batches(watch, 50, 1);
    batches(watch, 1, 20);
    batches(watch, 50, 1);
    assertThat(watch.diagnoses()).isEmpty();
  }

  @Test
  void deadNeuronsAlreadyDrawnByHesRuleCallForASmallerRate() {
    HealthWatch watch =
        new HealthWatch(
            input(new Architecture(List.of(16), Activation.RELU, Initialization.HE_NORMAL), 0.05));
    tell(watch, 1, 1, layer(15, 0, 0.3, 0.1), layer(0, 0, 0.4, 0.1));
    assertThat(kinds(watch)).containsExactly(Kind.DEAD_RELUS);
    assertThat(watch.diagnoses().getFirst().remedy()).isEqualTo(new Remedy.LearningRate(0.005));
  }

  @Test
  void whatDoesNotMoveIsJudgedAfterAnEpochOnly() {
    HealthWatch watch = watch(Activation.RELU, 1e-7);
    tell(watch, 0, GUESSING, layer(0, 0, 0.3, Double.NaN), layer(0, 0, 0.4, Double.NaN));
    batches(watch, 200, GUESSING);
    assertThat(watch.diagnoses()).isEmpty();
    tell(watch, 1, GUESSING, layer(0, 0, 0.3, 1e-6), layer(0, 0, 0.4, 1e-6));
    assertThat(kinds(watch)).containsExactly(Kind.RATE_TOO_LOW);
  }

  @Test
  void labelsAreWeighedWithoutAnyTraining() {
    RunInput input = input(Architecture.relu(16), 0.01);
    RunInput mostly =
        new RunInput(
            input.dataset(),
            new Subset.MostlyOne(2, 0.95),
            input.normalization(),
            input.architecture(),
            input.plan(),
            0);
    assertThat(new HealthWatch(mostly).diagnoses())
        .singleElement()
        .isInstanceOfSatisfying(
            Diagnosis.UnbalancedLabels.class,
            d -> {
              assertThat(d.label()).isEqualTo(2);
              assertThat(d.share()).isGreaterThan(0.9);
              assertThat(d.remedy()).isEqualTo(new Remedy.TrainingImages(new Subset.All()));
            });
  }

  @Test
  void aDataSetOutOfBalanceIsThinnedToItsRarestClass() {
    assertThat(LabelBalance.judge(new Subset.All(), new int[] {900, 30, 60}))
        .map(Diagnosis::remedy)
        .contains(new Remedy.TrainingImages(new Subset.PerClass(30)));
    assertThat(LabelBalance.judge(new Subset.All(), new int[] {900, 300, 600})).isEmpty();
    assertThat(LabelBalance.judge(new Subset.All(), new int[] {9, 0})).as("too few").isEmpty();
    assertThat(LabelBalance.judge(new Subset.All(), new int[] {9})).isEqualTo(Optional.empty());
  }

  private static HealthWatch watch(Activation activation, double rate) {
    return new HealthWatch(
        input(new Architecture(List.of(16), activation, Initialization.PYTORCH_LINEAR), rate));
  }

  private static RunInput input(Architecture architecture, double rate) {
    TrainingPlan plan = TrainingPlan.of(3, 16, new OptimizerChoice.Sgd(0, false), rate);
    RunInput input = SyntheticImages.input(plan, 0);
    return new RunInput(
        input.dataset(), input.subset(), input.normalization(), architecture, plan, 0);
  }

  private static LayerReading layer(int silent, double saturated, double gradient, double moved) {
    return new LayerReading(16, silent, saturated, gradient, moved);
  }

  private static void tell(HealthWatch watch, int epoch, double loss, LayerReading... layers) {
    watch.accept(
        new TrainingEvent.NetworkMeasured(new NetworkReading(epoch, 0, loss, List.of(layers))));
  }

  private static void batches(HealthWatch watch, int count, double loss) {
    for (int b = 0; b < count; b++) {
      watch.accept(new TrainingEvent.BatchFinished(0, b, 1000, loss, loss, 0.5, 16L * b));
    }
  }

  private static List<Kind> kinds(HealthWatch watch) {
    return watch.diagnoses().stream().map(Diagnosis::kind).toList();
  }

  /** The rate is turned while the run goes on: the one that did it is named, and stays named. */
  @Test
  void theRateThatDidItIsNamed() {
    HealthWatch watch = watch(Activation.RELU, 0.01);
    tell(watch, 0, GUESSING, layer(0, 0, 0.3, Double.NaN), layer(0, 0, 0.4, Double.NaN));
    batches(watch, 20, 1, 0.01);
    batches(watch, 20, 9, 5);
    assertThat(rateTooHigh(watch)).isEqualTo(5);
    batches(watch, 20, 1, 0.001);
    assertThat(rateTooHigh(watch)).isEqualTo(5);
    assertThat(watch.diagnoses().getFirst().remedy()).isEqualTo(new Remedy.LearningRate(0.01));

    HealthWatch still = watch(Activation.RELU, 0.01);
    tell(still, 0, GUESSING, layer(0, 0, 0.3, Double.NaN), layer(0, 0, 0.4, Double.NaN));
    batches(still, 200, GUESSING, 1e-7);
    tell(still, 1, GUESSING, layer(0, 0, 0.3, 1e-6), layer(0, 0, 0.4, 1e-6));
    assertThat(still.diagnoses())
        .singleElement()
        .isInstanceOfSatisfying(
            Diagnosis.RateTooLow.class, d -> assertThat(d.rate()).isEqualTo(1e-7));

    HealthWatch dead =
        new HealthWatch(
            input(new Architecture(List.of(16), Activation.RELU, Initialization.HE_NORMAL), 0.05));
    batches(dead, 20, 1, 0.5);
    tell(dead, 1, 1, layer(15, 0, 0.3, 0.1), layer(0, 0, 0.4, 0.1));
    assertThat(dead.diagnoses().getFirst().remedy()).isEqualTo(new Remedy.LearningRate(0.05));
  }

  private static double rateTooHigh(HealthWatch watch) {
    return watch.diagnoses().getFirst() instanceof Diagnosis.RateTooHigh high
        ? high.rate()
        : Double.NaN;
  }

  private static void batches(HealthWatch watch, int count, double loss, double rate) {
    for (int b = 0; b < count; b++) {
      watch.accept(new TrainingEvent.BatchFinished(0, b, 1000, loss, loss, 0.5, 16L * b, rate));
    }
  }
}
