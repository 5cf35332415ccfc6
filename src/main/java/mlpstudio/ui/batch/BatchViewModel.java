package mlpstudio.ui.batch;

import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import mlpstudio.data.ImageDataset;
import mlpstudio.training.BatchRoom;
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
  private final BatchRoom room;
  private final BooleanProperty watched = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<@Nullable WorkedStep> step = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Place> place = new ReadOnlyObjectWrapper<>();
  private @Nullable BatchWork working;

  /** Follows a run. */
  public BatchViewModel(RunModel run, Background background) {
    this(run, background, BatchRoom.here());
  }

  BatchViewModel(RunModel run, Background background, BatchRoom room) {
    this.run = run;
    this.room = room;
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
    return parameters() > mostParameters();
  }

  /** Most parameters of a network, trained as that in hand is, whose batches are recorded. */
  long mostParameters() {
    RunHandle handle = run.handleProperty().get();
    return handle == null ? 0 : room.mostParameters(handle.input().plan().optimizer());
  }

  /** Parameters of the network in hand; 0 while there is none. */
  long parameters() {
    RunHandle handle = run.handleProperty().get();
    if (handle == null) {
      return 0;
    }
    ImageDataset dataset = handle.input().dataset();
    return handle.input().architecture().parameterCount(dataset.shape().size(), dataset.classes());
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
