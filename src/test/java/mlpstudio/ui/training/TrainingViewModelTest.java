package mlpstudio.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import mlpstudio.experiment.StartingPoint;
import mlpstudio.training.RunStart;
import mlpstudio.training.RunState;
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
        bench,
        trainer,
        Runnable::run,
        pace,
        background,
        new ErrorReporter(dialogs));
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
}
