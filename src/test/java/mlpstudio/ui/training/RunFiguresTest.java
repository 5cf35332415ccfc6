package mlpstudio.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.SimpleBooleanProperty;
import mlpstudio.model.ComputeDevice;
import mlpstudio.training.EarlyStopping;
import mlpstudio.training.RunFailure;
import mlpstudio.training.RunMoment;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingEvent;
import mlpstudio.ui.FakeDialogs;
import mlpstudio.ui.FakeRun;
import mlpstudio.ui.FakeTrainer;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.TestBench;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.ErrorReporter;
import mlpstudio.ui.support.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunFiguresTest {
  private static final Messages ENGLISH = new Messages(FiguresViewModel.class, Locale.ENGLISH);

  private final Workspace workspace = TestBench.workspace();
  private final AtomicLong nanos = new AtomicLong();
  private final Preferences preferences = Preferences.inMemory();
  private final FiguresViewModel figures = new FiguresViewModel(workspace, ENGLISH);
  private final EpochTableViewModel table = new EpochTableViewModel(workspace.run(), preferences);
  private final SimpleBooleanProperty toEpochEnd = new SimpleBooleanProperty();
  private final ProgressViewModel progress =
      new ProgressViewModel(workspace.run(), toEpochEnd.asObject(), nanos::get, ENGLISH);
  private FakeRun run;

  @BeforeEach
  void begin() {
    FakeTrainer trainer = new FakeTrainer();
    new TrainingViewModel(
            workspace,
            trainer,
            Runnable::run,
            new PaceViewModel(preferences),
            new InPlace(),
            new ErrorReporter(new FakeDialogs()))
        .train();
    run = trainer.last();
    run.enter(RunState.TRAINING);
  }

  @Test
  void showsTheLastAndTheBestEpoch() {
    run.epoch(0.45, 0.3059, 0.9105);
    run.epoch(0.30, 0.32, 0.9001);
    var shown = figures.shownProperty().get();
    assertThat(shown.testAccuracy()).startsWith("90.01");
    assertThat(shown.bestAccuracy()).startsWith("91.05");
    assertThat(shown.bestCaption()).contains("epoch 0");
    assertThat(shown.trainLoss()).isEqualTo("0.3000");
    assertThat(shown.testLoss()).isEqualTo("0.3200");
  }

  @Test
  void showsTheRunningLossOfTheEpochInHand() {
    run.epoch(0.45, 0.3059, 0.9105);
    run.batch(1, 0, 13, 0.4242);
    assertThat(figures.shownProperty().get().trainLoss()).isEqualTo("0.4242");
  }

  @Test
  void theFiguresGoBackWithTheTimeMachine() {
    for (int batch = 0; batch < 4; batch++) {
      run.batch(0, batch, 4, 2);
    }
    run.epoch(0.45, 0.3059, 0.9105);
    for (int batch = 0; batch < 4; batch++) {
      run.batch(1, batch, 4, 0.1 + 0.2 * batch);
    }
    run.epoch(0.30, 0.32, 0.9501);
    var now = figures.shownProperty().get();
    assertThat(figures.momentProperty().get()).isEmpty();

    run.shows(new RunMoment(1, 0, 4), 0.9105);
    var then = figures.shownProperty().get();
    assertThat(figures.momentProperty().get()).isEqualTo("After 1 of 10 epochs");
    assertThat(then.testAccuracy()).startsWith("91.05");
    assertThat(then.testLoss()).as("of the moment's own evaluation").isEqualTo("0.5000");
    assertThat(then.trainLoss()).isEqualTo("0.4500");
    assertThat(then.bestAccuracy()).as("the best by then").startsWith("91.05");
    assertThat(then.bestCaption()).isEqualTo("Best then, epoch 0");
    run.batch(2, 0, 4, 0.0123);
    assertThat(figures.shownProperty().get()).as("training goes on meanwhile").isEqualTo(then);

    run.shows(new RunMoment(1, 2, 4), 0.92);
    assertThat(figures.momentProperty().get()).isEqualTo("Epoch 1, batch 2 of 4");
    assertThat(figures.shownProperty().get().trainLoss())
        .as("the mean of the batches by then")
        .isEqualTo("0.2000");
    assertThat(figures.shownProperty().get().testAccuracy()).startsWith("92.00");

    run.shows(new RunMoment(0, 0, 4), 0.1);
    assertThat(figures.momentProperty().get()).isEqualTo("Before training");
    assertThat(figures.shownProperty().get().trainLoss()).isEqualTo("\u2013");
    assertThat(figures.shownProperty().get().bestAccuracy()).isEqualTo("\u2013");

    run.shows(null, 0);
    assertThat(figures.momentProperty().get()).isEmpty();
    assertThat(figures.shownProperty().get().testAccuracy()).isEqualTo(now.testAccuracy());
    assertThat(figures.shownProperty().get().trainLoss()).isEqualTo("0.0123");
  }

  @Test
  void aPauseCountsTheBatchesThatAreLearnt() {
    run.batch(0, 0, 938, 2.3);
    run.enter(RunState.PAUSED);
    assertThat(progress.progressProperty().get().state())
        .startsWith("Paused, 1/938 batches, loss ");
  }

  @Test
  void theTableMarksTheLinesOfTheMomentShown() {
    run.epoch(0.45, 0.3059, 0.9105);
    run.epoch(0.30, 0.32, 0.9501);
    run.epoch(0.25, 0.31, 0.9601);
    assertThat(table.markedProperty().get().isEmpty()).isTrue();
    run.shows(new RunMoment(2, 0, 4), 0.9501);
    assertThat(table.markedProperty().get()).isEqualTo(new MarkedLines(4, 8));
    run.shows(new RunMoment(2, 1, 4), 0.9501);
    assertThat(table.markedProperty().get())
        .as("epoch 2 is under way")
        .isEqualTo(new MarkedLines(8, 12));
    table.intervalProperty().set(2);
    assertThat(table.markedProperty().get()).isEqualTo(new MarkedLines(4, 8));
    run.shows(new RunMoment(2, 0, 4), 0.9501);
    assertThat(table.markedProperty().get().isEmpty()).as("not printed").isTrue();
    run.shows(null, 0);
    assertThat(table.markedProperty().get().isEmpty()).isTrue();
  }

  @Test
  void saysWhatToTryWhenTheLossDiverges() {
    run.end(
        RunState.FAILED,
        Optional.empty(),
        Optional.of(new RunFailure(RunFailure.Kind.DIVERGED, 0, 11, "loss NaN")));
    assertThat(figures.notesProperty().get())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.kind()).isEqualTo(Note.Kind.FAILURE);
              assertThat(note.sentence()).contains("epoch 0", "batch 11", "smaller learning rate");
            });
  }

  @Test
  void saysWhatToTryWhenARunCannotBegin() {
    run.enter(RunState.FAILED);
    run.tell(
        new TrainingEvent.Unstartable(
            new RunFailure(RunFailure.Kind.OUT_OF_MEMORY, 0, 0, "no memory")));
    assertThat(figures.notesProperty().get())
        .singleElement()
        .extracting(Note::sentence)
        .asString()
        .contains("smaller batches");
  }

  @Test
  void tellsThatAnotherDeviceIsUsed() {
    run.tell(
        new TrainingEvent.DeviceFallback(
            new ComputeDevice(ComputeDevice.Kind.CUDA, 0), ComputeDevice.CPU, "broken"));
    assertThat(figures.notesProperty().get())
        .singleElement()
        .extracting(Note::sentence)
        .asString()
        .contains("CUDA:0", "CPU");
  }

  @Test
  void saysWhatMadeTheNetworkStale() {
    TestBench.changeLayers(workspace);
    assertThat(figures.staleProperty().get()).contains("layers", "goes on");
    run.stopped();
    assertThat(figures.staleProperty().get()).contains("layers", "new run");
  }

  @Test
  void warnsThatTheLossWasStillFallingAtTheEnd() {
    for (int epoch = 0; epoch < 8; epoch++) {
      run.epoch(0.5, 0.4, 0.9);
    }
    run.epoch(0.45, 0.31, 0.91);
    run.epoch(0.30, 0.28, 0.92);
    run.finish();
    assertThat(figures.notesProperty().get())
        .extracting(Note::kind)
        .containsExactly(Note.Kind.HINT, Note.Kind.SUMMARY);
    assertThat(figures.notesProperty().get().getLast().sentence()).contains("99.12", "0.0312");
  }

  @Test
  void saysThatARunEndedEarlyAfterWhichEpochAndWhy() {
    workspace.edit(
        e -> e.withPlan(e.plan().withEarlyStopping(Optional.of(new EarlyStopping(2, 0.001)))));
    begin();
    run.epoch(0.5, 0.3000, 0.9);
    run.epoch(0.4, 0.2995, 0.91);
    run.epoch(0.3, 0.3100, 0.905);
    run.finish();
    assertThat(figures.notesProperty().get())
        .extracting(Note::sentence)
        .contains(
            "Stopped early after epoch 2: the test loss had not improved for 2 epochs; best epoch"
                + " 1.");
  }

  @Test
  void aRunStoppedByHandDidNotEndEarly() {
    workspace.edit(
        e -> e.withPlan(e.plan().withEarlyStopping(Optional.of(new EarlyStopping(2, 0.001)))));
    begin();
    run.epoch(0.5, 0.3000, 0.9);
    run.stopped();
    assertThat(figures.notesProperty().get()).noneMatch(n -> n.sentence().contains("early"));
  }

  @Test
  void doesNotWarnOfALossThatHasSettled() {
    for (int epoch = 0; epoch < 8; epoch++) {
      run.epoch(0.5, 0.4, 0.9);
    }
    run.epoch(0.30, 0.31, 0.91);
    run.epoch(0.29995, 0.28, 0.92);
    run.finish();
    assertThat(figures.notesProperty().get())
        .extracting(Note::kind)
        .containsExactly(Note.Kind.SUMMARY);
  }

  @Test
  void printsEpochsAsTheTutorialDoes() {
    for (int i = 0; i < 3; i++) {
      run.epoch(0.45, 0.3059, 0.9105);
    }
    table.intervalProperty().set(2);
    run.finish();
    assertThat(table.lines())
        .containsExactly(
            "Epoch 0/9",
            "----------",
            "train Loss: 0.4500 Acc: 87.61%",
            "test Loss: 0.3059 Acc: 91.05%",
            "Epoch 2/9",
            "----------",
            "train Loss: 0.4500 Acc: 87.61%",
            "test Loss: 0.3059 Acc: 91.05%",
            "Training complete in 0m 16s",
            "Best val Acc: 91.05%");
    assertThat(table.text()).isEqualTo(String.join("\n", table.lines()) + "\n");
    assertThat(new EpochTableViewModel(workspace.run(), preferences).intervalProperty().get())
        .isEqualTo(2);
  }

  @Test
  void aStoppedRunIsNotCalledComplete() {
    run.epoch(0.45, 0.3059, 0.9105);
    run.stopped();
    assertThat(table.lines()).hasSize(4);
  }

  @Test
  void measuresSpeedAndTimeLeftWithoutTheEvaluations() {
    for (int batch = 0; batch < 10; batch++) {
      run.batch(0, batch, 100, 1);
      nanos.addAndGet(1_000_000_000);
    }
    var now = progress.progressProperty().get();
    assertThat(now.imagesPerSecond()).isEqualTo(64, within(1e-9));
    assertThat(now.ofEpoch()).isEqualTo(0.1);
    assertThat(now.ofRun()).isEqualTo(0.01);
    assertThat(now.epoch()).isEqualTo("Epochs 0/10");
    assertThat(now.left()).contains("16:30");
    toEpochEnd.set(true);
    assertThat(progress.progressProperty().get().left())
        .as("of the one epoch that is trained")
        .isEqualTo("1:30 left");
    toEpochEnd.set(false);
    assertThat(progress.progressProperty().get().left()).contains("16:30");

    run.evaluating(1, 60);
    nanos.addAndGet(60_000_000_000L);
    run.batch(0, 10, 100, 1);
    assertThat(progress.progressProperty().get().imagesPerSecond()).isEqualTo(64, within(1e-9));
  }

  @Test
  void tellsTheStateInAWord() {
    assertThat(List.of(progress.progressProperty().get().state())).containsExactly("Training");
    run.evaluating(1, 60);
    assertThat(progress.progressProperty().get().state()).isEqualTo("Testing");
    run.finish();
    assertThat(progress.progressProperty().get().state()).isEqualTo("Finished");
    assertThat(progress.progressProperty().get().ofRun()).isEqualTo(1);
    assertThat(progress.progressProperty().get().left()).isEmpty();
  }
}
