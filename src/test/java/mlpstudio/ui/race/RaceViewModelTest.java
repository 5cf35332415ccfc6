package mlpstudio.ui.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import mlpstudio.data.Subset;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.StartingPoint;
import mlpstudio.model.ComputeSettings;
import mlpstudio.model.PredictionTable;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.Evaluation;
import mlpstudio.training.OptimizerChoice;
import mlpstudio.training.OptimizerState;
import mlpstudio.training.RaceHandle;
import mlpstudio.training.Racer;
import mlpstudio.training.RunFailure;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunPosition;
import mlpstudio.training.RunResult;
import mlpstudio.training.RunSnapshot;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingEvent;
import mlpstudio.training.TrainingHistory;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.TestBench;
import mlpstudio.ui.state.EngineState;
import mlpstudio.ui.state.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Races without a window, by a racer that tells what the test says. */
class RaceViewModelTest {
  private final Workspace workspace = TestBench.workspace();
  private final FakeRacer racer = new FakeRacer();
  private final List<RacedNetwork> taken = new ArrayList<>();
  private final RaceViewModel model = model(Locale.ENGLISH);

  private RaceViewModel model(Locale locale) {
    return new RaceViewModel(
        workspace,
        racer,
        id -> {
          throw new IOException(id + " is not at hand.");
        },
        taken::add,
        new InPlace(),
        Runnable::run,
        locale);
  }

  /** Writes down what it is told. */
  private static final class FakeRacer implements Racer, RaceHandle {
    private final List<String> told = new ArrayList<>();
    private final Map<Integer, RunSnapshot> states = new HashMap<>();
    private List<RunInput> lanes = List.of();
    private List<Consumer<TrainingEvent>> events = List.of();

    @Override
    public RaceHandle race(
        List<RunInput> inputs, ComputeSettings compute, List<Consumer<TrainingEvent>> listeners) {
      lanes = inputs;
      events = listeners;
      told.add("race");
      return this;
    }

    @Override
    public Optional<RunSnapshot> state(int lane) {
      return Optional.ofNullable(states.get(lane));
    }

    @Override
    public void pause() {
      told.add("pause");
    }

    @Override
    public void resume() {
      told.add("resume");
    }

    @Override
    public void stop() {
      told.add("stop");
    }

    @Override
    public void close() {
      told.add("close");
    }

    void state(int lane, RunState state) {
      events.get(lane).accept(new TrainingEvent.StateChanged(state));
    }

    void batch(int lane, int epoch, double loss) {
      events.get(lane).accept(new TrainingEvent.BatchFinished(epoch, 0, 1, loss, loss, 0.5, 64L));
    }

    void epoch(int lane, int epoch, double accuracy, double seconds) {
      batch(lane, epoch, 1 - accuracy);
      EpochRecord record = new EpochRecord(epoch, 0.5, 0.5, 0.4, accuracy, seconds, 0.1, 0.01);
      events
          .get(lane)
          .accept(
              new TrainingEvent.EpochFinished(
                  record,
                  new Evaluation(0.4, accuracy, new PredictionTable(2, new float[] {1, 0})),
                  true));
    }

    void end(int lane, RunState state, Optional<RunFailure> failure) {
      var weights = lanes.get(lane).firstWeights();
      events
          .get(lane)
          .accept(
              new TrainingEvent.RunEnded(
                  new RunResult(
                      state, TrainingHistory.EMPTY, weights, weights, Optional.empty(), failure)));
    }
  }

  @BeforeEach
  void engineIsThere() {
    workspace.engineProperty().set(EngineState.READY);
  }

  private List<String> names() {
    return model.lanes().stream().map(l -> l.nameProperty().get()).toList();
  }

  @ParameterizedTest
  @EnumSource(value = Contrast.class, mode = EnumSource.Mode.EXCLUDE, names = "OWN")
  void everyContrastHasDistinctLanesWithOneSeed(Contrast contrast) {
    model.contrastProperty().set(contrast);
    assertThat(names()).doesNotHaveDuplicates().hasSizeBetween(Racer.FEWEST, Racer.MOST);
    model.start();
    assertThat(racer.lanes).hasSameSizeAs(model.lanes());
    assertThat(racer.lanes).extracting(RunInput::seed).containsOnly(workspace.experiment().seed());
    assertThat(racer.lanes).extracting(i -> i.plan().epochs()).containsOnly(10);
  }

  @Test
  void whereTheCurvesWillBeTheButtonIsNamedThatBringsThem() {
    assertThat(model.invitationProperty().getValue())
        .contains("“" + model.texts().get("start") + "”")
        .doesNotContain("Train", "Enter");
    model.start();
    assertThat(model.invitationProperty().getValue()).startsWith("Waiting");
    assertThat(model(Locale.FRENCH).invitationProperty().getValue()).contains("Lancer la course");
  }

  @Test
  void lanesAreCalledByWhatTellsThemApart() {
    assertThat(names()).containsExactly("SGD", "Adam");
    model.contrastProperty().set(Contrast.DEPTH);
    assertThat(names())
        .containsExactly("no hidden layer", "4 layers (512\u2013256\u2013128\u201364)");
    model.contrastProperty().set(Contrast.IMAGES);
    assertThat(names()).containsExactly("16 images per class", "all images");
    model.contrastProperty().set(Contrast.RATES);
    assertThat(names()).containsExactly("rate 0.001", "rate 0.01", "rate 0.1");
  }

  @Test
  void whatIsTheSameIsSaidAndIsTheSame() {
    assertThat(model.fairnessProperty().get())
        .contains("The same seed (0), the same first weights, and the same batches");
    model.start();
    assertThat(racer.lanes.get(0).firstWeights()).isEqualTo(racer.lanes.get(1).firstWeights());
    assertThat(racer.lanes.get(0).trainIndices()).isEqualTo(racer.lanes.get(1).trainIndices());
    model.stop();
    racer.end(0, RunState.STOPPED, Optional.empty());
    racer.end(1, RunState.STOPPED, Optional.empty());
    model.contrastProperty().set(Contrast.DEPTH);
    assertThat(model.fairnessProperty().get())
        .contains("First weights differ, for the lanes differ in: hidden layers.")
        .contains("The same batches in the same order.");
    model.contrastProperty().set(Contrast.IMAGES);
    assertThat(model.fairnessProperty().get())
        .contains("The same first weights.")
        .contains("Batches differ, for the lanes differ in: training images.")
        .contains("least far in its epoch");
  }

  @Test
  void lanesAreEditedAddedAndTakenAway() {
    Lane first = model.lanes().getFirst();
    LaneEditor editor = new LaneEditor(first, model.texts());
    editor.rate().textProperty().set("0,25");
    editor.hidden().textProperty().set("7, 5");
    editor.images().set(new Subset.PerClass(9));
    editor.batch().textProperty().set("8");
    editor.optimizer().set(OptimizerChoice.RmsProp.standard());
    model.addLane();
    assertThat(model.contrastProperty().get()).isEqualTo(Contrast.OWN);
    assertThat(model.lanes()).hasSize(3).first().isSameAs(first);
    model.start();
    RunInput raced = racer.lanes.getFirst();
    assertThat(raced.plan().learningRate()).isEqualTo(0.25);
    assertThat(raced.architecture().hidden()).containsExactly(7, 5);
    assertThat(raced.subset()).isEqualTo(new Subset.PerClass(9));
    assertThat(raced.plan().batchSize()).isEqualTo(8);
    assertThat(raced.plan().optimizer()).isEqualTo(OptimizerChoice.RmsProp.standard());
    model.removeLane(first);
    assertThat(model.lanes()).as("not while it is raced").hasSize(3);
    finishAll(3);
    model.removeLane(first);
    assertThat(model.lanes()).hasSize(2).doesNotContain(first);
    model.removeLane(model.lanes().getFirst());
    assertThat(model.lanes()).as("two are the fewest").hasSize(2);
  }

  @Test
  void aLaneTakesTheSettingsOfARunButBeginsAfreshWithTheRacesSeed() {
    Experiment kept =
        TestBench.experiment()
            .withSeed(99)
            .withStart(new StartingPoint.AfterExperiment("two-layer-linear"))
            .withPlan(TestBench.experiment().plan().withBatchSize(5));
    model.setLane(model.lanes().get(1), kept);
    model.start();
    RunInput raced = racer.lanes.get(1);
    assertThat(raced.seed()).isZero();
    assertThat(raced.plan().batchSize()).isEqualTo(5);
    assertThat(model.lanes().get(1).raced().start()).isEqualTo(new StartingPoint.Fresh());
  }

  @Test
  void unusableTextsAndAMissingEngineForbidTheStart() {
    LaneEditor editor = new LaneEditor(model.lanes().getFirst(), model.texts());
    editor.rate().textProperty().set("fast");
    assertThat(model.canStartProperty().get()).isFalse();
    assertThat(model.hintProperty().get()).startsWith("Learning rate");
    editor.rate().textProperty().set("0.1");
    assertThat(model.canStartProperty().get()).isTrue();
    workspace.engineProperty().set(EngineState.LOADING);
    assertThat(model.canStartProperty().get()).isFalse();
    assertThat(model.hintProperty().get()).isEqualTo("The engine is being loaded.");
  }

  @Test
  void imagesThatCannotBeReadAreSaid() {
    model.setLane(model.lanes().get(1), TestBench.experiment().withDataset("far-away"));
    model.start();
    assertThat(model.hintProperty().get())
        .isEqualTo("The images cannot be read. far-away is not at hand.");
    assertThat(model.phaseProperty().get()).isEqualTo(RacePhase.SETUP);
    assertThat(racer.told).isEmpty();
  }

  @Test
  void pausingGoesOnAndStoppingEnds() {
    model.start();
    racer.batch(0, 0, 1);
    model.pauseOrResume();
    racer.state(0, RunState.PAUSED);
    racer.state(1, RunState.PAUSED);
    assertThat(model.phaseProperty().get()).isEqualTo(RacePhase.PAUSED);
    model.pauseOrResume();
    racer.state(0, RunState.TRAINING);
    racer.state(1, RunState.TRAINING);
    assertThat(model.phaseProperty().get()).isEqualTo(RacePhase.RACING);
    assertThat(workspace.engineTakenProperty().get()).startsWith("A race is at work");
    workspace.open(workspace.experiment().withName("other", "Other"));
    assertThat(workspace.engineTakenProperty().get()).as("it still is").isNotEmpty();
    model.stop();
    racer.end(0, RunState.STOPPED, Optional.empty());
    racer.end(1, RunState.STOPPED, Optional.empty());
    assertThat(racer.told).containsExactly("race", "pause", "resume", "stop");
    assertThat(model.phaseProperty().get()).isEqualTo(RacePhase.ENDED);
    assertThat(workspace.engineTakenProperty().get()).isEmpty();
    assertThat(workspace.keptRuns().all())
        .as("the lane without a batch is not kept")
        .extracting(r -> r.name())
        .containsExactly("SGD");
  }

  @Test
  void aLanesNetworkIsTakenInHandOnceTheRaceHasEnded() {
    model.start();
    Lane first = model.lanes().getFirst();
    racer.batch(0, 0, 0.5);
    racer.batch(1, 0, 0.7);
    racer.states.put(0, state(0));
    assertThat(first.learntProperty().get()).isNull();
    racer.end(0, RunState.STOPPED, Optional.empty());
    assertThat(first.learntProperty().get()).isNotNull();
    model.take(first);
    assertThat(taken).as("the others still race").isEmpty();
    racer.end(
        1,
        RunState.FAILED,
        Optional.of(new RunFailure(RunFailure.Kind.DIVERGED, 0, 1, "loss NaN")));
    assertThat(model.lanes().get(1).learntProperty().get()).as("it failed").isNull();
    model.take(first);
    assertThat(taken).hasSize(1);
    assertThat(taken.getFirst().name()).isEqualTo("SGD");
    assertThat(taken.getFirst().experiment().title()).isEqualTo(first.raced().title() + " – SGD");
    assertThat(taken.getFirst().experiment().withName(first.raced().id(), first.raced().title()))
        .isEqualTo(first.raced());
    assertThat(taken.getFirst().input()).isEqualTo(racer.lanes.getFirst());
    assertThat(taken.getFirst().state()).isEqualTo(racer.states.get(0));
    assertThat(taken.getFirst().batches().size()).isEqualTo(1);
    model.start();
    assertThat(first.learntProperty().get()).as("another race").isNull();
  }

  /** A pulse can come between the two words in which a lane tells that it has ended. */
  @Test
  void noNetworkIsLostWhereTheEndIsToldInTwoPulses() {
    model.start();
    for (int lane = 0; lane < 2; lane++) {
      racer.batch(lane, 0, 0.5);
      racer.states.put(lane, state(lane));
      racer.state(lane, RunState.STOPPED);
      assertThat(model.phaseProperty().get()).isEqualTo(RacePhase.RACING);
      racer.end(lane, RunState.STOPPED, Optional.empty());
    }
    assertThat(model.phaseProperty().get()).isEqualTo(RacePhase.ENDED);
    assertThat(model.lanes()).allMatch(lane -> lane.learntProperty().get() != null);
  }

  private RunSnapshot state(int lane) {
    return new RunSnapshot(
        racer.lanes.get(lane).firstWeights(),
        new OptimizerState(1, List.of()),
        new RunPosition(0, 1, 0, 0, 0.1, 0.5, 3, 64, 1),
        TrainingHistory.EMPTY,
        Optional.empty());
  }

  @Test
  void figuresGrowIntoTheChartAndTheList() {
    model.start();
    for (int e = 0; e < 2; e++) {
      racer.epoch(0, e, 0.8, 1);
      racer.epoch(1, e, 0.9, 1);
    }
    assertThat(model.overlaysProperty().get())
        .extracting(o -> o.name())
        .containsExactly("SGD", "Adam");
    assertThat(model.overlaysProperty().get()).allMatch(o -> o.epochs().size() == 2);
    assertThat(model.overlaysProperty().get()).allMatch(o -> o.batches().size() == 2);
    assertThat(workspace.keptRuns().all())
        .hasSize(2)
        .allMatch(r -> r.history().epochs().size() == 2)
        .allMatch(r -> r.note().equals("Race: SGD / Adam"));
  }

  @Test
  void theDifferenceIsSaid() {
    model.start();
    racer.batch(0, 0, 0.5);
    racer.batch(1, 0, 0.25);
    assertThat(model.sentenceProperty().get())
        .isEqualTo("So far Adam is ahead in training loss: 0.2500, against 0.5000 for SGD.");
    racer.epoch(0, 0, 0.3, 1);
    racer.epoch(1, 0, 0.8, 2);
    assertThat(model.sentenceProperty().get())
        .isEqualTo(
            "After 1 epoch Adam leads by 50.0 points of test accuracy: 80.00\u202f%, "
                + "against 30.00\u202f% for SGD. "
                + "An epoch of Adam takes 2.0 times as long as one of SGD.");
    racer.epoch(0, 1, 0.79, 1);
    racer.epoch(1, 1, 0.82, 2);
    assertThat(model.sentenceProperty().get())
        .contains("After 2 epochs Adam leads by 3.0 points")
        .contains("So small a difference may be chance.")
        .contains("Adam needed one epoch for the 79.00\u202f% that SGD has now.");
    racer.epoch(0, 2, 0.85, 1);
    racer.epoch(1, 2, 0.85, 1);
    assertThat(model.sentenceProperty().get()).contains("After 3 epochs", "are level at");
    racer.end(
        0,
        RunState.FAILED,
        Optional.of(new RunFailure(RunFailure.Kind.DIVERGED, 3, 5, "loss NaN")));
    assertThat(model.sentenceProperty().get())
        .contains("SGD failed in epoch 3: its loss is no number any more.");
  }

  @Test
  void allLanesThatAreLevelAreNamed() {
    model.addLane();
    model.addLane();
    List<String> names = model.lanes().stream().map(l -> l.nameProperty().get()).toList();
    model.start();
    racer.epoch(0, 0, 0.8, 1);
    racer.epoch(1, 0, 0.8, 1);
    racer.epoch(2, 0, 0.8, 1);
    racer.epoch(3, 0, 0.5, 1);
    assertThat(model.sentenceProperty().get())
        .startsWith(
            "After 1 epoch "
                + String.join(", ", names.subList(0, 2))
                + " and "
                + names.get(2)
                + " lead together with 80.00\u202f% test accuracy.");
    racer.epoch(0, 1, 0.8, 1);
    racer.epoch(1, 1, 0.8, 1);
    racer.epoch(2, 1, 0.8, 1);
    racer.epoch(3, 1, 0.8, 1);
    assertThat(model.sentenceProperty().get())
        .startsWith(
            "After 2 epochs "
                + String.join(", ", names.subList(0, 3))
                + " and "
                + names.get(3)
                + " are level at 80.00\u202f% test accuracy.");
  }

  @Test
  void theDifferenceIsSaidInFrench() {
    RaceViewModel french = model(Locale.FRENCH);
    french.start();
    racer.epoch(0, 0, 0.3, 1);
    racer.epoch(1, 0, 0.8, 1);
    assertThat(french.sentenceProperty().get())
        .isEqualTo(
            "Apr\u00e8s 1 \u00e9poque, Adam m\u00e8ne de 50,0 points d\u2019exactitude de"
                + " test\u00a0: 80,00\u202f%, contre 30,00\u202f% pour SGD.");
  }

  @Test
  void theContrastFollowsTheBenchUntilARaceWasBegun() {
    workspace.edit(e -> e.withSeed(7).withPlan(e.plan().withEpochs(4)));
    TestBench.changeLayers(workspace);
    model.start();
    assertThat(racer.lanes).extracting(RunInput::seed).containsOnly(7L);
    assertThat(racer.lanes).extracting(i -> i.plan().epochs()).containsOnly(4);
    assertThat(racer.lanes).allMatch(i -> i.architecture().hidden().equals(List.of(12)));
    finishAll(2);
    workspace.edit(e -> e.withSeed(8));
    assertThat(model.overlaysProperty().get()).as("the curves stay").hasSize(2);
  }

  @Test
  void theContrastFollowsTheBenchOnlyWhileSomebodyLooks() {
    Lane before = model.lanes().getFirst();
    model.watchedProperty().set(false);
    workspace.edit(e -> e.withSeed(7));
    assertThat(model.lanes().getFirst()).as("not made anew").isSameAs(before);
    model.watchedProperty().set(true);
    model.watchedProperty().set(false);
    workspace.edit(e -> e.withSeed(9));
    model.watchedProperty().set(true);
    model.start();
    assertThat(racer.lanes).extracting(RunInput::seed).containsOnly(9L);
  }

  private void finishAll(int lanes) {
    for (int i = 0; i < lanes; i++) {
      racer.batch(i, 0, 1);
      racer.end(i, RunState.FINISHED, Optional.empty());
    }
  }
}
