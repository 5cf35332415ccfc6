package mlpstudio.ui.lesson;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingEvent.BatchFinished;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.support.Figures;
import mlpstudio.ui.support.Messages;

/** How far the run in hand is, and what it has reached. FX thread only. */
final class LessonRun {
  private final RunModel run;
  private final Messages texts = new Messages(LessonRun.class);
  private final Figures figures = new Figures(texts.locale());
  private final ReadOnlyObjectWrapper<Moment> moment =
      new ReadOnlyObjectWrapper<>(new Moment(RunState.PREPARING, 0, ""));

  /**
   * A moment of it.
   *
   * @param state where it stands
   * @param share how much of it is done, 0 to 1
   * @param words the same for people
   */
  record Moment(RunState state, double share, String words) {}

  LessonRun(RunModel run) {
    this.run = run;
    run.batchVersionProperty().addListener((o, before, now) -> refresh());
    run.stateProperty().addListener((o, before, now) -> refresh());
    refresh();
  }

  ReadOnlyObjectProperty<Moment> momentProperty() {
    return moment.getReadOnlyProperty();
  }

  private void refresh() {
    RunHandle handle = run.handleProperty().get();
    RunState state = run.stateProperty().get();
    if (handle == null || state == null) {
      return;
    }
    int epochs = handle.input().plan().epochs();
    BatchFinished batch = run.lastBatchProperty().get();
    double share =
        batch == null ? 0 : (batch.epoch() + (batch.batch() + 1.0) / batch.batches()) / epochs;
    EpochRecord last = run.epochs().isEmpty() ? null : run.epochs().getLast();
    int done = run.epochs().size();
    String words =
        last == null
            ? texts.format("run.epoch", done, epochs)
            : texts.format("run.epoch.test", done, epochs, figures.percent(last.testAccuracy()));
    moment.set(new Moment(state, Math.min(1, share), words));
  }
}
