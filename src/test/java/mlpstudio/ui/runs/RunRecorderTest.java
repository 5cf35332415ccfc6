package mlpstudio.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mlpstudio.data.Subset;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.TutorialRow;
import mlpstudio.experiment.TutorialRun;
import mlpstudio.model.Architecture;
import mlpstudio.model.Weights;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.RunStart;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunRecorderTest {
  private final Bench bench = new Bench();
  private final List<TutorialRun> taken = new ArrayList<>();
  private final RunRecorder recorder = new RunRecorder(bench.workspace, taken::add);

  static Stream<String> rows() {
    return TutorialRow.all().stream().map(TutorialRow::id);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aRunToTheEndCountsWithAnySeed(String id) {
    assertThat(recorder).isNotNull();
    bench.workspace.open(Bench.experiment(id, 7));
    bench.begin();
    bench.finish(Bench.reproducing(id));
    assertThat(taken).containsExactly(Bench.run(id, 7));
  }

  @Test
  void whatWasStoppedOrFailedDoesNotCount() {
    bench.begin();
    bench.end(RunState.STOPPED, Bench.reproducing("deep-relu-sgd"));
    bench.begin();
    bench.end(RunState.FAILED, Bench.reproducing("deep-relu-sgd"));
    assertThat(taken).isEmpty();
  }

  static Stream<UnaryOperator<Experiment>> edits() {
    return Stream.of(
        e -> e.withArchitecture(Architecture.relu(16)),
        e -> e.withPlan(e.plan().withEpochs(9)),
        e -> e.withPlan(e.plan().withBatchSize(32)),
        e -> e.withPreparation(e.preparation().withSubset(new Subset.PerClass(16))),
        e -> e.withDataset("fashion-mnist"),
        e -> e.withName("mine", "Mine"));
  }

  @ParameterizedTest
  @MethodSource("edits")
  void editedExperimentsDoNotCount(UnaryOperator<Experiment> edit) {
    bench.workspace.edit(edit);
    bench.begin();
    bench.finish(Bench.reproducing("deep-relu-sgd"));
    assertThat(taken).isEmpty();
  }

  @Test
  void editsMadeWhileItRanDoNotMatterToIt() {
    bench.begin();
    bench.workspace.open(BuiltInExperiments.byId("small-data-sgd").orElseThrow());
    bench.finish(Bench.reproducing("deep-relu-sgd"));
    assertThat(taken).extracting(TutorialRun::experiment).containsExactly("deep-relu-sgd");
  }

  @Test
  void aRateTurnedWhileItRanMatters() {
    bench.begin();
    List<EpochRecord> epochs = new ArrayList<>(Bench.reproducing("deep-relu-sgd").epochs());
    EpochRecord e = epochs.get(4);
    epochs.set(
        4,
        new EpochRecord(
            4, e.trainLoss(), e.trainAccuracy(), e.testLoss(), e.testAccuracy(), 1, 1, 0.02));
    bench.finish(new TrainingHistory(epochs));
    assertThat(taken).isEmpty();
  }

  @Test
  void theContinuedRowGoesOnFromItsOwnFirstRunWithItsSeed() {
    Weights first = firstRun(0, e -> e);
    continued(0, first);
    continued(1, first);
    assertThat(taken)
        .extracting(TutorialRun::experiment, TutorialRun::seed)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("two-layer-linear", 0L),
            org.assertj.core.groups.Tuple.tuple("two-layer-linear-continued", 0L));
  }

  @Test
  void theContinuedRowDoesNotCountAfterAnEditedFirstRun() {
    continued(0, firstRun(0, e -> e.withPlan(e.plan().withEpochs(2))));
    assertThat(taken).isEmpty();
  }

  private Weights firstRun(long seed, UnaryOperator<Experiment> edit) {
    bench.start = RunStart.Fresh::new;
    bench.workspace.open(Bench.experiment("two-layer-linear", seed));
    bench.workspace.edit(edit);
    bench.begin();
    return bench.finish(Bench.reproducing("two-layer-linear"));
  }

  private void continued(long seed, Weights from) {
    bench.start = () -> new RunStart.FromWeights(from);
    bench.workspace.open(Bench.experiment("two-layer-linear-continued", seed));
    bench.begin();
    bench.finish(Bench.reproducing("two-layer-linear-continued"));
  }
}
