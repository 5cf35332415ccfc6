package mlpstudio.ui.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.KeptRun;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.RunFailure;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunResult;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingEvent;
import mlpstudio.training.TrainingEvent.BatchFinished;
import mlpstudio.training.TrainingHistory;
import mlpstudio.ui.state.BatchSeries;
import mlpstudio.ui.state.KeptRuns;
import mlpstudio.ui.state.Overlay;
import mlpstudio.ui.state.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * One lane: its experiment, edited on a bench of its own, and the figures of its run. FX thread
 * only.
 */
final class Lane {
  private final int look;
  private final Workspace bench;
  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable RunState> state = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
  private final List<EpochRecord> epochs = new ArrayList<>();
  private BatchSeries batches = new BatchSeries();
  private @Nullable BatchFinished lastBatch;
  private Optional<RunFailure> failure = Optional.empty();
  private Optional<RunResult> result = Optional.empty();
  private Experiment raced;
  private @Nullable KeptRun kept;
  private int testImages;
  private final ReadOnlyObjectWrapper<@Nullable RacedNetwork> learnt =
      new ReadOnlyObjectWrapper<>();

  Lane(int look, Experiment experiment) {
    this.look = look;
    this.raced = experiment;
    this.bench = new Workspace(experiment);
  }

  /** How it is drawn. */
  int look() {
    return look;
  }

  /** The bench on which its experiment is edited. */
  Workspace bench() {
    return bench;
  }

  /** Its name: what makes it unlike the others, in few words. */
  ReadOnlyStringProperty nameProperty() {
    return name.getReadOnlyProperty();
  }

  /** All settings in which it is unlike the others. */
  ReadOnlyStringProperty aboutProperty() {
    return about.getReadOnlyProperty();
  }

  void setName(String value, String settings) {
    name.set(value);
    about.set(settings);
  }

  /** Where its run stands, or null before the first race. */
  ReadOnlyObjectProperty<@Nullable RunState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Counts up whenever figures have come. */
  ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  /** Begins anew, with a new entry in the list of runs; the figures of the race before go. */
  void begin(Experiment experiment, RunInput input, KeptRuns runs, String note) {
    epochs.clear();
    batches = new BatchSeries();
    lastBatch = null;
    failure = Optional.empty();
    result = Optional.empty();
    raced = experiment;
    KeptRun entry = runs.begin(name.get(), experiment).withLook(look).withNote(note);
    runs.put(entry);
    kept = entry;
    testImages = input.dataset().test().size();
    learnt.set(null);
    state.set(RunState.PREPARING);
    version.set(version.get() + 1);
  }

  /** Takes in what its run told since the last pulse. */
  void accept(List<TrainingEvent> events) {
    for (TrainingEvent event : events) {
      switch (event) {
        case TrainingEvent.StateChanged changed -> enter(changed.state());
        case BatchFinished batch -> {
          batches.add(batch.epoch() + (batch.batch() + 1.0) / batch.batches(), batch.loss());
          lastBatch = batch;
        }
        case TrainingEvent.EpochFinished epoch -> epochs.add(epoch.record());
        case TrainingEvent.RunEnded ended -> {
          result = Optional.of(ended.result());
          failure = ended.result().failure();
          state.set(ended.result().state());
        }
        case TrainingEvent.Unstartable unstartable -> {
          failure = Optional.of(unstartable.failure());
          state.set(RunState.FAILED);
        }
        case TrainingEvent.BatchWorked work -> {}
        case TrainingEvent.NetworkMeasured measured -> {}
        case TrainingEvent.MomentsKept told -> {}
        case TrainingEvent.MomentShown told -> {}
        case TrainingEvent.MomentFailed told -> {}
        case TrainingEvent.Evaluating part -> {}
        case TrainingEvent.Restored restored -> {}
        case TrainingEvent.NetworkChosen chosen -> {}
        case TrainingEvent.DeviceFallback fallback -> {}
      }
    }
    version.set(version.get() + 1);
  }

  /** It has ended when what it learnt is told, which follows, perhaps in another pulse. */
  private void enter(RunState next) {
    if (next.active()) {
      state.set(next);
    }
  }

  /** Whether it has still to learn. */
  boolean active() {
    RunState now = state.get();
    return now != null && now.active();
  }

  /** Whether its run waits. */
  boolean paused() {
    return state.get() == RunState.PAUSED;
  }

  /** What is, or was last, raced. */
  Experiment raced() {
    return raced;
  }

  /** The complete epochs. */
  TrainingHistory history() {
    return new TrainingHistory(epochs);
  }

  /** The latest batch. */
  Optional<BatchFinished> lastBatch() {
    return Optional.ofNullable(lastBatch);
  }

  /** Why it failed. */
  Optional<RunFailure> failure() {
    return failure;
  }

  /** What it has learnt, once it has ended. */
  Optional<RunResult> result() {
    return result;
  }

  /** Its network, to be taken in hand, once it has ended; null before, and where it failed. */
  ReadOnlyObjectProperty<@Nullable RacedNetwork> learntProperty() {
    return learnt.getReadOnlyProperty();
  }

  void setLearnt(RacedNetwork value) {
    learnt.set(value);
  }

  /** Images of its test set. */
  int testImages() {
    return testImages;
  }

  /** How far it is, from 0 to 1. */
  double share() {
    RunState now = state.get();
    if (now == RunState.FINISHED) {
      return 1;
    }
    BatchFinished batch = lastBatch;
    double position = batch == null ? 0 : batch.epoch() + (batch.batch() + 1.0) / batch.batches();
    return position / raced.plan().epochs();
  }

  /**
   * Brings its entry in the list of runs up to date. One that was deleted from the list meanwhile
   * stays deleted; one that learnt nothing goes.
   */
  void keepIn(KeptRuns runs) {
    RunState now = state.get();
    Optional<KeptRun> listed = Optional.ofNullable(kept).flatMap(first -> runs.byId(first.id()));
    if (now == null || listed.isEmpty()) {
      return;
    }
    if (!active() && batches.size() == 0) {
      runs.remove(List.of(listed.get()));
    } else {
      runs.put(listed.get().withFigures(now, history(), batches.thinned()));
    }
  }

  /** The losses of its batches. */
  BatchSeries batches() {
    return batches;
  }

  /** Its curves. */
  Overlay overlay() {
    return new Overlay(
        "lane-" + look,
        name.get(),
        look,
        epochs,
        batches,
        Optional.ofNullable(lastBatch),
        raced.plan().epochs());
  }
}
