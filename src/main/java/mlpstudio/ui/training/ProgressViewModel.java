package mlpstudio.ui.training;

import java.util.List;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import mlpstudio.experiment.Experiment;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingEvent.BatchFinished;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.support.Figures;
import mlpstudio.ui.support.Messages;
import org.jspecify.annotations.Nullable;

/** How far the run is, how fast it goes and how long it still takes. FX thread only. */
public final class ProgressViewModel {
  private static final Progress NOTHING = new Progress("", "", 0, 0, Double.NaN, "", "");

  private final RunModel run;
  private final ObservableValue<Boolean> toEpochEnd;
  private final LongSupplier nanoTime;
  private final Messages texts;
  private final Figures figures;
  private final SpeedMeter images = new SpeedMeter();
  private final SpeedMeter batches = new SpeedMeter();
  private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(NOTHING);

  /**
   * Progress of this run, by the machine's clock.
   *
   * @param toEpochEnd whether it is to wait at the end of its epoch: the time left is until then
   */
  public ProgressViewModel(RunModel run, ObservableValue<Boolean> toEpochEnd) {
    this(run, toEpochEnd, System::nanoTime, new Messages(ProgressViewModel.class));
  }

  ProgressViewModel(
      RunModel run, ObservableValue<Boolean> toEpochEnd, LongSupplier nanoTime, Messages texts) {
    this.run = run;
    this.toEpochEnd = toEpochEnd;
    this.nanoTime = nanoTime;
    this.texts = texts;
    this.figures = new Figures(texts.locale());
    run.handleProperty().addListener((o, before, now) -> begin());
    run.stateProperty().addListener((o, before, now) -> refresh());
    run.asideProperty().subscribe((before, now) -> show());
    toEpochEnd.subscribe((before, now) -> show());
    run.batchVersionProperty().addListener((o, before, now) -> refresh());
  }

  /** The progress as it is now. */
  public ReadOnlyObjectProperty<Progress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  private void begin() {
    images.reset();
    batches.reset();
    refresh();
  }

  private void refresh() {
    RunState state = run.stateProperty().get();
    if (state != null) {
      measure(state);
    }
    show();
  }

  private void show() {
    RunHandle handle = run.handleProperty().get();
    RunState state = run.stateProperty().get();
    if (run.asideProperty().get()) {
      progress.set(new Progress(texts.get("state.untrained"), "", 0, 0, Double.NaN, "", ""));
      return;
    }
    if (handle == null || state == null) {
      progress.set(NOTHING);
      return;
    }
    int epochs = handle.input().plan().epochs();
    BatchFinished batch = run.lastBatchProperty().get();
    int known = run.epochs().size();
    int epoch = batch == null ? Math.max(0, known - 1) : batch.epoch();
    double ofEpoch = batch == null ? Math.min(1, known) : (batch.batch() + 1.0) / batch.batches();
    double ofRun = state == RunState.FINISHED ? 1 : (epoch + ofEpoch) / epochs;
    double left = secondsLeft(batch, epochs);
    progress.set(
        new Progress(
            stateWords(state),
            texts.format("progress.epoch", figures.whole(known), figures.whole(epochs)),
            ofEpoch,
            ofRun,
            images.perSecond(),
            rateText(),
            state.active() && Double.isFinite(left)
                ? texts.format("progress.left", Figures.duration(left))
                : ""));
  }

  private String rateText() {
    double rate = images.perSecond();
    return Double.isNaN(rate) ? "" : texts.format("progress.rate", figures.rate(rate));
  }

  private void measure(RunState state) {
    BatchFinished batch = run.lastBatchProperty().get();
    if (state != RunState.TRAINING || run.evaluatingProperty().get() != null) {
      images.rest();
      batches.rest();
    } else if (batch != null) {
      long now = nanoTime.getAsLong();
      images.count((double) batch.samplesSeen(), now);
      batches.count((double) batch.epoch() * batch.batches() + batch.batch(), now);
    }
  }

  private double secondsLeft(@Nullable BatchFinished batch, int epochs) {
    if (batch == null) {
      return Double.NaN;
    }
    int end = toEpochEnd.getValue() ? batch.epoch() + 1 : epochs;
    double batchesLeft = (double) (end - batch.epoch()) * batch.batches() - batch.batch() - 1;
    List<EpochRecord> done = run.epochs();
    double oneTest = done.isEmpty() ? 0 : done.getLast().testSeconds();
    return batchesLeft / batches.perSecond() + Math.max(0, end - done.size()) * oneTest;
  }

  /** How many batches are learnt and how the last one did, for those who take one at a time. */
  private String pausedAt() {
    BatchFinished batch = run.lastBatchProperty().get();
    return batch == null
        ? texts.get("state.paused")
        : texts.format(
            "state.paused.at",
            figures.whole(batch.batch() + 1.0),
            figures.whole(batch.batches()),
            figures.loss(batch.loss()));
  }

  /** The state, and what is trained where that comes before the experiment on the bench. */
  private String stateWords(RunState state) {
    Experiment first = run.firstProperty().get();
    return first == null
        ? stateWord(state)
        : texts.format("state.first", first.title(), stateWord(state));
  }

  private String stateWord(RunState state) {
    return switch (state) {
      case PREPARING -> texts.get("state.preparing");
      case TRAINING ->
          texts.get(run.evaluatingProperty().get() == null ? "state.training" : "state.testing");
      case PAUSED -> pausedAt();
      case STOPPED -> texts.get("state.stopped");
      case FINISHED -> texts.get("state.finished");
      case FAILED -> texts.get("state.failed");
    };
  }

  /**
   * One moment of a run.
   *
   * @param state in a word, empty before the first run
   * @param epoch such as {@code Epochs 3/10}: how many are finished of those planned
   * @param ofEpoch how much of the epoch's batches is done, 0 to 1
   * @param ofRun how much of the run's batches is done, 0 to 1
   * @param imagesPerSecond smoothed; NaN before it was measured
   * @param rate the same for people
   * @param left time left, empty where it is not known
   */
  public record Progress(
      String state,
      String epoch,
      double ofEpoch,
      double ofRun,
      double imagesPerSecond,
      String rate,
      String left) {}
}
