package mlpstudio.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import org.junit.jupiter.api.Test;

class ExperimentFieldTest {
  private final Workspace workspace = new Workspace(BuiltInExperiments.deepReluSgd());
  private final ExperimentField<Long> seed =
      new ExperimentField<>(workspace, Experiment::seed, Experiment::withSeed);

  @Test
  void settingIsOneEditAndMarksTheField() {
    AtomicInteger edits = new AtomicInteger();
    workspace.experimentProperty().subscribe(() -> edits.incrementAndGet());
    seed.set(7L);
    seed.set(7L);
    assertThat(edits).hasValue(1);
    assertThat(workspace.experiment().seed()).isEqualTo(7);
    assertThat(seed.changedProperty().get()).isTrue();
    assertThat(seed.opened()).isZero();
  }

  @Test
  void comingBackToTheOpenedValueUnmarksTheField() {
    seed.set(7L);
    seed.set(0L);
    assertThat(seed.changedProperty().get()).isFalse();
  }

  @Test
  void openingAnotherExperimentShowsItsValueUnmarked() {
    seed.set(7L);
    workspace.open(BuiltInExperiments.deepReluSgd().withSeed(42));
    assertThat(seed.get()).isEqualTo(42);
    assertThat(seed.opened()).isEqualTo(42);
    assertThat(seed.changedProperty().get()).isFalse();
  }

  @Test
  void aFieldMadeAfterAnEditIsMarked() {
    seed.set(7L);
    assertThat(
            new ExperimentField<>(workspace, Experiment::seed, Experiment::withSeed)
                .changedProperty()
                .get())
        .isTrue();
  }
}
