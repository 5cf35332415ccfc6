package mlpstudio.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.StartingPoint;
import mlpstudio.interchange.Checkpoint;
import mlpstudio.interchange.CheckpointFile;
import mlpstudio.model.Weights;
import mlpstudio.training.LearningRateSchedule;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunMoments;
import mlpstudio.training.RunStart;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingHistory;
import mlpstudio.ui.FakeDialogs;
import mlpstudio.ui.FakeTrainer;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.TestBench;
import mlpstudio.ui.state.EngineState;
import mlpstudio.ui.state.ExperimentChange;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.ErrorReporter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingViewModelTest {
  private final FakeTrainer trainer = new FakeTrainer();
  private final PaceViewModel pace;
  private final InPlace background = new InPlace();
  private final FakeDialogs dialogs = new FakeDialogs();
  private Workspace workspace;
  private TrainingViewModel model;

  TrainingViewModelTest() {
    Locale.setDefault(Locale.ENGLISH);
    pace = new PaceViewModel(Preferences.inMemory());
  }

  @BeforeEach
  void bench() {
    workspace = TestBench.workspace();
    workspace.engineProperty().set(EngineState.READY);
    model = modelOf(workspace);
  }

  private TrainingViewModel modelOf(Workspace bench) {
    return new TrainingViewModel(
        bench, trainer, Runnable::run, pace, background, new ErrorReporter(dialogs));
  }

  private List<String> told() {
    return trainer.last().told().stream().filter(t -> !t.startsWith("pace")).toList();
  }

  @Test
  void trainBeginsARunOfTheExperimentOnTheBench() {
    assertThat(model.primaryProperty().get()).isEqualTo(PrimaryAction.TRAIN);
    model.trainOrPause();
    assertThat(trainer.runs()).hasSize(1);
    assertThat(trainer.last().begunPaused()).isFalse();
    assertThat(trainer.last().input().plan()).isEqualTo(workspace.experiment().plan());
    assertThat(workspace.run().handleProperty().get()).isSameAs(trainer.last());
    assertThat(model.primaryProperty().get()).isEqualTo(PrimaryAction.PAUSE);
  }

  @Test
  void theLargeButtonPausesAndResumes() {
    model.trainOrPause();
    trainer.last().enter(RunState.TRAINING);
    model.trainOrPause();
    assertThat(told()).containsExactly("pause");
    trainer.last().enter(RunState.PAUSED);
    assertThat(model.primaryProperty().get()).isEqualTo(PrimaryAction.RESUME);
    model.trainOrPause();
    assertThat(told()).containsExactly("pause", "resume");
  }

  @Test
  void afterAStopTrainGoesOnAndStartOverBeginsAnew() {
    model.train();
    trainer.last().enter(RunState.TRAINING);
    model.stop();
    assertThat(told()).containsExactly("stop");
    trainer.last().stopped();
    assertThat(model.primaryProperty().get()).isEqualTo(PrimaryAction.CONTINUE);
    assertThat(model.canStopProperty().get()).isFalse();

    model.trainOrPause();
    assertThat(trainer.runs()).hasSize(1);
    assertThat(told()).containsExactly("stop", "resume");

    model.startOver();
    assertThat(trainer.runs()).hasSize(2);
    assertThat(trainer.runs().getFirst().told()).contains("close");
    assertThat(trainer.last().input().seed()).isEqualTo(trainer.runs().getFirst().input().seed());
  }

  @Test
  void afterAStopTrainBeginsANewRunWhenTheNetworkWasChanged() {
    model.train();
    trainer.last().enter(RunState.TRAINING);
    trainer.last().stopped();
    TestBench.changeLayers(workspace);
    assertThat(model.primaryProperty().get()).isEqualTo(PrimaryAction.TRAIN);
    model.trainOrPause();
    assertThat(trainer.runs()).hasSize(2);
    assertThat(trainer.last().input().architecture().hidden()).containsExactly(12);
    assertThat(workspace.changesProperty().get()).isEmpty();
  }

  @Test
  void stepsBeginAPausedRunWhereThereIsNone() {
    model.stepBatch();
    assertThat(trainer.last().begunPaused()).isTrue();
    assertThat(told()).containsExactly("step batch");
    trainer.last().enter(RunState.PAUSED);
    model.stepEpoch();
    assertThat(trainer.runs()).hasSize(1);
    assertThat(told()).containsExactly("step batch", "step epoch");
  }

  @Test
  void changesMakeTheTrainedNetworkStaleButKeepIt() {
    model.train();
    trainer.last().enter(RunState.TRAINING);
    TestBench.changeLayers(workspace);
    workspace.edit(e -> e.withSeed(7));
    assertThat(workspace.changesProperty().get())
        .containsExactly(ExperimentChange.LAYERS, ExperimentChange.SEED);
    assertThat(workspace.run().handleProperty().get()).isSameAs(trainer.runs().getFirst());
    assertThat(told()).isEmpty();
    workspace.open(workspace.openedProperty().get());
    assertThat(workspace.changesProperty().get()).isEmpty();
  }

  @Test
  void theLearningRateReachesTheRunAndLeavesItFresh() {
    model.train();
    trainer.last().enter(RunState.TRAINING);
    model.setLearningRate(0.002);
    assertThat(told()).containsExactly("rate 0.002");
    assertThat(workspace.changesProperty().get()).isEmpty();
    assertThat(workspace.experiment().plan().learningRate()).isEqualTo(0.002);
  }

  @Test
  void openingAnotherExperimentLeavesTheRunsLearningRateAlone() {
    model.train();
    trainer.last().enter(RunState.TRAINING);
    var other = TestBench.experiment().withName("other", "Other").withSeed(3);
    workspace.open(other.withPlan(other.plan().withLearningRate(0.5)));
    assertThat(told()).isEmpty();
  }

  @Test
  void thePaceReachesRunsAtTheirStartAndLater() {
    pace.positionProperty().set(0);
    model.train();
    assertThat(trainer.last().told()).containsExactly("pace 1.0");
    pace.positionProperty().set(1);
    assertThat(trainer.last().told()).containsExactly("pace 1.0", "pace Infinity");
  }

  @Test
  void trainSaysWhyItIsDisabled() {
    workspace.setDataset(null);
    assertThat(model.canTrainProperty().get()).isFalse();
    assertThat(model.trainHintProperty().get()).contains("data");
    workspace.problems().put("plan.epochs", "Epochs: 1 or more.");
    assertThat(model.trainHintProperty().get()).isEqualTo("Epochs: 1 or more.");
    model.train();
    model.stepBatch();
    assertThat(trainer.runs()).isEmpty();
    workspace.problems().clear();
    workspace.setDataset(TestBench.images());
    assertThat(model.canTrainProperty().get()).isTrue();
    assertThat(model.trainHintProperty().get()).isEmpty();
    workspace.engineProperty().set(EngineState.FAILED);
    assertThat(model.canTrainProperty().get()).isFalse();
  }

  @Test
  void aProblemDoesNotKeepARunFromBeingPaused() {
    model.train();
    trainer.last().enter(RunState.TRAINING);
    workspace.problems().put("plan.epochs", "Epochs: 1 or more.");
    assertThat(model.canTrainProperty().get()).isTrue();
    model.trainOrPause();
    assertThat(told()).containsExactly("pause");
  }

  @Test
  void aFinishedRunIsFollowedByANewOne() {
    model.train();
    trainer.last().enter(RunState.TRAINING);
    trainer.last().finish();
    assertThat(model.primaryProperty().get()).isEqualTo(PrimaryAction.TRAIN);
    model.train();
    assertThat(trainer.runs()).hasSize(2);
  }

  @Test
  void lateEventsOfAFormerRunAreDropped() {
    model.train();
    trainer.last().enter(RunState.TRAINING);
    model.startOver();
    trainer.runs().getFirst().epoch(0.5, 0.4, 0.9);
    assertThat(workspace.run().epochs()).isEmpty();
    assertThat(workspace.run().stateProperty().get()).isEqualTo(RunState.PREPARING);
  }

  @Test
  void anExperimentGoesOnFromWhatAnotherHasLearnt() {
    var following =
        TestBench.experiment()
            .withName("next", "Next")
            .withStart(new StartingPoint.AfterExperiment("rows"));
    workspace.open(following);
    assertThat(model.canTrainProperty().get()).isFalse();
    assertThat(model.trainHintProperty().get()).contains("rows");

    workspace.open(TestBench.experiment());
    model.train();
    trainer.last().enter(RunState.TRAINING);
    trainer.last().finish();
    workspace.open(following);
    assertThat(model.canTrainProperty().get()).isTrue();
    model.train();
    assertThat(trainer.last().input().start()).isInstanceOf(RunStart.FromWeights.class);
  }

  /** The built-in experiment on images that pass for MNIST. */
  private Experiment continued() {
    ImageDataset rows = TestBench.images();
    Experiment continued = BuiltInExperiments.byId("two-layer-linear-continued").orElseThrow();
    workspace.open(continued);
    workspace.setDataset(
        new ImageDataset("mnist", "MNIST", rows.classNames(), rows.train(), rows.test()));
    return continued;
  }

  @Test
  void whatComesBeforeIsTrainedFirstAndVisibly() {
    Experiment continued = continued();
    ProgressViewModel progress = new ProgressViewModel(workspace.run(), model.toEpochEndProperty());
    assertThat(model.trainHintProperty().get()).isEmpty();
    model.train();
    Experiment before = BuiltInExperiments.byId("two-layer-linear").orElseThrow();
    assertThat(trainer.last().input().plan()).isEqualTo(before.plan());
    assertThat(workspace.trained()).isEqualTo(before.withSeed(continued.seed()));
    trainer.last().enter(RunState.TRAINING);
    assertThat(progress.progressProperty().get().state())
        .isEqualTo("First: " + before.title() + " – Training");
    model.stop();
    trainer.last().stopped();
    assertThat(model.primaryProperty().get()).isEqualTo(PrimaryAction.CONTINUE);
    model.train();
    trainer.last().enter(RunState.TRAINING);
    assertThat(trainer.runs()).hasSize(1);
    trainer.last().finish();

    assertThat(trainer.runs()).hasSize(2);
    assertThat(trainer.runs().getFirst().told()).contains("close");
    assertThat(trainer.last().input().start()).isInstanceOf(RunStart.FromWeights.class);
    assertThat(trainer.last().input().plan()).isEqualTo(continued.plan());
    assertThat(workspace.trained()).isEqualTo(continued);
    trainer.last().enter(RunState.TRAINING);
    assertThat(progress.progressProperty().get().state()).isEqualTo("Training");

    model.startOver();
    assertThat(trainer.runs()).as("it has been learnt already").hasSize(3);
    assertThat(trainer.last().input().plan()).isEqualTo(continued.plan());
    workspace.edit(e -> e.withSeed(9));
    model.startOver();
    assertThat(trainer.last().input().plan()).as("not with this seed").isEqualTo(before.plan());
    assertThat(trainer.last().input().seed()).isEqualTo(9);
  }

  @Test
  void whatComesBeforeMustHaveTheSameLayers() {
    continued();
    TestBench.changeLayers(workspace);
    assertThat(model.canTrainProperty().get()).isFalse();
    assertThat(model.trainHintProperty().get()).contains("other layers");
  }

  @Test
  void anExperimentThatBeginsWithAFileReadsItFirst(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("kept.safetensors");
    Weights weights = TestBench.experiment().architecture().firstWeights(36, 4, new Random(4));
    CheckpointFile.save(
        file, Checkpoint.of(TestBench.experiment(), TrainingHistory.EMPTY, weights));
    workspace.edit(e -> e.withStart(new StartingPoint.AfterCheckpoint(file.toString())));
    background.hold();
    model.train();
    assertThat(model.canTrainProperty().get()).isFalse();
    assertThat(model.trainHintProperty().get()).isEqualTo("Reading kept.safetensors…");
    assertThat(trainer.runs()).isEmpty();
    background.release();
    assertThat(trainer.last().input().start()).isEqualTo(new RunStart.FromWeights(weights));
    assertThat(model.trainHintProperty().get()).isEmpty();

    TestBench.changeLayers(workspace);
    model.startOver();
    assertThat(trainer.runs()).hasSize(1);
    assertThat(dialogs.errors())
        .singleElement()
        .asString()
        .contains("linears.0.weight", "[12, 36]", "[16, 36]");
    Files.delete(file);
    model.startOver();
    assertThat(dialogs.errors()).last().asString().contains("no such file");
  }

  @Test
  void aFinishedRunGoesOnWhenItsPlanGetsMoreEpochs() {
    model.train();
    trainer.last().enter(RunState.TRAINING);
    for (int epoch = 0; epoch < 10; epoch++) {
      trainer.last().batch(epoch, 3, 4, 0.5);
      trainer.last().epoch(0.5, 0.4, 0.9);
    }
    trainer.last().finish();
    assertThat(model.primaryProperty().get()).isEqualTo(PrimaryAction.TRAIN);
    workspace.edit(e -> e.withPlan(e.plan().withEpochs(12)));
    assertThat(model.primaryProperty().get()).isEqualTo(PrimaryAction.CONTINUE);
    model.train();

    assertThat(trainer.runs()).hasSize(2);
    RunStart.FromSnapshot start = (RunStart.FromSnapshot) trainer.last().input().start();
    assertThat(start.snapshot().position().epoch()).isEqualTo(10);
    assertThat(trainer.last().input().plan().epochs()).isEqualTo(12);
    assertThat(workspace.run().epochs()).as("its figures stay").hasSize(10);
    assertThat(workspace.run().batches().size()).isEqualTo(10);
    assertThat(workspace.changesProperty().get()).isEmpty();
    assertThat(trainer.runs().getFirst().told()).contains("close");
  }

  @Test
  void aScheduleThatFollowsTheEpochsKeepsARunFromGoingOnWithMore() {
    workspace.edit(e -> e.withPlan(e.plan().withSchedule(new LearningRateSchedule.Cosine(0.1))));
    model.train();
    trainer.last().enter(RunState.TRAINING);
    trainer.last().epoch(0.5, 0.4, 0.9);
    trainer.last().stopped();
    assertThat(model.primaryProperty().get()).isEqualTo(PrimaryAction.CONTINUE);
    workspace.edit(e -> e.withPlan(e.plan().withEpochs(12)));
    assertThat(model.primaryProperty().get()).isEqualTo(PrimaryAction.TRAIN);
  }

  /** A race has the engine: neither a stopped run nor a fresh one takes it away. */
  @Test
  void nothingBeginsNorGoesOnWhileSomethingElseHasTheEngine() {
    model.train();
    trainer.last().enter(RunState.TRAINING);
    trainer.last().stopped();
    RunInput input = trainer.last().input();
    workspace.engineTakenProperty().set("A race is at work.");
    assertThat(model.primaryProperty().get()).isEqualTo(PrimaryAction.CONTINUE);
    assertThat(model.canTrainProperty().get()).isFalse();
    assertThat(model.canStepProperty().get()).isFalse();
    assertThat(model.canStartOverProperty().get()).isFalse();
    assertThat(model.trainHintProperty().get()).isEqualTo("A race is at work.");
    workspace.problems().clear();
    model.trainOrPause();
    model.resume();
    model.stepBatch();
    model.stepEpoch();
    model.startOver();
    workspace.open(workspace.experiment().withName("other", "Other"));
    model.train();
    assertThat(told()).isEmpty();
    model.open(input, trainer.last().stateNow(), RunMoments.NONE);
    assertThat(dialogs.errors()).containsExactly("A race is at work.");
    assertThat(trainer.runs()).hasSize(1);

    workspace.engineTakenProperty().set("");
    assertThat(model.canTrainProperty().get()).isTrue();
  }

  /** A question is answered first, also where the run in hand could go on. */
  @Test
  void whatIsHeldBackDoesNotGoOnButMayWait() {
    model.train();
    trainer.last().enter(RunState.TRAINING);
    workspace.heldBackProperty().set("Answer first.");
    assertThat(model.canTrainProperty().get()).as("pause").isTrue();
    assertThat(model.canStepProperty().get()).isFalse();
    model.trainOrPause();
    trainer.last().enter(RunState.PAUSED);
    assertThat(model.canTrainProperty().get()).as("resume").isFalse();
    model.trainOrPause();
    model.stepBatch();
    assertThat(told()).containsExactly("pause");
    trainer.last().stopped();
    workspace.problems().clear();
    assertThat(model.canTrainProperty().get()).as("continue").isFalse();
    assertThat(model.trainHintProperty().get()).isEqualTo("Answer first.");
  }
}
