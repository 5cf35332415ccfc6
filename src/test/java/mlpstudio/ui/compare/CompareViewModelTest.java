package mlpstudio.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.KeptRun;
import mlpstudio.interchange.KeptRunFile;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.RunPosition;
import mlpstudio.training.RunSnapshot;
import mlpstudio.training.RunStart;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingHistory;
import mlpstudio.ui.FakeDialogs;
import mlpstudio.ui.FakeRun;
import mlpstudio.ui.FakeTrainer;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.TestBench;
import mlpstudio.ui.state.BatchSeries;
import mlpstudio.ui.state.KeptRuns;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of runs without a window, with its files. */
class CompareViewModelTest {
  @TempDir Path folder;
  private final Workspace workspace = TestBench.workspace();
  private final KeptRuns runs = workspace.keptRuns();
  private final FakeTrainer trainer = new FakeTrainer();
  private final FakeDialogs dialogs = new FakeDialogs();
  private final List<Experiment> opened = new ArrayList<>();

  private CompareViewModel model(Workspace of) {
    return model(of, KeptRunStore.in(folder.resolve("runs")));
  }

  private CompareViewModel model(Workspace of, KeptRunStore store) {
    return new CompareViewModel(of, new InPlace(), dialogs, opened::add, store, Locale.ENGLISH);
  }

  /** A folder in which some files can neither be written nor deleted for a while. */
  private static final class Failing implements KeptRunStore {
    private final KeptRunStore all;
    private final Set<String> failing = new HashSet<>();

    Failing(KeptRunStore all) {
      this.all = all;
    }

    @Override
    public Found read() throws IOException {
      return all.read();
    }

    @Override
    public void write(KeptRun run) throws IOException {
      refuse(run.id());
      all.write(run);
    }

    @Override
    public void delete(String id) throws IOException {
      refuse(id);
      all.delete(id);
    }

    private void refuse(String id) throws IOException {
      if (failing.contains(id)) {
        throw new IOException("The file is locked");
      }
    }
  }

  /** Begins a run of what is on the bench. */
  private FakeRun begin() {
    ComputeSettings compute = workspace.computeProperty().get();
    var input = workspace.experiment().runInput(TestBench.images());
    var handle = trainer.start(input, compute, false, e -> workspace.run().accept(List.of(e)));
    workspace.run().begin(handle, compute);
    return trainer.last();
  }

  private FakeRun train(int epochs) {
    FakeRun run = begin();
    for (int e = 0; e < epochs; e++) {
      run.batch(e, 0, 2, 1.5 - 0.1 * e);
      run.batch(e, 1, 2, 1.4 - 0.1 * e);
      run.epoch(1.4 - 0.1 * e, 1.3 - 0.1 * e, 0.5 + 0.1 * e);
    }
    return run;
  }

  @Test
  void everyRunIsKeptFromItsFirstEpochToItsEnd() {
    CompareViewModel model = model(workspace);
    FakeRun run = train(1);
    assertThat(model.rows()).hasSize(1);
    assertThat(model.rows().getFirst().run().state()).isEqualTo(RunState.TRAINING);
    RunRow row = model.rows().getFirst();
    model.rename(row, "Mine");
    run.batch(1, 0, 1, 1.2);
    run.epoch(1.2, 1.1, 0.7);
    run.finish();
    assertThat(model.rows()).containsExactly(row);
    assertThat(row.run().name()).isEqualTo("Mine");
    assertThat(row.run().state()).isEqualTo(RunState.FINISHED);
    assertThat(row.run().history().epochs()).isEqualTo(workspace.run().epochs());
    assertThat(row.run().losses()).hasSize(3);
    assertThat(row.run().experiment()).isEqualTo(workspace.experiment());
  }

  @Test
  void anEditedExperimentsRunSaysSoAndIsToldFromTheTickedOnes() {
    CompareViewModel model = model(workspace);
    train(1).finish();
    workspace.edit(e -> e.withPlan(e.plan().withLearningRate(0.5)));
    train(1).finish();
    workspace.edit(e -> e.withPlan(e.plan().withBatchSize(3)));
    train(1).finish();
    assertThat(model.rows())
        .extracting(r -> r.run().name())
        .containsExactly("Rows (edited) (2)", "Rows (edited)", "Rows");
    model.show(model.rows().get(1), true);
    model.show(model.rows().get(2), true);
    assertThat(model.differing(model.rows().get(1).run())).containsExactly(Setting.LEARNING_RATE);
    assertThat(model.differing(model.rows().get(0).run()))
        .containsExactly(Setting.LEARNING_RATE, Setting.BATCH_SIZE);
  }

  @Test
  void aRunThatAnotherTookThePlaceOfIsKeptAsStopped() {
    CompareViewModel model = model(workspace);
    train(2);
    train(1).finish();
    assertThat(model.rows())
        .extracting(r -> r.run().state())
        .containsExactly(RunState.FINISHED, RunState.STOPPED);
    assertThat(model.rows()).extracting(r -> r.run().name()).containsExactly("Rows (2)", "Rows");
  }

  @Test
  void whatGoesOnStaysTheSameRun() {
    CompareViewModel model = model(workspace);
    train(1).stopped();
    workspace.edit(e -> e.withPlan(e.plan().withEpochs(20)));
    ComputeSettings compute = workspace.computeProperty().get();
    var next =
        trainer.start(
            workspace.experiment().runInput(TestBench.images()),
            compute,
            false,
            e -> workspace.run().accept(List.of(e)));
    workspace.run().succeed(next, compute);
    trainer.last().batch(1, 0, 1, 0.9);
    trainer.last().epoch(0.9, 0.8, 0.9);
    assertThat(model.rows()).hasSize(1);
    assertThat(model.rows().getFirst().run().history().epochs()).hasSize(2);
    assertThat(model.rows().getFirst().run().experiment().plan().epochs()).isEqualTo(20);
  }

  @Test
  void aBranchIsARunOfItsOwnAndTheFormerOneComesBackAsItself() throws IOException {
    CompareViewModel model = model(workspace);
    FakeRun former = train(3);
    RunSnapshot last = former.stateNow();
    former.finish();
    KeptRun whole = model.rows().getFirst().run();
    BatchSeries losses = workspace.run().batches().upTo(Double.POSITIVE_INFINITY);
    TrainingHistory first = new TrainingHistory(last.history().epochs().subList(0, 1));
    RunSnapshot state =
        new RunSnapshot(
            last.weights(),
            last.optimizer(),
            new RunPosition(1, 0, 1, 2, 0.01, 0, 0, 0, 0),
            first,
            last.best());

    workspace.run().goOnAfter(losses.upTo(1));
    FakeRun branch = open(state);
    branch.batch(1, 0, 2, 0.4);
    branch.epoch(0.4, 0.3, 0.95);
    branch.stopped();

    assertThat(model.rows()).hasSize(2);
    assertThat(runs.byId(whole.id())).contains(whole);
    KeptRun other = model.rows().getFirst().run();
    assertThat(other.id()).isNotEqualTo(whole.id());
    assertThat(other.history().epochs()).hasSize(2);
    assertThat(files()).hasSize(2);

    workspace.run().goOnAfter(losses);
    open(last);
    assertThat(model.rows()).hasSize(2);
    assertThat(runs.byId(other.id())).contains(other);
    assertThat(runs.byId(whole.id()).orElseThrow().history().epochs()).hasSize(3);
  }

  /** Puts a state in hand, at rest. */
  private FakeRun open(RunSnapshot state) {
    ComputeSettings compute = workspace.computeProperty().get();
    var input =
        workspace
            .experiment()
            .runInput(TestBench.images())
            .withStart(new RunStart.FromSnapshot(state));
    var handle = trainer.open(input, compute, e -> workspace.run().accept(List.of(e)));
    workspace.run().begin(handle, compute);
    trainer.last().restored(state.history());
    return trainer.last();
  }

  @Test
  void aNetworkThatWasOnlyOpenedIsNoRun() {
    CompareViewModel model = model(workspace);
    FakeRun run = begin();
    run.restored(new mlpstudio.training.TrainingHistory(List.of()));
    assertThat(model.rows()).isEmpty();
  }

  @Test
  void tickedRunsAreOverTheChartButNotTheOneInHand() {
    CompareViewModel model = model(workspace);
    train(2).finish();
    train(3).finish();
    model.toggle(List.copyOf(model.rows()));
    assertThat(runs.overlaysProperty().get()).extracting(o -> o.name()).containsExactly("Rows");
    assertThat(runs.overlaysProperty().get().getFirst().epochs()).hasSize(2);
    train(1);
    assertThat(runs.overlaysProperty().get()).hasSize(2);
    model.showNone();
    assertThat(runs.overlaysProperty().get()).isEmpty();
  }

  @Test
  void tickedRunsAreComparedBySettingsThatDiffer() {
    CompareViewModel model = model(workspace);
    train(2).finish();
    workspace.edit(e -> e.withPlan(e.plan().withLearningRate(0.5)));
    train(3).finish();
    TestBench.changeLayers(workspace);
    train(1).finish();
    assertThat(model.differingProperty().get())
        .containsExactly(Setting.LAYERS, Setting.LEARNING_RATE);
    model.show(model.rows().get(1), true);
    model.show(model.rows().get(2), true);
    assertThat(model.differingProperty().get()).containsExactly(Setting.LEARNING_RATE);
    Comparison comparison = model.comparisonProperty().get();
    assertThat(comparison.lines().getFirst().name()).isEqualTo("learning rate");
    assertThat(comparison.lines().getFirst().cells()).containsExactly("0.5", "0.01");
    assertThat(comparison.csv())
        .startsWith("\"\",\"Rows (edited)\",\"Rows\"\n\"learning rate\",\"0.5\",\"0.01\"\n")
        .contains("\"best test accuracy\",\"70.00\u202f%\",\"60.00\u202f%\"");
  }

  @Test
  void runsOfEarlierStartsAreThereAndDeletedOnesAreNot() throws IOException {
    CompareViewModel model = model(workspace);
    train(2).finish();
    train(1).finish();
    RunRow second = model.rows().getFirst();
    model.note(second, "a note");
    model.look(List.of(second), 4);
    model.delete(List.of(model.rows().get(1)));
    Workspace later = TestBench.workspace();
    CompareViewModel again = model(later);
    assertThat(again.rows()).extracting(RunRow::run).containsExactly(second.run());
    assertThat(again.rows().getFirst().run().note()).isEqualTo("a note");
    assertThat(again.rows().getFirst().run().look()).isEqualTo(4);
    assertThat(files()).hasSize(1);
  }

  @Test
  void aFileThatFailsIsToldAndKeepsNoOtherFromBeingWritten() throws IOException {
    Failing store = new Failing(KeptRunStore.in(folder.resolve("runs")));
    CompareViewModel model = model(workspace, store);
    train(1).finish();
    train(2).finish();
    List<RunRow> both = List.copyOf(model.rows());
    // Neither can be deleted just now.
    store.failing.add(both.getFirst().run().id());
    store.failing.add(both.getLast().run().id());
    model.delete(both);
    assertThat(files()).hasSize(2);
    assertThat(model.unwrittenProperty().get()).isEqualTo(2);
    store.failing.remove(both.getLast().run().id());
    train(3).finish();
    assertThat(model.unwrittenProperty().get()).isEqualTo(1);
    assertThat(files()).as("the locked one and the new one").hasSize(2);
    store.failing.clear();
    model.note(model.rows().getFirst(), "again");
    assertThat(model.unwrittenProperty().get()).isZero();
    assertThat(model(TestBench.workspace()).rows())
        .extracting(r -> r.run().note())
        .containsExactly("again");
  }

  @Test
  void aRunThatCouldNotBeWrittenIsWrittenWithTheNextChange() throws IOException {
    Failing store = new Failing(KeptRunStore.in(folder.resolve("runs")));
    CompareViewModel model = model(workspace, store);
    train(1).finish();
    RunRow row = model.rows().getFirst();
    store.failing.add(row.run().id());
    model.note(row, "not lost");
    assertThat(model.unwrittenProperty().get()).isEqualTo(1);
    store.failing.clear();
    train(1).finish();
    assertThat(model.unwrittenProperty().get()).isZero();
    assertThat(model(TestBench.workspace()).rows())
        .extracting(r -> r.run().note())
        .containsExactly("", "not lost");
  }

  @Test
  void aRunWithoutOneWholeEpochIsKeptAsStopped() {
    CompareViewModel model = model(workspace);
    FakeRun first = begin();
    assertThat(model.rows()).as("nothing was learnt").isEmpty();
    first.batch(0, 0, 5, 2);
    first.batch(0, 1, 5, 1.5);
    first.batch(0, 2, 5, 1);
    assertThat(model.rows()).hasSize(1);
    begin();
    KeptRun kept = model.rows().getFirst().run();
    assertThat(kept.state()).isEqualTo(RunState.STOPPED);
    assertThat(kept.history().epochs()).isEmpty();
    assertThat(kept.losses()).extracting(l -> l.loss()).containsExactly(2.0, 1.5, 1.0);
    train(1).finish();
    assertThat(model.rows())
        .extracting(r -> r.run().state())
        .containsExactly(RunState.FINISHED, RunState.STOPPED);
    assertThat(model(TestBench.workspace()).rows()).hasSize(2);
  }

  @Test
  void deletingIsUndone() throws IOException {
    CompareViewModel model = model(workspace);
    train(2).finish();
    train(1).finish();
    List<KeptRun> before = List.copyOf(runs.all());
    model.show(model.rows().getLast(), true);
    model.delete(List.copyOf(model.rows()));
    assertThat(model.rows()).isEmpty();
    assertThat(files()).isEmpty();
    model.bringBack();
    assertThat(runs.all()).isEqualTo(before);
    assertThat(runs.shown()).as("ticked as before").containsExactly(before.getLast().id());
    assertThat(files()).hasSize(2);
  }

  @Test
  void aRunDeletedWhileItTrainsStaysDeleted() {
    CompareViewModel model = model(workspace);
    FakeRun run = train(1);
    model.delete(List.copyOf(model.rows()));
    run.batch(1, 0, 1, 1);
    run.epoch(1, 1, 0.6);
    run.finish();
    assertThat(model.rows()).isEmpty();
    train(1).finish();
    assertThat(model.rows()).hasSize(1);
  }

  @Test
  void damagedFilesAreCountedAndLeftAndTheOthersRead() throws IOException {
    model(workspace);
    train(1).finish();
    Path damaged = Files.writeString(folder.resolve("runs/20200101-000000-aaaa.json"), "{");
    CompareViewModel again = model(TestBench.workspace());
    assertThat(again.rows()).hasSize(1);
    assertThat(again.damagedProperty().get()).isEqualTo(1);
    assertThat(damaged).hasContent("{");
  }

  @Test
  void aRunThatACrashCutOffIsStopped() {
    model(workspace);
    train(1);
    CompareViewModel again = model(TestBench.workspace());
    assertThat(again.rows().getFirst().run().state()).isEqualTo(RunState.STOPPED);
  }

  @Test
  void onlyTheLatestAreKept() throws IOException {
    CompareViewModel model = model(workspace);
    for (int i = 0; i < KeptRunStore.MOST + 3; i++) {
      runs.put(runs.begin("run", workspace.experiment()));
    }
    assertThat(model.rows()).hasSize(KeptRunStore.MOST);
    assertThat(files()).hasSize(KeptRunStore.MOST);
  }

  @Test
  void settingsGoBackToTheBenchAndRunsToAFile() throws IOException {
    CompareViewModel model = model(workspace);
    train(1).finish();
    RunRow row = model.rows().getFirst();
    model.use(row);
    assertThat(opened).containsExactly(workspace.experiment());
    Path file = folder.resolve("runs-out.json");
    model.exportRuns(file, List.of(row));
    assertThat(Files.readString(file)).isEqualTo(KeptRunFile.text(List.of(row.run())));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("runs"))) {
      return all.toList();
    }
  }
}
