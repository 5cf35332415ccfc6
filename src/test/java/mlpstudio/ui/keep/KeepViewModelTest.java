package mlpstudio.ui.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.StartingPoint;
import mlpstudio.interchange.Checkpoint;
import mlpstudio.interchange.CheckpointFile;
import mlpstudio.model.Architecture;
import mlpstudio.model.Weights;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.KeptWeights;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunMoments;
import mlpstudio.training.RunSnapshot;
import mlpstudio.training.RunStart;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingEvent;
import mlpstudio.training.TrainingHistory;
import mlpstudio.ui.FakeDialogs;
import mlpstudio.ui.FakeTrainer;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.TestBench;
import mlpstudio.ui.state.Confirmation;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.ErrorReporter;
import mlpstudio.ui.training.PaceViewModel;
import mlpstudio.ui.training.PrimaryAction;
import mlpstudio.ui.training.TrainingViewModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeping and opening with runs that only do what the test says, and files that are real. */
class KeepViewModelTest {
  private static final Experiment ROWS = TestBench.experiment();

  @TempDir private Path folder;
  private Path file = Path.of("");
  private final FakeNetworkFiles files = new FakeNetworkFiles();
  private Window window = new Window();

  /** One window of its own. */
  private final class Window {
    private final FakeTrainer trainer = new FakeTrainer();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final InPlace background = new InPlace();
    private final Preferences preferences = Preferences.inMemory();
    private final Workspace workspace = TestBench.workspace();
    private final TrainingViewModel training =
        new TrainingViewModel(
            workspace,
            trainer,
            Runnable::run,
            new PaceViewModel(preferences),
            background,
            new ErrorReporter(dialogs));
    private final KeepViewModel keep =
        new KeepViewModel(
            workspace,
            new KeepViewModel.Tools(
                new NetworkBench() {
                  @Override
                  public void open(RunInput input, RunSnapshot snapshot, RunMoments earlier) {
                    training.open(input, snapshot, earlier);
                  }

                  @Override
                  public void openWeights(
                      RunInput input, Weights weights, TrainingHistory history) {
                    training.openWeights(input, weights, history);
                  }
                },
                files,
                background,
                dialogs,
                preferences));

    private void keepHere() {
      keep.keepIn(new AutosaveFolder(folder.resolve("kept")));
    }

    private void trainEpochs(int count) {
      if (trainer.runs().isEmpty()) {
        training.train();
        trainer.last().enter(RunState.TRAINING);
      }
      for (int i = 0; i < count; i++) {
        int epoch = workspace.run().epochs().size();
        trainer.last().batch(epoch, 3, 4, 0.5);
        trainer.last().epoch(0.5, 0.4, epoch == 1 ? 0.9 : 0.8);
      }
    }
  }

  @BeforeEach
  void name() {
    Locale.setDefault(Locale.ENGLISH);
    window = new Window();
    file = folder.resolve("net.safetensors");
    files.answer(file);
  }

  private static TrainingHistory history(int epochs) {
    List<EpochRecord> records = new ArrayList<>();
    for (int e = 0; e < epochs; e++) {
      records.add(new EpochRecord(e, 0.5, 0.8, 0.4, e == 1 ? 0.9 : 0.7, 5, 0.5, 0.01));
    }
    return new TrainingHistory(records);
  }

  private static Weights weights(long seed) {
    return ROWS.architecture().firstWeights(36, 4, new Random(seed));
  }

  private List<String> keptFiles() throws IOException {
    try (var list = Files.list(folder.resolve("kept"))) {
      return list.map(p -> p.getFileName().toString().replaceAll("^[^.]+", "")).sorted().toList();
    }
  }

  @Test
  void aRunIsSavedWholeAndItsBestWeightsAlone() throws Exception {
    assertThat(window.keep.canSaveProperty().get()).isFalse();
    window.trainEpochs(3);
    window.keep.save();
    assertThat(window.dialogs.toasts()).singleElement().asString().contains("net.safetensors");
    Checkpoint whole = CheckpointFile.load(file);
    assertThat(whole.experiment()).contains(ROWS);
    assertThat(whole.history().epochs()).hasSize(3);
    RunSnapshot state = whole.resume().orElseThrow();
    assertThat(state).isEqualTo(window.trainer.last().stateNow());

    Path best = folder.resolve("best.safetensors");
    files.answer(best);
    window.keep.saveBest();
    Checkpoint alone = CheckpointFile.load(best);
    assertThat(alone.weights()).isEqualTo(state.best().orElseThrow());
    assertThat(alone.resume()).isEmpty();
    assertThat(files.names()).containsExactly("rows.safetensors", "rows-best.safetensors");
  }

  @Test
  void whatCannotBeWrittenIsToldAndWhatWasThereStays() {
    window.trainEpochs(1);
    files.answer(folder.resolve("no/such/net.safetensors"));
    window.keep.save();
    assertThat(window.dialogs.errors())
        .containsExactly("net.safetensors was not saved: the folder is not there.");
    assertThat(window.dialogs.toasts()).isEmpty();
    files.cancel();
    window.keep.save();
    assertThat(window.dialogs.errors()).hasSize(1);
  }

  @Test
  void anOpenedNetworkIsInHandWithItsHistoryAndMayGoOnExactly() throws Exception {
    window.trainEpochs(3);
    RunSnapshot state = window.trainer.last().stateNow();
    window.keep.save();
    Window other = new Window();
    other.workspace.open(ROWS.withName("other", "Other").withSeed(8));
    other.keep.open();
    assertThat(other.workspace.experiment()).isEqualTo(ROWS);
    assertThat(other.trainer.last().told()).contains("open");
    assertThat(other.trainer.last().input().start()).isEqualTo(new RunStart.FromSnapshot(state));
    other.trainer.last().restored(state.history());
    assertThat(other.workspace.run().epochs()).isEqualTo(state.history().epochs());
    assertThat(other.workspace.run().evaluationProperty().get()).isNotNull();
    assertThat(other.training.primaryProperty().get()).isEqualTo(PrimaryAction.CONTINUE);
    assertThat(other.keep.noteProperty().get()).isEmpty();
    other.training.train();
    assertThat(other.trainer.last().told()).endsWith("resume");
    assertThat(other.trainer.runs()).hasSize(1);
  }

  @Test
  void theFormerNetworkCanBeHadBack() throws Exception {
    window.trainEpochs(3);
    window.keep.save();
    Window other = new Window();
    other.workspace.edit(e -> e.withSeed(8));
    other.trainEpochs(2);
    RunSnapshot former = other.trainer.last().stateNow();
    other.workspace.edit(e -> e.withSeed(9));
    other.keep.open();
    assertThat(other.workspace.experiment()).isEqualTo(ROWS);
    other.dialogs.takeWay();
    assertThat(other.trainer.last().input().start()).isEqualTo(new RunStart.FromSnapshot(former));
    assertThat(other.trainer.last().input().seed()).isEqualTo(8);
    assertThat(other.workspace.experiment().seed()).isEqualTo(9);
    assertThat(other.workspace.openedProperty().get()).isEqualTo(ROWS);
  }

  @Test
  void withoutItsStateANetworkAnswersAndIsTrainedOnWithAFreshOptimiser() throws Exception {
    window.trainEpochs(3);
    window.keep.save();
    Files.delete(folder.resolve("net.resume.safetensors"));
    Window other = new Window();
    other.keep.open();
    assertThat(other.keep.noteProperty().get()).contains("cannot go on exactly");
    other.trainer.last().restored(TrainingHistory.EMPTY);
    assertThat(other.workspace.run().epochs()).hasSize(3);
    assertThat(other.training.primaryProperty().get()).isEqualTo(PrimaryAction.TRAIN);

    files.cancel();
    other.keep.trainOn();
    assertThat(other.workspace.experiment().start())
        .isEqualTo(new StartingPoint.AfterCheckpoint(file.toAbsolutePath().toString()));
    assertThat(other.keep.beginningProperty().get()).contains("net.safetensors");
    other.training.train();
    assertThat(other.trainer.last().input().start())
        .isEqualTo(new RunStart.FromWeights(CheckpointFile.load(file).weights()));
    other.keep.beginAfresh();
    assertThat(other.workspace.experiment()).isEqualTo(ROWS);
    assertThat(other.keep.beginningProperty().get()).isEmpty();
  }

  /** After a lesson, or where another was opened: weights alone come back as they were. */
  @Test
  void aNetworkOfWeightsAloneCanBeHadBack() throws Exception {
    window.trainEpochs(3);
    window.keep.save();
    Files.delete(folder.resolve("net.resume.safetensors"));
    Weights weights = CheckpointFile.load(file).weights();
    Window other = new Window();
    other.keep.open();
    String why = other.keep.noteProperty().get();
    other.trainer.last().restored(TrainingHistory.EMPTY);
    other.workspace.edit(e -> e.withSeed(9));
    Runnable back = other.keep.remember();
    back.run();
    assertThat(other.trainer.runs()).as("still in hand").hasSize(1);
    other.workspace.open(ROWS.withName("lesson", "Lesson"));
    other.training.train();
    other.trainer.last().enter(RunState.TRAINING);
    other.trainer.last().epoch(0.5, 0.4, 0.1);
    other.trainer.last().stopped();
    back.run();
    assertWeightsAlone(other, weights);
    assertThat(other.keep.noteProperty().get()).isEqualTo(why).contains("cannot go on exactly");
    assertThat(other.workspace.experiment()).isEqualTo(ROWS.withSeed(9));
    assertThat(other.training.primaryProperty().get()).isEqualTo(PrimaryAction.TRAIN);

    Path second = folder.resolve("second.safetensors");
    CheckpointFile.save(second, Checkpoint.of(ROWS, history(2), weights(7)));
    files.answer(second);
    other.keep.open();
    other.dialogs.takeWay();
    assertWeightsAlone(other, weights);
  }

  private static void assertWeightsAlone(Window window, Weights weights) {
    window.trainer.last().restored(TrainingHistory.EMPTY);
    assertThat(window.trainer.last().input().start()).isEqualTo(new RunStart.FromWeights(weights));
    assertThat(window.workspace.run().weightsOnlyProperty().get()).isTrue();
    assertThat(window.workspace.run().epochs()).hasSize(3);
  }

  @Test
  void trainingOnFromUnsavedWeightsSavesThemFirst() {
    window.trainEpochs(2);
    window.trainer.last().stopped();
    window.keep.trainOn();
    assertThat(file).exists();
    assertThat(window.workspace.experiment().start())
        .isEqualTo(new StartingPoint.AfterCheckpoint(file.toAbsolutePath().toString()));
    assertThat(window.training.primaryProperty().get()).isEqualTo(PrimaryAction.TRAIN);
  }

  @Test
  void aFileOfAnotherProgramTakesTheLayersFromItsShapes() throws Exception {
    Architecture wide = Architecture.relu(20, 12);
    CheckpointFile.save(
        file,
        new Checkpoint(
            wide.firstWeights(36, 4, new Random(1)),
            java.util.Optional.empty(),
            TrainingHistory.EMPTY,
            java.util.Optional.empty(),
            ""));
    window.keep.open();
    assertThat(window.workspace.experiment().architecture().hidden()).containsExactly(20, 12);
    assertThat(window.workspace.openedProperty().get()).isEqualTo(ROWS);
    assertThat(window.trainer.last().told()).contains("open");
    assertThat(window.dialogs.toasts()).last().asString().contains("does not say");

    CheckpointFile.save(
        file,
        new Checkpoint(
            wide.firstWeights(784, 10, new Random(1)),
            java.util.Optional.empty(),
            TrainingHistory.EMPTY,
            java.util.Optional.empty(),
            ""));
    window.keep.open();
    assertThat(window.dialogs.errors())
        .singleElement()
        .asString()
        .contains("net.safetensors", "linears.0.weight", "[20, 36]", "[20, 784]");
    assertThat(window.trainer.runs()).hasSize(1);
  }

  @Test
  void aFileThatDoesNotFitItsExperimentIsRefusedAndTheBenchStays() throws Exception {
    CheckpointFile.save(
        file,
        Checkpoint.of(
            ROWS.withArchitecture(Architecture.relu(16, 9)), TrainingHistory.EMPTY, weights(1)));
    window.workspace.edit(e -> e.withSeed(5));
    window.keep.open();
    assertThat(window.dialogs.errors())
        .singleElement()
        .asString()
        .contains("linears.1.weight", "[9, 16]", "[8, 16]");
    // The data tell only later that this one does not fit them.
    Weights other = ROWS.architecture().firstWeights(36, 5, new Random(1));
    CheckpointFile.save(file, Checkpoint.of(ROWS.withSeed(1), TrainingHistory.EMPTY, other));
    window.keep.open();
    assertThat(window.dialogs.errors()).last().asString().contains("[4, 8]", "[5, 8]");
    Files.writeString(file, "not a network");
    window.keep.open();
    assertThat(window.dialogs.errors()).hasSize(3);
    assertThat(window.workspace.experiment()).isEqualTo(ROWS.withSeed(5));
    assertThat(window.workspace.openedProperty().get()).isEqualTo(ROWS);
    assertThat(window.trainer.runs()).isEmpty();
  }

  @Test
  void aNetworkWaitsForItsData() throws Exception {
    Experiment far = ROWS.withDataset("far");
    CheckpointFile.save(file, Checkpoint.of(far, history(2), weights(1)));
    window.keep.open();
    assertThat(window.trainer.runs()).isEmpty();
    window.workspace.problems().put("dataset", "It is not here.");
    assertThat(window.dialogs.errors()).singleElement().asString().contains("It is not here.");
    window.workspace.problems().remove("dataset");
    var images = TestBench.images();
    window.workspace.setDataset(
        new mlpstudio.data.ImageDataset(
            "far", "Far", images.classNames(), images.train(), images.test()));
    assertThat(window.trainer.runs()).hasSize(1);
    assertThat(window.workspace.run().epochs()).hasSize(2);
  }

  @Test
  void bestAndLastAreChosenAtRestOnly() {
    window.trainEpochs(3);
    assertThat(window.keep.canChooseProperty().get()).isFalse();
    window.trainer.last().stopped();
    assertThat(window.keep.canChooseProperty().get()).isTrue();
    assertThat(window.keep.bestProperty().get()).isEqualTo("Best, epoch 1");
    window.keep.choose(KeptWeights.BEST);
    assertThat(window.trainer.last().told()).endsWith("choose BEST");
    assertThat(window.keep.keptProperty().get()).isEqualTo(KeptWeights.LAST);
    var lastScore = window.workspace.run().evaluationProperty().get();
    window
        .trainer
        .last()
        .tell(
            new TrainingEvent.NetworkChosen(
                KeptWeights.BEST,
                java.util.Optional.of(
                    new mlpstudio.training.Evaluation(0.1, 0.9, lastScore.predictions()))));
    assertThat(window.keep.keptProperty().get()).isEqualTo(KeptWeights.BEST);
    assertThat(window.workspace.run().evaluationProperty().get().accuracy()).isEqualTo(0.9);
    window
        .trainer
        .last()
        .tell(new TrainingEvent.NetworkChosen(KeptWeights.LAST, java.util.Optional.empty()));
    assertThat(window.workspace.run().evaluationProperty().get()).isEqualTo(lastScore);
  }

  @Test
  void aCrashIsOfferedAtTheNextStartAndTakenOver() throws Exception {
    window.keepHere();
    window.trainEpochs(2);
    assertThat(keptFiles())
        .as("the second epoch came too soon after the first")
        .containsExactly(".resume.safetensors", ".safetensors", ".session");
    window.trainer.last().enter(RunState.PAUSED);
    Checkpoint kept = keptNetwork();
    assertThat(kept.history().epochs()).hasSize(2);

    Window beside = new Window();
    beside.keepHere();
    assertThat(beside.dialogs.questions()).as("it lives").isEmpty();
    assertThat(beside.trainer.runs()).isEmpty();
    beside.keep.close();

    crash();
    Window next = new Window();
    next.keepHere();
    assertThat(next.dialogs.questions()).singleElement().extracting("id").isEqualTo("recover");
    assertThat(next.dialogs.questions().getLast().sentence()).contains("Rows", "2 epochs");
    next.dialogs.answer("recover-open");
    next.trainer.last().restored(kept.history());
    assertThat(next.trainer.last().input().start())
        .isEqualTo(new RunStart.FromSnapshot(kept.resume().orElseThrow()));
    assertThat(keptFiles())
        .as("taken over: one network, in the new window's name")
        .containsExactly(".resume.safetensors", ".safetensors", ".session");
    next.keep.save();
    assertThat(keptFiles()).as("saved by the user").containsExactly(".session");
    next.keep.close();
    assertThat(keptFiles()).isEmpty();
  }

  /** The process ends: its locks go, and nothing else happens. */
  private void crash() throws Exception {
    window.keep.abandon();
  }

  private Checkpoint keptNetwork() throws IOException {
    try (var list = Files.list(folder.resolve("kept"))) {
      return CheckpointFile.load(
          list.filter(p -> p.toString().matches(".*/[^.]+\\.safetensors"))
              .findFirst()
              .orElseThrow());
    }
  }

  @Test
  void whatACrashLeftCanBeDeletedOrLeftForLater() throws Exception {
    window.keepHere();
    window.trainEpochs(1);
    crash();
    Window later = new Window();
    later.keepHere();
    later.dialogs.answer("recover-later");
    later.keep.close();
    assertThat(keptFiles()).contains(".safetensors");
    Window last = new Window();
    last.keepHere();
    last.dialogs.answer("recover-delete");
    last.keep.close();
    assertThat(keptFiles()).isEmpty();
  }

  @Test
  void aCleanCloseLosesNothingAndAsksNothing() throws Exception {
    window.keepHere();
    window.trainEpochs(1);
    window.trainEpochs(1);
    window.trainer.last().stopped();
    window.workspace.edit(e -> e.withSeed(77));
    AtomicInteger closed = new AtomicInteger();
    AtomicInteger stayed = new AtomicInteger();
    window.keep.keepAndClose(closed::incrementAndGet, stayed::incrementAndGet);
    assertThat(closed).hasValue(1);
    window.keep.close();
    assertThat(window.dialogs.questions()).isEmpty();

    Window next = new Window();
    next.workspace.edit(e -> e.withSeed(77));
    next.keepHere();
    assertThat(next.dialogs.questions()).isEmpty();
    next.trainer.last().restored(history(2));
    assertThat(next.workspace.trained()).isEqualTo(ROWS);
    assertThat(next.workspace.experiment()).isEqualTo(ROWS.withSeed(77));
    assertThat(next.dialogs.toasts()).last().asString().contains("in hand again");
  }

  @Test
  void whatIsDiscardedOrSwitchedOffIsNotKept() throws Exception {
    window.keepHere();
    window.trainEpochs(1);
    AtomicInteger closed = new AtomicInteger();
    window.keep.discardAndClose(closed::incrementAndGet);
    window.keep.close();
    assertThat(closed).hasValue(1);
    assertThat(keptFiles()).isEmpty();

    Window off = new Window();
    off.preferences.put("autosave", false);
    off.keepHere();
    off.trainEpochs(1);
    assertThat(off.keep.keeps()).isFalse();
    assertThat(keptFiles()).containsExactly(".session");
  }

  @Test
  void whereKeepingFailsTheWindowAsksBeforeItCloses() throws Exception {
    window.keepHere();
    Path kept = folder.resolve("kept");
    try (var list = Files.list(kept)) {
      for (Path old : list.toList()) {
        Files.delete(old);
      }
    }
    Files.delete(kept);
    window.trainEpochs(1);
    AtomicInteger closed = new AtomicInteger();
    AtomicInteger stayed = new AtomicInteger();
    window.keep.keepAndClose(closed::incrementAndGet, stayed::incrementAndGet);
    assertThat(closed).hasValue(0);
    assertThat(window.dialogs.questions().getLast().id()).isEqualTo("keep-failed");
    window.dialogs.answer("stay");
    assertThat(stayed).as("what had ended for the window’s sake comes back").hasValue(1);
    window.dialogs.answer("save-and-close");
    assertThat(file).exists();
    assertThat(closed).hasValue(1);
    window.dialogs.answer("close-anyway");
    assertThat(closed).hasValue(2);
  }

  @Test
  void switchedOffWhileItTrainsNothingIsLeftForTheNextStart() throws Exception {
    window.keepHere();
    window.trainEpochs(1);
    assertThat(keptFiles()).contains(".safetensors");
    window.preferences.put("autosave", false);
    assertThat(window.keep.keeps()).isFalse();
    window.keep.close();
    assertThat(keptFiles()).isEmpty();
  }

  @Test
  void whereNobodyWantsToBeAskedACrashedNetworkIsInHandAgain() throws Exception {
    window.keepHere();
    window.trainEpochs(2);
    window.trainer.last().enter(RunState.PAUSED);
    window.keep.abandon();
    Window next = new Window();
    Confirmation.RECOVER_AFTER_CRASH.ask(next.preferences, false);
    next.keepHere();
    assertThat(next.dialogs.questions()).isEmpty();
    assertThat(next.trainer.runs()).hasSize(1);
  }

  /** A race goes on, and what is on the bench stays. */
  @Test
  void noNetworkIsOpenedWhileSomethingElseHasTheEngine() {
    window.trainEpochs(2);
    window.keep.save();
    window.trainer.last().stopped();
    window.workspace.engineTakenProperty().set("A race is at work.");
    Experiment other = ROWS.withName("other", "Other");
    window.workspace.open(other);
    window.keep.open();
    assertThat(window.dialogs.errors()).containsExactly("A race is at work.");
    assertThat(window.workspace.experiment()).isEqualTo(other);
    assertThat(window.trainer.runs()).hasSize(1);
    window.workspace.engineTakenProperty().set("");
    window.keep.open();
    assertThat(window.trainer.runs()).hasSize(2);
  }
}
