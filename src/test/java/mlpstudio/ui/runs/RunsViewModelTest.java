package mlpstudio.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.RunFailure;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingEvent;
import mlpstudio.training.TrainingHistory;
import mlpstudio.ui.FakeDialogs;
import mlpstudio.ui.support.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsViewModelTest {
  private final Bench bench = new Bench();
  private final FakeDialogs dialogs = new FakeDialogs();
  private final RunsWords words = new RunsWords(new Messages(RunsViewModel.class, Locale.ROOT));
  private final RunsViewModel model =
      new RunsViewModel(bench.workspace, bench, bench, dialogs, RunStore.none(), words);
  @TempDir private Path folder;

  @Test
  void theTableBeginsWithTheTutorialsFiguresAlone() {
    assertThat(model.rowsProperty().get()).hasSize(8).allMatch(r -> r.seeds().isEmpty());
    RowLine deep = line("deep-relu-sgd");
    assertThat(words.tutorial(deep)).startsWith("97.60");
    assertThat(List.of(words.ours(deep), words.difference(deep), words.time(deep)))
        .containsOnly("–");
    assertThat(words.seeds(line("small-data-sgd"))).isEqualTo("0 of 5");
    assertThat(words.verdict(deep)).isEqualTo("Not yet");
    assertThat(model.canRunProperty().get()).isTrue();
  }

  @Test
  void aRowRunsItsSeedsOneAfterTheOtherUntilItIsJudged() {
    model.run(line("sklearn-mlp"));
    bench.work();
    assertThat(bench.told).containsExactly("open sklearn-mlp 0", "train");
    assertThat(model.canRunProperty().get()).isFalse();
    bench.trainer.last().enter(RunState.TRAINING);
    bench.trainer.last().epoch(0.2883, 0.1, 0.97);
    assertThat(model.statusProperty().get()).contains("seed 0: epochs 1/10").contains("run 1 of 3");
    finish("sklearn-mlp");
    finish("sklearn-mlp");
    assertThat(words.verdict(line("sklearn-mlp"))).isEqualTo("Not yet");
    assertThat(words.seeds(line("sklearn-mlp"))).isEqualTo("2 of 3");
    finish("sklearn-mlp");
    assertThat(bench.told)
        .containsExactly(
            "open sklearn-mlp 0",
            "train",
            "open sklearn-mlp 1",
            "train",
            "open sklearn-mlp 2",
            "train");
    RowLine line = line("sklearn-mlp");
    assertThat(words.verdict(line)).isEqualTo("Reproduced");
    assertThat(words.ours(line)).isEqualTo("97.49\u202f% ± 0.00\u202f%");
    assertThat(words.difference(line)).isEqualTo("+0.00");
    assertThat(words.time(line)).as("three times ten epochs of 2.5 s").isEqualTo("1:15");
    assertThat(model.progressProperty().get().active()).isFalse();
    assertThat(model.statusProperty().get()).isEqualTo("3 runs are finished.");
    assertThat(model.canRunProperty().get()).isTrue();
  }

  @Test
  void theSeedsThatAreDoneAreNotRunAgain() {
    runByHand("small-data-adam", 0, Bench.reproducing("small-data-adam"));
    runByHand("small-data-adam", 3, Bench.reproducing("small-data-adam"));
    runByHand("small-data-adam", 77, Bench.reproducing("small-data-adam"));
    assertThat(line("small-data-adam").remaining()).containsExactly(1L, 2L);
  }

  @Test
  void theContinuedRowTrainsItsFirstRunOncePerSeed() {
    assertThat(RowQueue.steps(List.of(line("two-layer-linear-continued"))))
        .extracting(s -> s.experiment().id())
        .containsExactly("two-layer-linear", "two-layer-linear-continued");
    assertThat(RowQueue.steps(model.rowsProperty().get()))
        .as("its own row's run serves for both")
        .hasSize(1 + 3 + 1 + 1 + 1 + 5 + 5 + 1);
  }

  @Test
  void missedRulesAreSaidOnceThereAreEnoughSeeds() {
    TrainingHistory poor =
        new TrainingHistory(List.of(new EpochRecord(0, 1, 1, 1, 0.5, 1, 1, 0.01)));
    runByHand("two-layer-linear", 0, poor);
    RowLine line = line("two-layer-linear");
    assertThat(words.verdict(line)).isEqualTo("Missed");
    assertThat(words.misses(line))
        .isEqualTo(
            "Test accuracy 50.00\u202f% is under 90.55\u202f%. Test accuracy after epoch 0 is"
                + " 50.00\u202f%, more than 3 points from the tutorial’s 91.05\u202f%.");
    assertThat(words.difference(line)).isEqualTo("\u221241.05");
    runByHand("small-data-sgd", 0, withLastAccuracy("small-data-sgd", 0.5));
    assertThat(words.misses(line("small-data-sgd"))).as("four seeds are to come").isEmpty();
  }

  @Test
  void stopEndsTheRunAndTheQueue() {
    model.runAll();
    bench.work();
    bench.trainer.last().enter(RunState.TRAINING);
    model.stop();
    assertThat(bench.told).endsWith("stop");
    assertThat(model.progressProperty().get().active()).isFalse();
    bench.end(RunState.STOPPED, TrainingHistory.EMPTY);
    bench.work();
    assertThat(bench.trainer.runs()).hasSize(1);
    assertThat(model.statusProperty().get()).isEqualTo("Stopped. No run was finished.");
  }

  @Test
  void aRunStoppedElsewhereEndsTheQueueToo() {
    model.runAll();
    bench.work();
    bench.end(RunState.STOPPED, TrainingHistory.EMPTY);
    bench.work();
    assertThat(model.progressProperty().get().active()).isFalse();
    assertThat(bench.trainer.runs()).hasSize(1);
  }

  @Test
  void anotherRunOnTheBenchEndsTheQueue() {
    model.runAll();
    bench.work();
    bench.begin();
    bench.work();
    assertThat(model.progressProperty().get().active()).isFalse();
    assertThat(model.statusProperty().get()).startsWith("Ended, since something else");
  }

  @Test
  void theQueueWaitsForDataAndGoesOnWithoutThoseThatAreMissing() {
    bench.workspace.setDataset(null);
    model.runAll();
    bench.work();
    assertThat(bench.told).containsExactly("open softmax-regression 0");
    assertThat(model.statusProperty().get()).contains("waiting for its data");
    bench.whyNot = "There is no MNIST.";
    bench.workspace.problems().put("dataset", bench.whyNot);
    bench.work();
    assertThat(model.progressProperty().get().problems())
        .as("every row without data says so once")
        .containsKeys("softmax-regression", "sklearn-mlp", "cifar10-adam")
        .containsEntry("deep-relu-sgd", "There is no MNIST.");
    assertThat(model.progressProperty().get().active()).isFalse();
  }

  @Test
  void aRunThatFailsIsSaidAndTheNextRowGoesOn() {
    model.runAll();
    bench.work();
    bench
        .trainer
        .last()
        .tell(
            new TrainingEvent.Unstartable(
                new RunFailure(RunFailure.Kind.ENGINE, 0, 0, "It broke.")));
    bench.work();
    assertThat(model.progressProperty().get().problems())
        .containsEntry("softmax-regression", "It broke.");
    assertThat(bench.told).endsWith("open sklearn-mlp 0", "train");
  }

  @Test
  void nothingIsBegunWhileSomethingIsTrained() {
    bench.begin();
    bench.trainer.last().enter(RunState.TRAINING);
    assertThat(model.canRunProperty().get()).isFalse();
    model.runAll();
    bench.work();
    assertThat(bench.told).isEmpty();
  }

  @Test
  void aRowOpensItsExperiment() {
    model.open(line("cifar10-adam"));
    assertThat(bench.told).containsExactly("show cifar10-adam 0");
  }

  @Test
  void clearedRunsCanBeHadBack() {
    runByHand("two-layer-linear", 0, Bench.reproducing("two-layer-linear"));
    model.clear();
    assertThat(line("two-layer-linear").seeds()).isEmpty();
    assertThat(dialogs.toasts().getLast()).isEqualTo("One finished run is forgotten.");
    dialogs.takeWay();
    assertThat(line("two-layer-linear").seeds()).containsExactly(0L);
  }

  @Test
  void theTableIsCopiedAndExported() throws Exception {
    runByHand("two-layer-linear", 0, withLastAccuracy("two-layer-linear", 0.5));
    Path file = folder.resolve("rows.csv");
    model.export(file);
    bench.work();
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(9);
    assertThat(lines.getFirst()).startsWith("id,tutorial,ours,spread,difference,seeds");
    assertThat(lines.get(3))
        .startsWith("two-layer-linear,0.9105,0.500000,0.000000,-0.410500,1,1,2.5,missed,\"test")
        .endsWith("\"");
    assertThat(lines.get(4)).isEqualTo("two-layer-linear-continued,0.9232,,,,0,1,,not yet,");
    assertThat(model.table()).contains("two-layer-linear\t0.9105\t0.500000");
    assertThat(dialogs.toasts().getLast()).contains("rows.csv");
    model.export(folder.resolve("no folder").resolve("rows.csv"));
    bench.work();
    assertThat(dialogs.errors()).singleElement().asString().contains("rows.csv");
  }

  @Test
  void missesAreSaidInFrenchToo() {
    RunsWords french = new RunsWords(new Messages(RunsViewModel.class, Locale.FRENCH));
    runByHand("two-layer-linear", 0, withLastAccuracy("two-layer-linear", 0.5));
    assertThat(french.misses(line("two-layer-linear"))).startsWith("L’exactitude de test 50,00");
  }

  private void finish(String id) {
    bench.finish(Bench.reproducing(id));
    bench.work();
  }

  private void runByHand(String id, long seed, TrainingHistory history) {
    bench.workspace.open(BuiltInExperiments.byId(id).orElseThrow().withSeed(seed));
    bench.begin();
    bench.finish(history);
    bench.work();
  }

  private static TrainingHistory withLastAccuracy(String id, double accuracy) {
    List<EpochRecord> epochs = new java.util.ArrayList<>(Bench.reproducing(id).epochs());
    EpochRecord e = epochs.removeLast();
    epochs.add(new EpochRecord(e.epoch(), e.trainLoss(), 1, 1, accuracy, 2, 0.5, e.learningRate()));
    return new TrainingHistory(epochs);
  }

  private RowLine line(String id) {
    return model.rowsProperty().get().stream()
        .filter(r -> r.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
