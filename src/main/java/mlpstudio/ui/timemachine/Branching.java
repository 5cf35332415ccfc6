package mlpstudio.ui.timemachine;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import mlpstudio.experiment.Experiment;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunMoment;
import mlpstudio.training.RunSnapshot;
import mlpstudio.ui.state.BatchSeries;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.Dialogs;
import mlpstudio.ui.support.ErrorReporter;
import org.jspecify.annotations.Nullable;

/**
 * Has a new run go on from a moment of the run in hand: gets the whole state of that moment, puts
 * it in hand at rest, with the settings that it was learnt with, and offers the way back. FX thread
 * only.
 */
final class Branching {
  private final Workspace workspace;
  private final RunModel run;
  private final RunBench bench;
  private final Background background;
  private final Dialogs dialogs;
  private final TimeWords words;
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(Double.NaN);
  private @Nullable CompletableFuture<RunSnapshot> asked;
  private long questions;

  /** What is left behind. */
  private record Former(
      RunHandle handle,
      Experiment trained,
      BatchSeries batches,
      CompletableFuture<RunSnapshot> state) {}

  Branching(
      Workspace workspace,
      RunBench bench,
      Background background,
      Dialogs dialogs,
      TimeWords words) {
    this.workspace = workspace;
    this.run = workspace.run();
    this.bench = bench;
    this.background = background;
    this.dialogs = dialogs;
    this.words = words;
  }

  /** How much of the way to the moment is learnt again, 0 to 1; NaN while nothing is asked for. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Why no run can go on from a moment, null for now; empty where one can. */
  String whyNot(@Nullable RunMoment moment) {
    if (moment == null) {
      return words.get("continue.now");
    }
    if (!Double.isNaN(progress.get())) {
      return words.get("continue.busy");
    }
    if (!workspace.engineTakenProperty().get().isEmpty()) {
      return workspace.engineTakenProperty().get();
    }
    if (run.firstProperty().get() != null) {
      return words.get("continue.first");
    }
    boolean whole =
        run.momentsProperty().get().stream()
            .anyMatch(kept -> kept.continuable() && kept.moment().equals(moment));
    return whole ? "" : words.get("continue.weights");
  }

  /** Gets the state of a moment and puts it in hand. */
  void from(RunMoment moment) {
    RunHandle handle = run.handleProperty().get();
    Experiment trained = workspace.trained();
    if (handle == null || trained == null || asked != null) {
      return;
    }
    handle.control().stop();
    Former former =
        new Former(
            handle, trained, run.batches().upTo(Double.POSITIVE_INFINITY), handle.snapshot());
    progress.set(0);
    // What is trained meanwhile would be lost when the moment is put in hand.
    workspace.engineTakenProperty().set(words.get("problem"));
    CompletableFuture<RunSnapshot> state = handle.moments().stateAt(moment, percents());
    asked = state;
    long question = ++questions;
    var _ =
        state.whenComplete(
            (snapshot, failure) ->
                background.onFxThread(() -> had(former, moment, question, snapshot, failure)));
  }

  /** No longer wants to; the run in hand stays, stopped. */
  void cancel() {
    CompletableFuture<RunSnapshot> state = asked;
    if (state != null) {
      answered();
      state.cancel(true);
    }
  }

  /** The engine is free again, unless something else has taken it since. */
  private void answered() {
    asked = null;
    progress.set(Double.NaN);
    if (workspace.engineTakenProperty().get().equals(words.get("problem"))) {
      workspace.engineTakenProperty().set("");
    }
  }

  /** Passes a hundred steps on, however many batches there are. */
  private DoubleConsumer percents() {
    AtomicInteger told = new AtomicInteger();
    return share -> {
      int percent = (int) (share * 100);
      if (told.getAndSet(percent) != percent) {
        background.onFxThread(
            () -> {
              if (!Double.isNaN(progress.get())) {
                progress.set(share);
              }
            });
      }
    };
  }

  private void had(
      Former former,
      RunMoment moment,
      long question,
      @Nullable RunSnapshot snapshot,
      @Nullable Throwable failure) {
    if (asked == null || question != questions) {
      return;
    }
    answered();
    boolean gone = !former.handle.equals(run.handleProperty().get());
    if (snapshot != null && !gone) {
      put(former, moment, snapshot);
    } else if (failure != null && !gone && !cancelled(failure)) {
      new ErrorReporter(dialogs).report(words.get("branch.failed"), failure);
    }
  }

  private static boolean cancelled(Throwable failure) {
    return failure instanceof CancellationException
        || (failure instanceof CompletionException
            && failure.getCause() instanceof CancellationException);
  }

  private void put(Former former, RunMoment moment, RunSnapshot snapshot) {
    if (taken()) {
      return;
    }
    open(former, snapshot, former.batches.upTo(moment.position()));
    String sentence =
        words.format("branch.done", words.moment(moment, former.handle.input().plan().epochs()));
    dialogs.toast(
        sentence,
        Optional.of(
            new Dialogs.Choice("former-run", words.get("branch.back"), () -> putBack(former))));
  }

  private void putBack(Former former) {
    if (!taken() && former.state.isDone() && !former.state.isCompletedExceptionally()) {
      open(former, former.state.join(), former.batches);
    }
  }

  private boolean taken() {
    String taken = workspace.engineTakenProperty().get();
    if (!taken.isEmpty()) {
      dialogs.toast(taken);
    }
    return !taken.isEmpty();
  }

  private void open(Former former, RunSnapshot state, BatchSeries before) {
    onBench(former.trained, state);
    run.goOnAfter(before);
    bench.open(former.handle.input(), state, former.handle.moments());
  }

  /** The settings of that run, and the learning rate of that moment; edits can be had back. */
  private void onBench(Experiment trained, RunSnapshot state) {
    double rate = state.position().learningRate();
    workspace.edit(now -> trained.withPlan(trained.plan().withLearningRate(rate)));
  }
}
