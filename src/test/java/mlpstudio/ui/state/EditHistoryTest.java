package mlpstudio.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import org.junit.jupiter.api.Test;

class EditHistoryTest {
  private static final Experiment FIRST = BuiltInExperiments.deepReluSgd();
  private Instant now = Instant.EPOCH;
  private final Workspace workspace = new Workspace(FIRST, () -> now);
  private final EditHistory history = workspace.history();

  private void batch(int size) {
    workspace.edit(e -> e.withPlan(e.plan().withBatchSize(size)));
  }

  private void seed(long seed) {
    workspace.edit(e -> e.withSeed(seed));
  }

  private void wait(int millis) {
    now = now.plusMillis(millis);
  }

  @Test
  void goesBackAndForthStepByStep() {
    seed(1);
    batch(32);
    wait(5000);
    batch(16);
    Experiment last = workspace.experiment();
    workspace.undo();
    assertThat(workspace.experiment().plan().batchSize()).isEqualTo(32);
    workspace.undo();
    assertThat(workspace.experiment()).isEqualTo(FIRST.withSeed(1));
    workspace.undo();
    assertThat(workspace.experiment()).isEqualTo(FIRST);
    workspace.undo();
    assertThat(workspace.experiment()).isEqualTo(FIRST);
    workspace.redo();
    workspace.redo();
    workspace.redo();
    workspace.redo();
    assertThat(workspace.experiment()).isEqualTo(last);
  }

  @Test
  void typingIsOneStepAndAPauseBeginsAnother() {
    batch(1);
    wait(900);
    batch(12);
    wait(1000);
    batch(128);
    wait(1001);
    batch(1280);
    workspace.undo();
    assertThat(workspace.experiment().plan().batchSize()).isEqualTo(128);
    workspace.undo();
    assertThat(workspace.experiment()).isEqualTo(FIRST);
  }

  @Test
  void otherSettingsAreOtherStepsHoweverFast() {
    batch(32);
    seed(3);
    batch(16);
    workspace.undo();
    assertThat(workspace.experiment().plan().batchSize()).isEqualTo(32);
    assertThat(workspace.experiment().seed()).isEqualTo(3);
  }

  @Test
  void draggedAwayAndBackNothingWasDone() {
    batch(32);
    batch(FIRST.plan().batchSize());
    assertThat(history.nextUndoProperty().get()).isEmpty();
  }

  @Test
  void anEditAfterAnUndoIsItsOwnStepAndEndsTheWayForth() {
    batch(32);
    workspace.undo();
    workspace.redo();
    batch(16);
    assertThat(history.nextRedoProperty().get()).isEmpty();
    workspace.undo();
    assertThat(workspace.experiment().plan().batchSize()).isEqualTo(32);
  }

  @Test
  void tellsWhatWouldBeUndoneAndRedone() {
    batch(32);
    workspace.edit(e -> e.withPlan(e.plan().withLearningRate(0.5)));
    assertThat(history.nextUndoProperty().get()).contains(new Edit(Set.of(), true));
    workspace.undo();
    assertThat(history.nextUndoProperty().get())
        .contains(new Edit(Set.of(ExperimentChange.BATCH_SIZE), false));
    assertThat(history.nextRedoProperty().get()).contains(new Edit(Set.of(), true));
  }

  @Test
  void keepsAHundredSteps() {
    for (int i = 1; i <= EditHistory.DEPTH + 5; i++) {
      seed(i);
      wait(2000);
    }
    for (int i = 0; i < EditHistory.DEPTH + 5; i++) {
      workspace.undo();
    }
    assertThat(workspace.experiment().seed()).isEqualTo(5);
  }

  @Test
  void whatListenersEditWhileUndoingIsPartOfIt() {
    workspace
        .experimentProperty()
        .subscribe(e -> workspace.edit(x -> x.withSeed(x.plan().batchSize())));
    wait(5000);
    batch(32);
    assertThat(workspace.experiment().seed()).isEqualTo(32);
    workspace.undo();
    workspace.undo();
    assertThat(workspace.experiment().plan().batchSize()).isEqualTo(FIRST.plan().batchSize());
    workspace.redo();
    workspace.redo();
    assertThat(workspace.experiment().plan().batchSize()).isEqualTo(32);
  }

  @Test
  void openingBeginsAfreshAndRestoringBringsTheStepsBack() {
    batch(32);
    Workspace.Kept kept = workspace.keep();
    workspace.open(FIRST.withSeed(9));
    assertThat(history.nextUndoProperty().get()).isEqualTo(Optional.empty());
    workspace.restore(kept);
    workspace.undo();
    assertThat(workspace.experiment()).isEqualTo(FIRST);
  }

  @Test
  void undoingAfterItWasSavedKeepsTheNewName() {
    batch(32);
    workspace.saved(workspace.experiment().withName("mine", "Mine"));
    assertThat(workspace.experiment().title()).isEqualTo("Mine");
    workspace.undo();
    assertThat(workspace.experiment()).isEqualTo(FIRST.withName("mine", "Mine"));
    assertThat(workspace.openedProperty().get().plan().batchSize()).isEqualTo(32);
    assertThat(workspace.origin()).isEqualTo(FIRST);
  }
}
