package mlpstudio.ui.weights;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import mlpstudio.model.Weights;
import mlpstudio.training.RunHandle;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.support.Background;
import org.jspecify.annotations.Nullable;

/**
 * The weights of the run in hand, pulled from the engine only while they are wanted, after
 * something has happened to them, one question at a time and at most four a second. FX thread only.
 */
final class WeightsPull {
  /** The least time from one question to the next. */
  static final long PAUSE_NANOS = 250_000_000;

  private final RunModel run;
  private final Background background;
  private final Timing timing;
  private final BooleanProperty wanted = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<@Nullable Weights> weights = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private @Nullable RunHandle asked;
  private boolean stale = true;
  private boolean waiting;
  private long last;

  WeightsPull(RunModel run, Background background, Timing timing) {
    this.run = run;
    this.background = background;
    this.timing = timing;
    last = timing.nanos() - PAUSE_NANOS;
    run.handleProperty().subscribe((before, now) -> handleChanged());
    run.stateProperty().subscribe((before, now) -> refresh());
    run.evaluationProperty().subscribe((before, now) -> refresh());
    run.resultProperty().subscribe((before, now) -> refresh());
    run.momentProperty().subscribe((before, now) -> refresh());
    run.lastBatchProperty().subscribe((before, now) -> learnt());
    wanted.subscribe(now -> pullIfDue());
  }

  /** Whether somebody looks at them. */
  BooleanProperty wantedProperty() {
    return wanted;
  }

  /** The weights as last pulled, or null before that. */
  ReadOnlyObjectProperty<@Nullable Weights> weightsProperty() {
    return weights.getReadOnlyProperty();
  }

  /** Why they could not be pulled, or empty. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  private void handleChanged() {
    asked = null;
    weights.set(null);
    problem.set("");
    refresh();
  }

  /** The weights of an earlier moment stay as they are, whatever is learnt meanwhile. */
  private void learnt() {
    if (run.momentProperty().get() == null) {
      refresh();
    }
  }

  private void refresh() {
    stale = true;
    pullIfDue();
  }

  private void pullIfDue() {
    RunHandle handle = run.handleProperty().get();
    if (!stale || !wanted.get() || handle == null || handle.equals(asked) || waiting) {
      return;
    }
    // Earlier moments come at the pace of who asks for them, as in a film.
    long pause = run.momentProperty().get() == null ? PAUSE_NANOS : 0;
    long wait = last + pause - timing.nanos();
    if (wait > 0) {
      waiting = true;
      timing.later(wait, this::waited);
      return;
    }
    stale = false;
    asked = handle;
    last = timing.nanos();
    CompletableFuture<Weights> _ =
        handle
            .weights()
            .whenComplete(
                (answer, failure) ->
                    background.onFxThread(() -> answered(handle, answer, failure)));
  }

  private void waited() {
    waiting = false;
    pullIfDue();
  }

  private void answered(RunHandle by, @Nullable Weights answer, @Nullable Throwable failure) {
    if (!by.equals(asked)) {
      return;
    }
    asked = null;
    if (answer != null) {
      problem.set("");
      weights.set(answer);
    } else if (failure != null) {
      Throwable reason =
          failure instanceof CompletionException && failure.getCause() != null
              ? failure.getCause()
              : failure;
      // A run that is not ready yet, or closed: its next event says more.
      boolean noNetwork = reason instanceof CancellationException;
      problem.set(noNetwork ? "" : String.valueOf(reason.getMessage()));
    }
    pullIfDue();
  }
}
