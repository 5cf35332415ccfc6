package mlpstudio.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.training.RunState;
import mlpstudio.ui.FakeDialogs;
import mlpstudio.ui.FakeTrainer;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.TestBench;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.ErrorReporter;
import mlpstudio.ui.training.PaceViewModel;
import mlpstudio.ui.training.TrainingViewModel;
import org.junit.jupiter.api.Test;

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
  private final ShellViewModel shell =
      new ShellViewModel(workspace, training, preferences, dialogs);
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
  void editsPutAsideByAnotherExperimentCanBeHadBack() {
    TestBench.changeLayers(workspace);
    var edited = workspace.experiment();
    shell.open(BuiltInExperiments.deepReluSgd());
    assertThat(workspace.experiment()).isEqualTo(BuiltInExperiments.deepReluSgd());
    assertThat(preferences.text("experiment", "")).isEqualTo("deep-relu-sgd");
    assertThat(dialogs.toasts()).hasSize(1);
    dialogs.takeWay();
    assertThat(workspace.experiment()).isEqualTo(edited);
    assertThat(workspace.openedProperty().get()).isEqualTo(TestBench.experiment());
  }

  @Test
  void openingWithoutEditsSaysNothing() {
    shell.open(BuiltInExperiments.deepReluSgd());
    assertThat(dialogs.toasts()).isEmpty();
  }

  @Test
  void closesAtOnceWhenNothingIsTrained() {
    shell.requestClose(closed::incrementAndGet);
    assertThat(closed).hasValue(1);
    assertThat(dialogs.questions()).isEmpty();
  }

  @Test
  void asksBeforeItClosesWhileTraining() {
    training.train();
    trainer.last().enter(RunState.TRAINING);
    shell.requestClose(closed::incrementAndGet);
    assertThat(closed).hasValue(0);
    dialogs.answer("stay");
    assertThat(closed).hasValue(0);
    assertThat(trainer.last().told()).doesNotContain("stop");
    shell.requestClose(closed::incrementAndGet);
    dialogs.answer("stop-and-close");
    assertThat(trainer.last().told()).contains("stop");
    assertThat(closed).hasValue(1);
  }
}
