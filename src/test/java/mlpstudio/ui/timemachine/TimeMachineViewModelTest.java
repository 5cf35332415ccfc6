package mlpstudio.ui.timemachine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.KeptMoment;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunMoment;
import mlpstudio.training.RunMoments;
import mlpstudio.training.RunSnapshot;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingEvent;
import mlpstudio.ui.FakeDialogs;
import mlpstudio.ui.FakeRun;
import mlpstudio.ui.FakeTrainer;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.TestBench;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimeMachineViewModelTest {
  private static final int BATCHES = 4;

  private Instant time = Instant.EPOCH;
  // A minute goes by between any two edits, so that each is undone by itself.
  private final Workspace workspace =
      new Workspace(TestBench.experiment(), () -> time = time.plusSeconds(60));
  private final RunModel run = workspace.run();
  private final FakeTrainer trainer = new FakeTrainer();
  private final FakeDialogs dialogs = new FakeDialogs();
  private final Preferences preferences = Preferences.inMemory();
  private final List<Runnable> waiting = new ArrayList<>();
  private final List<Long> times = new ArrayList<>();
  private final List<RunSnapshot> opened = new ArrayList<>();
  private final List<RunMoments> pasts = new ArrayList<>();
  private TimeMachineViewModel model;

  @BeforeEach
  void build() {
    workspace.setDataset(TestBench.images());
    model = viewModel();
  }

  private TimeMachineViewModel viewModel() {
    return new TimeMachineViewModel(
        workspace,
        this::opened,
        preferences,
        new InPlace(),
        dialogs,
        (nanos, action) -> {
          times.add(nanos);
          waiting.add(action);
        },
        new TimeWords(new Messages(TimeWords.class, Locale.ENGLISH)));
  }

  /** As the real bench does: another run is in hand. */
  private void opened(RunInput input, RunSnapshot snapshot, RunMoments earlier) {
    opened.add(snapshot);
    pasts.add(earlier);
    begin();
  }

  private FakeRun begin() {
    RunInput input = workspace.experiment().runInput(TestBench.images());
    trainer.start(input, ComputeSettings.defaults(), false, e -> run.accept(List.of(e)));
    run.begin(trainer.last());
    return trainer.last();
  }

  private static RunMoment end(int epoch) {
    return new RunMoment(epoch, 0, BATCHES);
  }

  private static KeptMoment whole(RunMoment moment) {
    return new KeptMoment(moment, true);
  }

  /** A run of three epochs, with one moment in the middle of the second. */
  private FakeRun threeEpochs() {
    FakeRun fake = begin();
    fake.enter(RunState.TRAINING);
    fake.epoch(0.9, 0.8, 0.7);
    fake.epoch(0.8, 0.7, 0.8);
    fake.epoch(0.7, 0.6, 0.9);
    keep(fake, end(0), end(1), new RunMoment(1, 2, BATCHES), end(2), end(3));
    return fake;
  }

  private static void keep(FakeRun fake, RunMoment... moments) {
    fake.tell(
        new TrainingEvent.MomentsKept(
            Stream.of(moments).map(TimeMachineViewModelTest::whole).toList()));
  }

  private double accuracy() {
    return Objects.requireNonNull(run.evaluationProperty().get()).accuracy();
  }

  /** The engine does what it was last asked to. */
  private void answer(FakeRun fake, RunMoment moment) {
    fake.shows(moment, moment.position() / 100);
  }

  private void pass() {
    List<Runnable> now = List.copyOf(waiting);
    waiting.clear();
    now.forEach(Runnable::run);
  }

  @Test
  void theLastStopIsNow() {
    assertThat(model.availableProperty().get()).isFalse();
    threeEpochs();
    assertThat(model.availableProperty().get()).isTrue();
    assertThat(model.stopsProperty().get())
        .containsExactly(end(0), end(1), new RunMoment(1, 2, BATCHES), end(2));
    assertThat(model.presentProperty().get()).isEqualTo(3);
    assertThat(model.wantedProperty().get()).isNull();
    assertThat(model.labelProperty().get()).isEqualTo("Now · test 90.00\u202f%");
  }

  @Test
  void everyStepAsksForAMomentAndSaysWhichItIs() {
    FakeRun fake = threeEpochs();
    model.step(-1);
    assertThat(fake.told()).endsWith("show 2.0");
    // Known from the run's figures before the engine has answered.
    assertThat(model.labelProperty().get()).isEqualTo("After 2 of 10 epochs · test 80.00\u202f%");
    model.step(-1);
    assertThat(fake.told()).endsWith("show 1.5");
    assertThat(model.labelProperty().get()).isEqualTo("Epoch 1, batch 2 of 4");
    answer(fake, new RunMoment(1, 2, BATCHES));
    assertThat(model.labelProperty().get()).isEqualTo("Epoch 1, batch 2 of 4 · test 1.50\u202f%");
    model.stepEpoch(false);
    assertThat(fake.told()).endsWith("show 1.0");
    model.stepEpoch(true);
    assertThat(fake.told()).endsWith("show 2.0");
    model.first();
    assertThat(fake.told()).endsWith("show 0.0");
    assertThat(model.labelProperty().get()).isEqualTo("Before training");
    model.moveTo(1.2);
    assertThat(fake.told()).endsWith("show 1.0");
    model.moveTo(2.9);
    assertThat(fake.told()).endsWith("show now");
    assertThat(model.wantedProperty().get()).isNull();
  }

  @Test
  void thePastStaysShownWhileTrainingGoesOnAndThenTheNewestIsThere() {
    FakeRun fake = threeEpochs();
    model.step(-1);
    answer(fake, end(2));
    assertThat(run.momentProperty().get()).isEqualTo(end(2));
    assertThat(accuracy()).isEqualTo(0.02);

    fake.epoch(0.6, 0.5, 0.95);
    keep(fake, end(0), end(1), end(2), end(3), end(4));
    assertThat(accuracy()).isEqualTo(0.02);
    assertThat(model.stopsProperty().get()).containsExactly(end(0), end(1), end(2), end(3));
    assertThat(model.presentProperty().get()).isEqualTo(4);
    assertThat(model.wantedProperty().get()).isEqualTo(end(2));

    model.now();
    assertThat(fake.told()).endsWith("show now");
    fake.shows(null, 0);
    assertThat(accuracy()).isEqualTo(0.95);
    assertThat(model.labelProperty().get()).isEqualTo("Now · test 95.00\u202f%");
  }

  @Test
  void aMomentThatCannotBeShownLetsTheSliderGoBackAndEndsTheFilm() {
    FakeRun fake = threeEpochs();
    model.step(-1);
    answer(fake, end(2));
    model.playOrPause();
    model.first();
    fake.tell(new TrainingEvent.MomentFailed(end(0)));
    assertThat(model.wantedProperty().get()).isEqualTo(end(2));
    model.now();
    fake.shows(null, 0);
    model.playOrPause();
    assertThat(model.wantedProperty().get()).isEqualTo(end(0));
    fake.tell(new TrainingEvent.MomentFailed(end(0)));
    assertThat(model.playingProperty().get()).isFalse();
    assertThat(model.wantedProperty().get()).isNull();
    model.first();
    assertThat(fake.told()).as("it can be tried again").endsWith("show 0.0");
  }

  @Test
  void anAnswerToAnOlderWishDoesNotMoveTheSlider() {
    FakeRun fake = threeEpochs();
    model.step(-1);
    model.first();
    answer(fake, end(2));
    assertThat(model.wantedProperty().get()).isEqualTo(end(0));
    answer(fake, end(0));
    assertThat(model.wantedProperty().get()).isEqualTo(end(0));
  }

  @Test
  void whatAnotherPartOfTheWindowChoosesIsFollowed() {
    FakeRun fake = threeEpochs();
    model.step(-1);
    answer(fake, end(2));
    // Best weights were put in hand: the engine shows now.
    fake.shows(null, 0);
    assertThat(model.wantedProperty().get()).isNull();
  }

  @Test
  void theFilmWaitsForTheEngineAndEndsAtNow() {
    FakeRun fake = threeEpochs();
    model.speedProperty().set(FilmSpeed.FAST);
    model.playOrPause();
    assertThat(model.playingProperty().get()).isTrue();
    assertThat(fake.told()).endsWith("show 0.0");
    pass();
    // Not there yet: nothing more is asked for.
    assertThat(fake.told()).endsWith("show 0.0");
    answer(fake, end(0));
    assertThat(fake.told()).endsWith("show 1.0", "prepare 1.5");
    answer(fake, end(1));
    pass();
    assertThat(fake.told()).endsWith("show 1.5", "prepare 2.0");
    answer(fake, new RunMoment(1, 2, BATCHES));
    pass();
    answer(fake, end(2));
    pass();
    assertThat(fake.told()).endsWith("show now");
    assertThat(model.playingProperty().get()).isFalse();
    assertThat(times).containsOnly(FilmSpeed.FAST.nanos());
    assertThat(viewModel().speedProperty().get()).isEqualTo(FilmSpeed.FAST);
  }

  @Test
  void theFilmPlaysBackwardFromNowToTheBeginning() {
    FakeRun fake = threeEpochs();
    model.playBackOrPause();
    assertThat(model.playingProperty().get()).isTrue();
    assertThat(model.backwardProperty().get()).isTrue();
    pass();
    assertThat(fake.told()).endsWith("show 2.0", "prepare 1.5");
    pass();
    assertThat(fake.told()).as("it waits for the engine").endsWith("show 2.0", "prepare 1.5");
    answer(fake, end(2));
    assertThat(fake.told()).endsWith("show 1.5", "prepare 1.0");
    answer(fake, new RunMoment(1, 2, BATCHES));
    pass();
    answer(fake, end(1));
    pass();
    assertThat(model.wantedProperty().get()).isEqualTo(end(0));
    assertThat(model.playingProperty().get()).as("it ends there").isFalse();
  }

  @Test
  void theFilmTurnsRound() {
    FakeRun fake = threeEpochs();
    model.step(-1);
    answer(fake, end(2));
    model.playBackOrPause();
    pass();
    answer(fake, new RunMoment(1, 2, BATCHES));
    model.playOrPause();
    assertThat(model.playingProperty().get()).isTrue();
    assertThat(model.backwardProperty().get()).isFalse();
    pass();
    assertThat(model.wantedProperty().get()).as("on again").isEqualTo(end(2));
    model.playBackOrPause();
    model.playBackOrPause();
    assertThat(model.playingProperty().get()).as("the same key has it stand still").isFalse();
    answer(fake, end(2));
    model.first();
    answer(fake, end(0));
    model.playBackOrPause();
    assertThat(model.wantedProperty().get()).as("from the beginning it begins at now").isNull();
    assertThat(model.playingProperty().get()).isTrue();
  }

  @Test
  void whereALessonDoesNotOfferItNoRunGoesOnFromAMoment() {
    FakeRun fake = threeEpochs();
    model.step(-1);
    answer(fake, end(2));
    assertThat(model.canContinueProperty().get()).isTrue();
    model.continuingOfferedProperty().set(false);
    assertThat(model.canContinueProperty().get()).isFalse();
    model.continueFromHere();
    assertThat(opened).isEmpty();
  }

  @Test
  void theFilmStopsWhereverItIsTouched() {
    FakeRun fake = threeEpochs();
    model.playOrPause();
    answer(fake, end(0));
    pass();
    answer(fake, end(1));
    model.playOrPause();
    assertThat(model.playingProperty().get()).isFalse();
    pass();
    assertThat(model.wantedProperty().get()).isEqualTo(end(1));
    // It goes on from there.
    model.playOrPause();
    pass();
    assertThat(model.wantedProperty().get()).isEqualTo(new RunMoment(1, 2, BATCHES));
    model.step(-1);
    assertThat(model.playingProperty().get()).isFalse();
    begin();
    assertThat(model.wantedProperty().get()).isNull();
    assertThat(model.availableProperty().get()).isFalse();
  }

  @Test
  void aNewRunGoesOnFromTheMomentWithItsSettingsAndTheFormerOneComesBack() {
    FakeRun fake = threeEpochs();
    assertThat(model.canContinueProperty().get()).isFalse();
    assertThat(model.hintProperty().get()).startsWith("Go back to an earlier moment first");
    RunSnapshot now = fake.stateNow();
    RunSnapshot then = stateAfterTwo();
    CompletableFuture<RunSnapshot> state = new CompletableFuture<>();
    fake.answerStateAt(moment -> state);
    TestBench.changeLayers(workspace);
    model.step(-1);
    answer(fake, end(2));
    assertThat(model.canContinueProperty().get()).isTrue();

    model.continueFromHere();
    assertThat(fake.told()).endsWith("stop", "state at 2.0");
    assertThat(model.labelProperty().get()).isEqualTo("Learning again up to here: 50%");
    assertThat(model.canContinueProperty().get()).isFalse();
    // What would be trained now would be lost.
    assertThat(workspace.engineTakenProperty().get()).contains("earlier moment is being learnt");
    state.complete(then);
    assertThat(workspace.engineTakenProperty().get()).isEmpty();

    assertThat(opened).containsExactly(then);
    assertThat(workspace.experiment()).isEqualTo(TestBench.experiment());
    assertThat(dialogs.toasts().getLast())
        .isEqualTo("After 2 of 10 epochs: a new run is in hand. Continue goes on from there.");
    assertThat(model.learningProperty().get()).isNaN();
    // The edits that were made meanwhile can be had back, and so can the run.
    workspace.undo();
    assertThat(workspace.experiment().architecture().hidden()).containsExactly(12);
    dialogs.takeWay();
    assertThat(opened.getLast().history()).isEqualTo(now.history());
    assertThat(workspace.experiment()).isEqualTo(TestBench.experiment());
    // Both go on in the past of the run that was left, not in that of the branch.
    pasts.forEach(past -> past.show(Optional.empty()));
    assertThat(fake.told()).endsWith("show now", "show now");
  }

  private RunSnapshot stateAfterTwo() {
    FakeTrainer other = new FakeTrainer();
    other.start(
        workspace.experiment().runInput(TestBench.images()),
        ComputeSettings.defaults(),
        false,
        e -> {});
    other.last().epoch(0.9, 0.8, 0.7);
    other.last().epoch(0.8, 0.7, 0.8);
    return other.last().stateNow();
  }

  @Test
  void theBatchesThatLedToTheMomentStayInTheChart() {
    FakeRun fake = begin();
    for (int i = 0; i < BATCHES; i++) {
      fake.batch(0, i, BATCHES, 1);
    }
    fake.epoch(0.9, 0.8, 0.7);
    fake.batch(1, 0, BATCHES, 1);
    keep(fake, end(0), end(1));
    fake.answerStateAt(moment -> CompletableFuture.completedFuture(stateAfterTwo()));
    model.step(-1);
    answer(fake, end(1));
    model.continueFromHere();
    assertThat(run.batches().size()).isEqualTo(BATCHES);
    dialogs.takeWay();
    assertThat(run.batches().size()).isEqualTo(BATCHES + 1);
    begin();
    assertThat(run.batches().size()).isZero();
  }

  @Test
  void learningAgainCanBeBrokenOffAndIsForgottenWithTheRun() {
    FakeRun fake = threeEpochs();
    CompletableFuture<RunSnapshot> state = new CompletableFuture<>();
    fake.answerStateAt(moment -> state);
    model.first();
    model.continueFromHere();
    assertThat(workspace.engineTakenProperty().get()).isNotEmpty();
    model.cancelContinuing();
    assertThat(workspace.engineTakenProperty().get()).isEmpty();
    assertThat(state).isCancelled();
    assertThat(opened).isEmpty();
    assertThat(dialogs.errors()).isEmpty();

    fake.answerStateAt(moment -> new CompletableFuture<>());
    model.continueFromHere();
    begin();
    assertThat(model.learningProperty().get()).isNaN();
    assertThat(workspace.engineTakenProperty().get()).isEmpty();
    assertThat(opened).isEmpty();
  }

  @Test
  void aStateThatCannotBeHadIsReported() {
    FakeRun fake = threeEpochs();
    fake.answerStateAt(
        moment -> CompletableFuture.failedFuture(new IllegalStateException("other weights")));
    model.first();
    model.continueFromHere();
    assertThat(opened).isEmpty();
    assertThat(dialogs.errors())
        .containsExactly("The state of the run at that moment could not be had.");
    assertThat(workspace.engineTakenProperty().get()).isEmpty();
  }

  @Test
  void weightsAloneAreNoPlaceToGoOnFrom() {
    FakeRun fake = threeEpochs();
    fake.tell(new TrainingEvent.MomentsKept(List.of(new KeptMoment(end(1), false), whole(end(3)))));
    model.first();
    assertThat(model.canContinueProperty().get()).isFalse();
    assertThat(model.hintProperty().get()).startsWith("Of this moment only the weights");
  }

  /** A new run would end what has the engine. */
  @Test
  void noRunGoesOnFromHereWhileSomethingElseHasTheEngine() {
    FakeRun fake = threeEpochs();
    model.step(-1);
    answer(fake, end(2));
    assertThat(model.canContinueProperty().get()).isTrue();
    workspace.engineTakenProperty().set("A race is at work.");
    assertThat(model.canContinueProperty().get()).isFalse();
    assertThat(model.hintProperty().get()).isEqualTo("A race is at work.");
    model.continueFromHere();
    assertThat(fake.told()).doesNotContain("stop");
    workspace.engineTakenProperty().set("");
    assertThat(model.canContinueProperty().get()).isTrue();
  }

  /** What was being worked out when something else took the engine is not put in hand. */
  @Test
  void theRaceThatBeganMeanwhileStays() {
    FakeRun fake = threeEpochs();
    CompletableFuture<RunSnapshot> state = new CompletableFuture<>();
    fake.answerStateAt(moment -> state);
    model.step(-1);
    answer(fake, end(2));
    model.continueFromHere();
    workspace.engineTakenProperty().set("A race is at work.");
    state.complete(fake.stateNow());
    assertThat(opened).isEmpty();
    assertThat(dialogs.toasts()).containsExactly("A race is at work.");
    assertThat(workspace.engineTakenProperty().get()).isEqualTo("A race is at work.");
  }
}
