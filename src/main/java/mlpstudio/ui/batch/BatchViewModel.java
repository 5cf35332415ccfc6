package mlpstudio.ui.batch;

import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import mlpstudio.training.BatchWork;
import mlpstudio.training.RunHandle;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.support.Background;
import org.jspecify.annotations.Nullable;

/**
 * The batch that was learnt last by itself, and the place in it that the formulas are about. Works
 * it out in the background, and only while it is watched. FX thread only.
 */
public final class BatchViewModel {
  private final RunModel run;
  private final Background background;
  private final BooleanProperty watched = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<@Nullable WorkedStep> step = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Place> place = new ReadOnlyObjectWrapper<>();
  private @Nullable BatchWork working;

  /** Follows a run. */
  public BatchViewModel(RunModel run, Background background) {
    this.run = run;
    this.background = background;
    run.workedBatchProperty().subscribe(work -> work());
    watched.subscribe(looks -> work());
  }

  /** Whether somebody looks. */
  BooleanProperty watchedProperty() {
    return watched;
  }

  /** The batch, or null while none was learnt by itself. */
  ReadOnlyObjectProperty<@Nullable WorkedStep> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /** What the formulas are about; null together with the batch. */
  ReadOnlyObjectProperty<@Nullable Place> placeProperty() {
    return place.getReadOnlyProperty();
  }

  /** Whether the network in hand has too many parameters for its batches to be recorded. */
  boolean tooLarge() {
    RunHandle handle = run.handleProperty().get();
    if (handle == null) {
      return false;
    }
    var sizes =
        handle
            .input()
            .architecture()
            .layerSizes(
                handle.input().dataset().shape().size(), handle.input().dataset().classes());
    long parameters = 0;
    for (int l = 0; l + 1 < sizes.size(); l++) {
      parameters += (sizes.get(l) + 1L) * sizes.get(l + 1);
    }
    return parameters > BatchWork.MOST_PARAMETERS;
  }

  /** Goes to another place of the same batch. */
  void go(UnaryOperator<Place> way) {
    Place now = place.get();
    if (now != null) {
      place.set(way.apply(now));
    }
  }

  private void work() {
    BatchWork work = run.workedBatchProperty().get();
    RunHandle handle = run.handleProperty().get();
    if (work == null || handle == null) {
      working = null;
      show(null);
      return;
    }
    WorkedStep shown = step.get();
    boolean known = shown != null && shown.work().equals(work);
    if (!watched.get() || known || work.equals(working)) {
      return;
    }
    working = work;
    background.run(
        () -> WorkedStep.of(work, handle.input()),
        worked -> {
          if (work.equals(working)) {
            working = null;
            show(worked);
          }
        },
        reason -> working = null);
  }

  private void show(@Nullable WorkedStep now) {
    Place before = place.get();
    // Nobody sees an old place in a new batch.
    place.set(null);
    step.set(now);
    if (now != null) {
      place.set(before == null ? Place.first(now) : before.within(now));
    }
  }
}
