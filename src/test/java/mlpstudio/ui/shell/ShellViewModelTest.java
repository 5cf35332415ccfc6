package mlpstudio.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.training.RunState;
import mlpstudio.ui.FakeDialogs;
import mlpstudio.ui.FakeFiles;
import mlpstudio.ui.FakeTrainer;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.TestBench;
import mlpstudio.ui.TrainingBench;
import mlpstudio.ui.documents.DocumentPlace;
import mlpstudio.ui.documents.DocumentViewModel;
import mlpstudio.ui.documents.RecentFiles;
import mlpstudio.ui.keep.AutosaveFolder;
import mlpstudio.ui.keep.FakeNetworkFiles;
import mlpstudio.ui.keep.KeepViewModel;
import mlpstudio.ui.state.Confirmation;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.ErrorReporter;
import mlpstudio.ui.training.PaceViewModel;
import mlpstudio.ui.training.TrainingViewModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellViewModelTest {
  private final FakeDialogs dialogs = new FakeDialogs();
  private final FakeTrainer trainer = new FakeTrainer();
  private final Preferences preferences = Preferences.inMemory();
  private final Workspace workspace = TestBench.workspace();
  private final TrainingViewModel training =
      new TrainingViewModel(
          workspace,
          trainer,
          Runnable::run,
          new PaceViewModel(preferences),
          new InPlace(),
          new ErrorReporter(dialogs));
  private final FakeFiles files = new FakeFiles();
  private final InPlace background = new InPlace();
  private final DocumentViewModel documents =
      new DocumentViewModel(
          workspace,
          new DocumentPlace.BuiltIn(),
          new DocumentViewModel.Surroundings(
              files, new RecentFiles(preferences, background), background, dialogs));
  private final ShellViewModel shell =
      new ShellViewModel(workspace, documents, training, preferences, dialogs);
  private final FakeNetworkFiles networks = new FakeNetworkFiles();
  private final KeepViewModel keep =
      new KeepViewModel(
          workspace,
          new KeepViewModel.Tools(
              new TrainingBench(training), networks, background, dialogs, preferences));
  private final AtomicInteger closed = new AtomicInteger();

  @Test
  void theExperimentIsMarkedAsEditedUntilItIsReset() {
    assertThat(shell.editedProperty().getValue()).isFalse();
    TestBench.changeLayers(workspace);
    assertThat(shell.editedProperty().getValue()).isTrue();
    shell.resetExperiment();
    assertThat(shell.editedProperty().getValue()).isFalse();
    assertThat(workspace.experiment()).isEqualTo(TestBench.experiment());
  }

  @Test
  void networkAndPlanAreResetApart() {
    TestBench.changeLayers(workspace);
    workspace.edit(e -> e.withSeed(5));
    shell.resetNetwork();
    assertThat(workspace.experiment()).isEqualTo(TestBench.experiment().withSeed(5));
    shell.resetPlan();
    assertThat(workspace.experiment()).isEqualTo(TestBench.experiment());
  }

  @Test
  void aResetIsUndone() {
    TestBench.changeLayers(workspace);
    var edited = workspace.experiment();
    shell.resetExperiment();
    shell.undo();
    assertThat(workspace.experiment()).isEqualTo(edited);
    assertThat(shell.canRedoProperty().getValue()).isTrue();
  }

  @Test
  void openingFromTheStartPageShowsTheLabAndElsewhereStays() {
    shell.showPage(Page.START);
    documents.open(BuiltInExperiments.deepReluSgd());
    assertThat(shell.pageProperty().get()).isEqualTo(Page.LAB);
    shell.showPage("data");
    documents.open(TestBench.experiment());
    assertThat(shell.pageProperty().get()).isEqualTo("data");
    shell.closeDocument();
    assertThat(shell.pageProperty().get()).isEqualTo(Page.START);
    assertThat(workspace.experiment()).isEqualTo(BuiltInExperiments.deepReluSgd());
  }

  @Test
  void closesOverEditsOfABuiltInExperimentWithoutAWord() {
    TestBench.changeLayers(workspace);
    var edited = workspace.experiment();
    shell.requestClose(keep, closed::incrementAndGet);
    assertThat(closed).hasValue(1);
    assertThat(dialogs.questions()).isEmpty();
    assertThat(workspace.experiment()).isEqualTo(edited);
  }

  @Test
  void asksAboutEditsFirstAndAboutTheRunThen(@TempDir Path folder) {
    documents.openNew();
    TestBench.changeLayers(workspace);
    var edited = workspace.experiment();
    workspace.setDataset(TestBench.imagesFor(edited));
    training.train();
    trainer.last().enter(RunState.TRAINING);
    shell.requestClose(keep, closed::incrementAndGet);
    assertThat(dialogs.questions()).extracting("id").containsExactly("unsaved");
    files.toSave = folder.resolve("mine.json");
    dialogs.answer("save");
    assertThat(files.toSave).exists();
    assertThat(closed).hasValue(0);
    assertThat(dialogs.questions()).extracting("id").containsExactly("unsaved", "closing");
    dialogs.answer("stop-and-close");
    assertThat(closed).hasValue(1);
  }

  @Test
  void notSavingThrowsEditsAwayOnlyWhereTheWindowReallyCloses() {
    documents.openNew();
    var fresh = workspace.experiment();
    TestBench.changeLayers(workspace);
    var edited = workspace.experiment();
    shell.requestClose(keep, closed::incrementAndGet);
    dialogs.answer("cancel");
    assertThat(closed).hasValue(0);
    workspace.setDataset(TestBench.imagesFor(edited));
    training.train();
    trainer.last().enter(RunState.TRAINING);
    shell.requestClose(keep, closed::incrementAndGet);
    dialogs.answer("dont-save");
    dialogs.answer("stay");
    assertThat(closed).hasValue(0);
    assertThat(workspace.experiment()).isEqualTo(edited);
    shell.requestClose(keep, closed::incrementAndGet);
    dialogs.answer("dont-save");
    dialogs.answer("stop-and-close");
    assertThat(closed).hasValue(1);
    assertThat(workspace.experiment()).isEqualTo(fresh);
  }

  @Test
  void closesAtOnceWhenNothingIsTrained() {
    shell.requestClose(keep, closed::incrementAndGet);
    assertThat(closed).hasValue(1);
    assertThat(dialogs.questions()).isEmpty();
  }

  @Test
  void asksBeforeItClosesWhileTraining() {
    training.train();
    trainer.last().enter(RunState.TRAINING);
    shell.requestClose(keep, closed::incrementAndGet);
    assertThat(closed).hasValue(0);
    dialogs.answer("stay");
    assertThat(closed).hasValue(0);
    assertThat(trainer.last().told()).doesNotContain("stop");
    shell.requestClose(keep, closed::incrementAndGet);
    dialogs.answer("stop-and-close");
    assertThat(trainer.last().told()).contains("stop");
    assertThat(closed).hasValue(1);
  }

  @Test
  void aFinishedNetworkThatNothingKeepsIsSavedDiscardedOrStayed(@TempDir Path folder) {
    training.train();
    trainer.last().enter(RunState.TRAINING);
    trainer.last().batch(0, 3, 4, 0.5);
    trainer.last().epoch(0.5, 0.4, 0.8);
    trainer.last().stopped();
    shell.requestClose(keep, closed::incrementAndGet);
    assertThat(dialogs.questions()).extracting("id").containsExactly("unsaved-network");
    dialogs.answer("stay");
    assertThat(closed).hasValue(0);
    shell.requestClose(keep, closed::incrementAndGet);
    dialogs.answer("save-and-close");
    assertThat(closed).as("nowhere was said to save it").hasValue(0);
    networks.answer(folder.resolve("mine.safetensors"));
    shell.requestClose(keep, closed::incrementAndGet);
    dialogs.answer("save-and-close");
    assertThat(folder.resolve("mine.safetensors")).exists();
    assertThat(closed).hasValue(1);
    shell.requestClose(keep, closed::incrementAndGet);
    assertThat(closed).as("what is saved is not asked about").hasValue(2);
  }

  @Test
  void aPausedRunIsNotCalledTrained() {
    training.train();
    trainer.last().enter(RunState.TRAINING);
    trainer.last().batch(0, 3, 4, 0.5);
    trainer.last().enter(RunState.PAUSED);
    shell.requestClose(keep, closed::incrementAndGet);
    assertThat(dialogs.questions().getLast().title()).isEqualTo("A run is paused");
    assertThat(dialogs.questions().getLast().sentence()).contains("is lost");
    dialogs.answer("stay");
    trainer.last().enter(RunState.TRAINING);
    shell.requestClose(keep, closed::incrementAndGet);
    assertThat(dialogs.questions().getLast().title()).isEqualTo("A network is being trained");
  }

  @Test
  void whatLiesInAFileOfTheUsersIsNotPromisedForTheNextStart(@TempDir Path folder) {
    keep.keepIn(new AutosaveFolder(folder.resolve("kept")));
    training.train();
    trainer.last().enter(RunState.TRAINING);
    trainer.last().batch(0, 3, 4, 0.5);
    trainer.last().enter(RunState.PAUSED);
    shell.requestClose(keep, closed::incrementAndGet);
    assertThat(dialogs.questions().getLast().sentence()).contains("at the next start");
    dialogs.answer("stay");
    networks.answer(folder.resolve("mine.safetensors"));
    keep.saveThen(() -> {}, () -> {});
    assertThat(folder.resolve("mine.safetensors")).exists();
    shell.requestClose(keep, closed::incrementAndGet);
    assertThat(dialogs.questions().getLast().sentence())
        .contains("mine.safetensors", "open that file")
        .doesNotContain("next start");
    dialogs.answer("close-saved");
    assertThat(trainer.last().told()).contains("stop");
    assertThat(closed).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mine.safetensors", "mine.resume.safetensors"})
  void aFileThatIsGoneHoldsNothing(String gone, @TempDir Path folder) throws Exception {
    keep.keepIn(new AutosaveFolder(folder.resolve("kept")));
    training.train();
    trainer.last().enter(RunState.TRAINING);
    trainer.last().batch(0, 3, 4, 0.5);
    trainer.last().enter(RunState.PAUSED);
    networks.answer(folder.resolve("mine.safetensors"));
    keep.saveThen(() -> {}, () -> {});
    assertThat(kept(folder)).as("it is in the user's file").isZero();
    Files.delete(folder.resolve(gone));
    shell.requestClose(keep, closed::incrementAndGet);
    assertThat(dialogs.questions().getLast().sentence()).contains("at the next start");
    dialogs.answer("keep-and-close");
    assertThat(closed).hasValue(1);
    keep.close();
    assertThat(kept(folder)).isPositive();
  }

  @Test
  void aFinishedNetworkWhoseFileWasOverwrittenIsKept(@TempDir Path folder) throws Exception {
    keep.keepIn(new AutosaveFolder(folder.resolve("kept")));
    training.train();
    trainer.last().enter(RunState.TRAINING);
    trainer.last().batch(0, 3, 4, 0.5);
    trainer.last().stopped();
    networks.answer(folder.resolve("mine.safetensors"));
    keep.saveThen(() -> {}, () -> {});
    assertThat(kept(folder)).isZero();
    Files.writeString(folder.resolve("mine.safetensors"), "of somebody else");
    shell.requestClose(keep, closed::incrementAndGet);
    assertThat(closed).hasValue(1);
    keep.close();
    assertThat(kept(folder)).isPositive();
  }

  @Test
  void whereKeepingFailsAndTheUserStaysALessonGoesOn(@TempDir Path folder) throws Exception {
    keep.keepIn(new AutosaveFolder(folder.resolve("kept")));
    AtomicInteger stayed = new AtomicInteger();
    shell.setBeforeClosing(Runnable::run, stayed::incrementAndGet);
    training.train();
    trainer.last().enter(RunState.TRAINING);
    trainer.last().batch(0, 3, 4, 0.5);
    try (var files = Files.list(folder.resolve("kept"))) {
      for (Path old : files.toList()) {
        Files.delete(old);
      }
    }
    Files.delete(folder.resolve("kept"));
    trainer.last().stopped();
    shell.requestClose(keep, closed::incrementAndGet);
    assertThat(dialogs.questions().getLast().id()).isEqualTo("keep-failed");
    dialogs.answer("stay");
    assertThat(stayed).hasValue(1);
    shell.requestClose(keep, closed::incrementAndGet);
    // No file is chosen: that is a way to stay, too.
    dialogs.answer("save-and-close");
    assertThat(stayed).hasValue(2);
    assertThat(closed).hasValue(0);
  }

  private static long kept(Path folder) throws IOException {
    try (var files = Files.list(folder.resolve("kept"))) {
      return files.filter(file -> file.toString().endsWith(".safetensors")).count();
    }
  }

  @Test
  void aFinishedNetworkCanBeDiscarded() {
    training.train();
    trainer.last().enter(RunState.TRAINING);
    trainer.last().batch(0, 3, 4, 0.5);
    trainer.last().stopped();
    shell.requestClose(keep, closed::incrementAndGet);
    dialogs.answer("discard-and-close");
    assertThat(closed).hasValue(1);
  }

  @Test
  void theQuestionOfARunThatIsKeptCanBeSwitchedOff(@TempDir Path folder) {
    keep.keepIn(new AutosaveFolder(folder.resolve("kept")));
    training.train();
    trainer.last().enter(RunState.TRAINING);
    shell.requestClose(keep, closed::incrementAndGet);
    dialogs.questions().getLast().always().orElseThrow().run();
    dialogs.answer("stay");
    assertThat(Confirmation.CLOSE_WHILE_TRAINING.asked(preferences)).isFalse();
    shell.requestClose(keep, closed::incrementAndGet);
    assertThat(dialogs.questions()).hasSize(1);
    assertThat(trainer.last().told()).contains("stop");
    assertThat(closed).hasValue(1);
  }
}
