package mlpstudio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mlpstudio.data.Distortion;
import mlpstudio.data.Normalization;
import mlpstudio.data.Subset;
import mlpstudio.model.Activation;
import mlpstudio.model.Architecture;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeEngine;
import mlpstudio.model.Initialization;
import mlpstudio.model.Network;
import mlpstudio.model.Weights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingRunTest {
  private static final TrainingPlan PLAN =
      TrainingPlan.of(3, 16, new OptimizerChoice.Sgd(0.5, false), 0.05);

  private static final Distortion DISTORTION = new Distortion(0.7, 10, 0.1, 0.1, 0.5, 1.5);

  private NDManager manager;

  @BeforeEach
  void open() {
    ComputeEngine engine = ComputeEngine.start();
    engine.setThreads(1);
    manager = engine.open(ComputeDevice.CPU);
  }

  @AfterEach
  void close() {
    manager.close();
  }

  private TrainingHistory train(RunInput input) {
    try (TrainingRun run = new TrainingRun(input, manager)) {
      while (!run.finished()) {
        advance(run);
      }
      return run.history();
    }
  }

  private static void advance(TrainingRun run) {
    run.step();
    if (run.epochLearnt()) {
      ChunkedEvaluation evaluation = run.testEvaluation();
      while (evaluation.done() < evaluation.total()) {
        evaluation.next();
      }
      run.endEpoch(evaluation.result(), 0);
    }
  }

  @Test
  void learnsFewImagesByHeart() {
    RunInput input = SyntheticImages.input(PLAN.withEpochs(200), 0);
    RunInput few =
        new RunInput(
            input.dataset(),
            new Subset.PerClass(8),
            input.normalization(),
            input.architecture(),
            input.plan(),
            0);

    EpochRecord last = train(few).last().orElseThrow();

    assertThat(last.trainAccuracy()).isEqualTo(1);
    assertThat(last.trainLoss()).isLessThan(0.05);
  }

  @Test
  void equalSeedsGiveEqualHistoriesToTheLastBit() {
    TrainingHistory first = train(SyntheticImages.input(PLAN, 7));
    assertThat(train(SyntheticImages.input(PLAN, 7)).sameFigures(first)).isTrue();
    assertThat(train(SyntheticImages.input(PLAN, 8)).sameFigures(first)).isFalse();
  }

  /** Wide enough that both threads take part: elements and products above the engine's grain. */
  @Test
  void equalSeedsGiveEqualHistoriesToTheLastBitWithTwoThreadsToo() {
    ComputeEngine.start().setThreads(2);
    RunInput small = SyntheticImages.input(PLAN.withBatchSize(256), 7);
    RunInput wide =
        new RunInput(
            SyntheticImages.dataset(1024, 512),
            small.subset(),
            small.normalization(),
            Architecture.relu(512, 512),
            small.plan(),
            small.seed());
    TrainingHistory first = train(wide);
    for (int again = 0; again < 4; again++) {
      assertThat(train(wide).sameFigures(first)).isTrue();
    }
  }

  @Test
  void everyFieldOfThePlanChangesTheHistory() {
    List<TrainingHistory> seen = new ArrayList<>(List.of(train(SyntheticImages.input(PLAN, 0))));
    for (TrainingPlan plan : SyntheticImages.variations(PLAN)) {
      TrainingHistory history = train(SyntheticImages.input(plan, 0));
      assertThat(seen).as("%s", plan).noneMatch(history::sameFigures);
      seen.add(history);
    }
    assertThat(train(SyntheticImages.input(PLAN.withEpochs(4), 0)).epochs()).hasSize(4);
  }

  @Test
  void everyFieldOfTheNetworkAndThePreparationChangesTheHistory() {
    RunInput base = SyntheticImages.input(PLAN, 0);
    List<RunInput> variations = new ArrayList<>(List.of(base));
    for (Activation activation : Activation.values()) {
      if (activation != base.architecture().activation()) {
        variations.add(
            with(
                base, new Architecture(List.of(16, 8), activation, Initialization.PYTORCH_LINEAR)));
      }
    }
    for (Initialization first :
        List.of(Initialization.GLOROT_UNIFORM, Initialization.HE_NORMAL, Initialization.ZEROS)) {
      variations.add(with(base, new Architecture(List.of(16, 8), Activation.RELU, first)));
    }
    variations.add(with(base, Architecture.relu()));
    variations.add(with(base, Architecture.relu(8, 16)));
    for (Normalization normalization :
        List.of(
            new Normalization.None(),
            new Normalization.UnitRange(),
            new Normalization.PerPixel())) {
      variations.add(
          new RunInput(base.dataset(), base.subset(), normalization, base.architecture(), PLAN, 0));
    }
    variations.add(
        new RunInput(
            base.dataset(),
            new Subset.PerClass(20),
            base.normalization(),
            base.architecture(),
            PLAN,
            0));

    List<TrainingHistory> seen = new ArrayList<>();
    for (RunInput input : variations) {
      TrainingHistory history = train(input);
      assertThat(seen)
          .as("%s %s", input.architecture(), input.normalization())
          .noneMatch(history::sameFigures);
      seen.add(history);
    }
  }

  private static RunInput with(RunInput base, Architecture architecture) {
    return new RunInput(
        base.dataset(),
        base.subset(),
        base.normalization(),
        architecture,
        base.plan(),
        base.seed());
  }

  static Stream<TrainingPlan> plans() {
    return Stream.concat(Stream.of(PLAN), SyntheticImages.variations(PLAN).stream());
  }

  @ParameterizedTest
  @MethodSource("plans")
  void continuesExactlyFromAnyBatch(TrainingPlan plan) {
    requireExactContinuation(SyntheticImages.input(plan, 3));
  }

  @Test
  void continuesExactlyFromAnyBatchOfDistortedImages() {
    requireExactContinuation(distorted(3, DISTORTION));
  }

  private void requireExactContinuation(RunInput input) {
    TrainingHistory whole = train(input);
    for (int batches : new int[] {0, 1, 12, 13, 14, 27}) {
      RunSnapshot snapshot;
      try (TrainingRun run = new TrainingRun(input, manager)) {
        for (int i = 0; i < batches && !run.finished(); i++) {
          advance(run);
        }
        snapshot = run.snapshot();
      }
      try (TrainingRun resumed = new TrainingRun(input, manager)) {
        resumed.restore(snapshot);
        while (!resumed.finished()) {
          advance(resumed);
        }
        assertThat(resumed.history().sameFigures(whole)).as("after %d batches", batches).isTrue();
      }
    }
  }

  @Test
  void distortionComesFromTheSeedAloneAndNoneAtAllIsNoDistortion() {
    TrainingHistory plain = train(SyntheticImages.input(PLAN, 0));
    TrainingHistory distorted = train(distorted(0, DISTORTION));
    assertThat(train(distorted(0, DISTORTION)).sameFigures(distorted)).isTrue();
    assertThat(distorted.sameFigures(plain)).isFalse();
    assertThat(train(distorted(0, Distortion.NONE)).sameFigures(plain)).isTrue();
  }

  @Test
  void evaluationsSeeTheImagesAsTheyAre() {
    try (TrainingRun plain = new TrainingRun(SyntheticImages.input(PLAN, 0), manager);
        TrainingRun distorted = new TrainingRun(distorted(0, DISTORTION), manager)) {
      assertThat(losses(distorted)).isEqualTo(losses(plain));
      assertThat(losses(distorted)).isEqualTo(losses(plain));
      plain.step();
      distorted.step();
      assertThat(losses(distorted)).isNotEqualTo(losses(plain));
    }
  }

  /** The losses on both halves of the data. */
  private static List<Double> losses(TrainingRun run) {
    List<Double> losses = new ArrayList<>();
    try (Network best = run.bestNetwork()) {
      for (ChunkedEvaluation evaluation :
          List.of(run.testEvaluation(), run.trainingEvaluation(best))) {
        while (evaluation.done() < evaluation.total()) {
          evaluation.next();
        }
        losses.add(evaluation.result().loss());
      }
    }
    return losses;
  }

  private static RunInput distorted(long seed, Distortion distortion) {
    return SyntheticImages.input(PLAN, seed).withDistortion(Optional.of(distortion));
  }

  @Test
  void runsSideBySideDoNotDisturbEachOther() {
    RunInput one = SyntheticImages.input(PLAN, 1);
    RunInput two = SyntheticImages.input(PLAN.withOptimizer(OptimizerChoice.Adam.standard()), 2);
    TrainingHistory oneAlone = train(one);
    TrainingHistory twoAlone = train(two);
    try (TrainingRun first = new TrainingRun(one, manager);
        TrainingRun second = new TrainingRun(two, manager)) {
      while (!first.finished()) {
        advance(first);
        advance(second);
      }
      assertThat(first.history().sameFigures(oneAlone)).isTrue();
      assertThat(second.history().sameFigures(twoAlone)).isTrue();
    }
  }

  @Test
  void theBestWeightsAreACopyThatLaterBatchesLeaveAlone() {
    try (TrainingRun run = new TrainingRun(SyntheticImages.input(PLAN, 0), manager)) {
      while (run.history().epochs().isEmpty()) {
        advance(run);
      }
      Weights best = run.best();
      Weights copy = run.weights();
      assertThat(best).isEqualTo(copy);
      run.step();
      assertThat(run.weights()).isNotEqualTo(copy);
      assertThat(run.best()).isEqualTo(copy);
    }
  }

  @Test
  void theLearningRateTakesEffectAtTheNextBatch() {
    try (TrainingRun changed = new TrainingRun(SyntheticImages.input(PLAN, 0), manager);
        TrainingRun plain = new TrainingRun(SyntheticImages.input(PLAN, 0), manager)) {
      changed.step();
      plain.step();
      assertThat(changed.weights()).isEqualTo(plain.weights());
      changed.setLearningRate(0.5);
      changed.step();
      plain.step();
      assertThat(changed.weights()).isNotEqualTo(plain.weights());
      assertThat(changed.snapshot().position().learningRate()).isEqualTo(0.5);
    }
  }

  @Test
  void refusesAStateOfAnotherNetwork() {
    RunInput input = SyntheticImages.input(PLAN, 0);
    RunSnapshot other;
    try (TrainingRun run = new TrainingRun(with(input, Architecture.relu(16, 9)), manager)) {
      other = run.snapshot();
    }
    try (TrainingRun run = new TrainingRun(input, manager)) {
      Weights before = run.weights();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> run.restore(other))
          .withMessageContaining("Layer 1");
      assertThat(run.weights()).isEqualTo(before);
    }
  }
}
