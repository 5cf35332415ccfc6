package mlpstudio.ui.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import mlpstudio.data.ImageShape;
import mlpstudio.data.Normalization;
import mlpstudio.data.RandomStream;
import mlpstudio.data.RandomStream.Purpose;
import mlpstudio.data.Subset;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.Preparation;
import mlpstudio.model.PredictionTable;
import mlpstudio.model.Weights;
import mlpstudio.training.BatchOrder;
import mlpstudio.training.KeptWeights;
import mlpstudio.training.RunControl;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunResult;
import mlpstudio.training.RunSnapshot;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingEvent;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.state.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchViewModelTest {
  private static final int BATCH = 16;
  private static final int BATCHES = 7;

  private final Workspace workspace = new Workspace(experiment());
  private long nanos = Long.MAX_VALUE / 2;
  private BatchViewModel model;

  @BeforeEach
  void build() {
    model = new BatchViewModel(workspace, new InPlace(), () -> nanos);
    workspace.setDataset(SmallImages.dataset());
    model.watchedProperty().set(true);
  }

  @Test
  void theFirstBatchOfThePlanIsTheOneThatARunTakesFirst() {
    assertThat(preview().epoch()).isZero();
    assertThat(preview().batch()).isZero();
    assertThat(preview().batches()).isEqualTo(BATCHES);
    assertThat(indices()).isEqualTo(orderOf(0).batch(0));
  }

  @Test
  void numbersAreNormalised() {
    float[] values = new float[4];
    preview().values(0, values);
    int image = preview().index(0);

    for (int f = 0; f < 4; f++) {
      assertThat(values[f]).isCloseTo((float) (((image + f) / 255.0 - 0.5) / 0.25), within(1e-5f));
    }
    assertThat(preview().range().min()).isLessThan(preview().range().max());
    assertThat(preview().range().mean())
        .isBetween(preview().range().min(), preview().range().max());
  }

  @Test
  void nothingIsDoneWhileNobodyLooks() {
    BatchPreview before = preview();
    model.watchedProperty().set(false);
    workspace.edit(e -> e.withSeed(7));
    assertThat(preview()).isSameAs(before);

    model.watchedProperty().set(true);
    assertThat(indices()).isEqualTo(orderOf(0).batch(0));
    assertThat(preview()).isNotSameAs(before);
  }

  @Test
  void followsEveryEditThatDecidesTheBatch() {
    workspace.edit(e -> e.withPlan(e.plan().withBatchSize(3)));
    assertThat(indices()).hasSize(3).isEqualTo(orderOf(0).batch(0));

    workspace.edit(
        e ->
            e.withPreparation(
                new Preparation(new Normalization.UnitRange(), new Subset.PerClass(2))));
    assertThat(preview().prepared().count()).isEqualTo(6);
    assertThat(preview().range().max()).isLessThanOrEqualTo(1);
  }

  @Test
  void afterABatchComesTheNextOne() {
    start();
    learnt(0, 4);

    assertThat(preview().batch()).isEqualTo(5);
    assertThat(indices()).isEqualTo(orderOf(0).batch(5));
  }

  @Test
  void theLastBatchOfAnEpochIsSmallerAndTheNextEpochIsShuffledAnew() {
    start();
    learnt(0, BATCHES - 2);
    assertThat(indices()).hasSize(SmallImages.TRAIN % BATCH);
    assertThat(preview().fullSize()).isEqualTo(BATCH);

    learnt(0, BATCHES - 1);
    assertThat(preview().epoch()).isEqualTo(1);
    assertThat(indices()).isEqualTo(orderOf(1).batch(0)).isNotEqualTo(orderOf(0).batch(0));

    learnt(2, 3);
    assertThat(indices()).isEqualTo(orderOf(2).batch(4));
    learnt(1, 3);
    assertThat(indices()).as("a run put back").isEqualTo(orderOf(1).batch(4));
  }

  @Test
  void aRunThatIsOverLeavesTheFirstBatch() {
    start();
    learnt(workspace.experiment().plan().epochs() - 1, BATCHES - 1);

    assertThat(preview().epoch()).isZero();
    assertThat(preview().batch()).isZero();
  }

  @Test
  void atMostFourTimesASecondWhileTraining() {
    start();
    learnt(0, 1);
    BatchPreview shown = preview();
    nanos += 100_000_000;
    tell(batch(0, 2));
    assertThat(preview()).isSameAs(shown);

    nanos += 200_000_000;
    tell(batch(0, 3));
    assertThat(preview().batch()).isEqualTo(4);
  }

  @Test
  void aPauseShowsTheTrueNextBatchAtOnce() {
    start();
    learnt(0, 1);
    tell(batch(0, 2), new TrainingEvent.StateChanged(RunState.PAUSED));

    assertThat(preview().batch()).isEqualTo(3);
  }

  @Test
  void theLearningRateMayChangeLive() {
    start();
    learnt(0, 4);
    workspace.edit(e -> e.withPlan(e.plan().withLearningRate(0.5)));

    assertThat(preview().batch()).isEqualTo(5);
  }

  @Test
  void anotherPlanThanTheRunsBeginsAtItsFirstBatch() {
    start();
    learnt(0, 4);
    workspace.edit(e -> e.withSeed(9));

    assertThat(preview().batch()).isZero();
    assertThat(indices()).isEqualTo(orderOf(0).batch(0));
  }

  @Test
  void aNormalisationThatDoesNotFitIsSaid() {
    workspace.edit(
        e ->
            e.withPreparation(
                new Preparation(
                    new Normalization.MeanDeviation(List.of(0.5, 0.5), List.of(1.0, 1.0)),
                    new Subset.All())));

    assertThat(model.previewProperty().get()).isNull();
    assertThat(model.problemProperty().get()).contains("channel");
  }

  @Test
  void rareFarNumbersDoNotDarkenTheRest() {
    BatchPreview.Range range = new BatchPreview.Range(-1, 90, 0, 1);

    assertThat(range.black()).isEqualTo(-1);
    assertThat(range.white()).isEqualTo(4);
  }

  @Test
  void coloursAreNormalisedPerChannel() {
    workspace.setDataset(SmallImages.dataset(new ImageShape(3, 1, 1)));
    workspace.edit(
        e ->
            e.withPreparation(
                new Preparation(
                    new Normalization.MeanDeviation(List.of(0.0, 0.5, 1.0), List.of(1.0, 1.0, 1.0)),
                    new Subset.All())));
    float[] values = new float[3];
    preview().values(0, values);

    int image = preview().index(0);
    assertThat(values[1]).isCloseTo((image + 1) / 255f - 0.5f, within(1e-5f));
    assertThat(values[2]).isCloseTo((image + 2) / 255f - 1, within(1e-5f));
  }

  private static Experiment experiment() {
    Experiment famous = BuiltInExperiments.deepReluSgd();
    return famous
        .withPlan(famous.plan().withBatchSize(BATCH))
        .withPreparation(
            new Preparation(Normalization.MeanDeviation.of(0.5, 0.25), new Subset.All()));
  }

  /** The order of an epoch, drawn as a run draws it. */
  private BatchOrder orderOf(int epoch) {
    Experiment experiment = workspace.experiment();
    int[] all = IntStream.range(0, SmallImages.TRAIN).toArray();
    RandomStream stream = RandomStream.of(experiment.seed(), Purpose.SHUFFLE);
    BatchOrder order = new BatchOrder(all, experiment.plan().batchSize(), stream);
    for (int e = 0; e < epoch; e++) {
      order = new BatchOrder(all, experiment.plan().batchSize(), stream);
    }
    return order;
  }

  private void start() {
    RunInput input = workspace.experiment().runInput(workspace.dataset());
    workspace.run().begin(new NoRun(input));
    tell(new TrainingEvent.StateChanged(RunState.TRAINING));
  }

  private void learnt(int epoch, int batch) {
    nanos += 1_000_000_000;
    tell(batch(epoch, batch));
  }

  private void tell(TrainingEvent... events) {
    workspace.run().accept(List.of(events));
  }

  private static TrainingEvent batch(int epoch, int batch) {
    return new TrainingEvent.BatchFinished(epoch, batch, BATCHES, 1, 1, 0.5, 100);
  }

  private BatchPreview preview() {
    return model.previewProperty().get();
  }

  private int[] indices() {
    return IntStream.range(0, preview().size()).map(preview()::index).toArray();
  }

  /** Only an input: nothing else of the run is asked for. */
  private record NoRun(RunInput input) implements RunHandle {
    @Override
    public void choose(KeptWeights kept) {}

    @Override
    public RunControl control() {
      throw new UnsupportedOperationException();
    }

    @Override
    public RunState state() {
      return RunState.TRAINING;
    }

    @Override
    public CompletableFuture<RunResult> result() {
      return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<Weights> weights() {
      return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<RunSnapshot> snapshot() {
      return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<PredictionTable> predict(MemorySegment images) {
      return new CompletableFuture<>();
    }

    @Override
    public void close() {
      // Nothing to free.
    }
  }
}
