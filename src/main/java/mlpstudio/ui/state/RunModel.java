package mlpstudio.ui.state;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.KeptRun.LossPoint;
import mlpstudio.health.Diagnosis;
import mlpstudio.health.HealthWatch;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.BatchWork;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.Evaluation;
import mlpstudio.training.KeptMoment;
import mlpstudio.training.KeptWeights;
import mlpstudio.training.RunFailure;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunMoment;
import mlpstudio.training.RunResult;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingEvent;
import mlpstudio.training.TrainingHistory;
import org.jspecify.annotations.Nullable;

/**
 * The run in hand as the window sees it: fed with events, at most once per pulse, by {@link
 * EventPump}. FX thread only.
 */
public final class RunModel {
  private final ReadOnlyObjectWrapper<@Nullable RunHandle> handle = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable RunState> state = new ReadOnlyObjectWrapper<>();
  private final ObservableList<EpochRecord> epochs = FXCollections.observableArrayList();
  private final BatchSeries batches = new BatchSeries();
  private final ReadOnlyIntegerWrapper batchVersion = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<TrainingEvent.@Nullable BatchFinished> lastBatch =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<TrainingEvent.@Nullable Evaluating> evaluating =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Evaluation> evaluation =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<KeptWeights> kept =
      new ReadOnlyObjectWrapper<>(KeptWeights.LAST);
  private final ReadOnlyBooleanWrapper weightsOnly = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Experiment> first = new ReadOnlyObjectWrapper<>();
  private @Nullable Experiment comingFirst;
  private BatchSeries comingBatches = new BatchSeries();
  private @Nullable Evaluation lastEvaluation;
  private @Nullable Evaluation presentEvaluation;
  private final ReadOnlyObjectWrapper<List<KeptMoment>> moments =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable RunMoment> moment = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper momentFailures = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<@Nullable RunResult> result = new ReadOnlyObjectWrapper<>();

  private final ReadOnlyObjectWrapper<TrainingEvent.@Nullable DeviceFallback> deviceFallback =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable ComputeSettings> compute =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable RunFailure> unstartable =
      new ReadOnlyObjectWrapper<>();

  private final ReadOnlyObjectWrapper<List<Diagnosis>> diagnoses =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable BatchWork> workedBatch =
      new ReadOnlyObjectWrapper<>();
  private @Nullable HealthWatch watch;
  private final ReadOnlyBooleanWrapper aside = new ReadOnlyBooleanWrapper();
  private boolean continuing;
  private List<LossPoint> leftLosses = List.of();

  /** Begins a new run: all figures of the former are gone. */
  public void begin(RunHandle value) {
    begin(value, null);
  }

  /**
   * Begins a new run: all figures of the former are gone.
   *
   * @param settings where it computes, or null where that is not known
   */
  public void begin(RunHandle value, @Nullable ComputeSettings settings) {
    compute.set(settings);
    leftLosses = batches.thinned();
    epochs.clear();
    batches.begin(comingBatches);
    comingBatches = new BatchSeries();
    lastBatch.set(null);
    evaluating.set(null);
    moments.set(List.of());
    moment.set(null);
    setPresent(null);
    first.set(comingFirst);
    comingFirst = null;
    lastEvaluation = null;
    workedBatch.set(null);
    kept.set(KeptWeights.LAST);
    weightsOnly.set(false);
    result.set(null);
    deviceFallback.set(null);
    unstartable.set(null);
    watch = new HealthWatch(value.input());
    judge();
    state.set(RunState.PREPARING);
    handle.set(value);
    batchVersion.set(batchVersion.get() + 1);
  }

  /** The next run to begin goes on where these batches lead to: they stay in the chart. */
  public void goOnAfter(BatchSeries earlier) {
    comingBatches = earlier;
  }

  /**
   * Another run goes on where the one in hand ended: its figures stay.
   *
   * @param settings where it computes
   */
  public void succeed(RunHandle value, ComputeSettings settings) {
    compute.set(settings);
    evaluating.set(null);
    moment.set(null);
    setPresent(presentEvaluation);
    state.set(RunState.PREPARING);
    continuing = true;
    handle.set(value);
    continuing = false;
    result.set(null);
    batchVersion.set(batchVersion.get() + 1);
  }

  /**
   * While the handle changes: the batch losses of the run before, of which nothing else is left.
   */
  public List<LossPoint> leftLosses() {
    return leftLosses;
  }

  /** While the handle changes: whether the same run goes on, so that no figures are lost. */
  public boolean continuing() {
    return continuing;
  }

  /**
   * Begins a run of another experiment than that on the bench, which goes on from what this one
   * learns.
   *
   * @param settings where it computes
   * @param before what is trained
   */
  public void beginFirst(RunHandle value, ComputeSettings settings, Experiment before) {
    comingFirst = before;
    begin(value, settings);
  }

  /** What is trained before the experiment on the bench can be, or null where that itself is. */
  public ReadOnlyObjectProperty<@Nullable Experiment> firstProperty() {
    return first.getReadOnlyProperty();
  }

  /**
   * Puts a network in hand that cannot go on as it was learnt, for only its weights were kept.
   *
   * @param settings where it computes
   * @param history the epochs that led to it
   */
  public void beginWeights(RunHandle value, ComputeSettings settings, TrainingHistory history) {
    begin(value, settings);
    weightsOnly.set(true);
    epochs.setAll(history.epochs());
    batchVersion.set(batchVersion.get() + 1);
  }

  /**
   * Whether only weights are in hand, without what an exact continuation needs: the network answers
   * and can be trained on with a fresh optimiser.
   */
  public ReadOnlyBooleanProperty weightsOnlyProperty() {
    return weightsOnly.getReadOnlyProperty();
  }

  /** Which of the run's weights answer questions. */
  public ReadOnlyObjectProperty<KeptWeights> keptProperty() {
    return kept.getReadOnlyProperty();
  }

  /** Takes in what happened since the last pulse, in order. */
  public void accept(Iterable<TrainingEvent> events) {
    for (TrainingEvent event : events) {
      accept(event);
      if (watch != null) {
        watch.accept(event);
      }
    }
    judge();
    batchVersion.set(batchVersion.get() + 1);
  }

  private void accept(TrainingEvent event) {
    switch (event) {
      case TrainingEvent.StateChanged changed -> {
        if (changed.state().active()) {
          result.set(null);
        } else {
          evaluating.set(null);
        }
        state.set(changed.state());
      }
      case TrainingEvent.BatchFinished batch -> {
        evaluating.set(null);
        batches.add(batch.epoch() + (batch.batch() + 1.0) / batch.batches(), batch.loss());
        lastBatch.set(batch);
      }
      case TrainingEvent.BatchWorked worked -> workedBatch.set(worked.work());
      case TrainingEvent.Evaluating part -> evaluating.set(part);
      case TrainingEvent.EpochFinished epoch -> {
        evaluating.set(null);
        epochs.add(epoch.record());
        lastEvaluation = epoch.evaluation();
        setPresent(epoch.evaluation());
      }
      case TrainingEvent.NetworkMeasured measured -> {}
      case TrainingEvent.Restored restored -> restore(restored);
      case TrainingEvent.NetworkChosen chosen -> choose(chosen);
      case TrainingEvent.MomentsKept now -> moments.set(now.moments());
      case TrainingEvent.MomentShown shown -> show(shown);
      case TrainingEvent.MomentFailed failed -> momentFailures.set(momentFailures.get() + 1);
      case TrainingEvent.RunEnded ended -> result.set(ended.result());
      case TrainingEvent.DeviceFallback fallback -> {
        deviceFallback.set(fallback);
        ComputeSettings asked = compute.get();
        compute.set(new ComputeSettings(fallback.used(), asked == null ? 1 : asked.threads()));
      }
      case TrainingEvent.Unstartable failed -> unstartable.set(failed.failure());
    }
  }

  private void restore(TrainingEvent.Restored restored) {
    evaluating.set(null);
    if (!weightsOnly.get()) {
      restored.lastBatch().ifPresent(lastBatch::set);
      if (!restored.history().epochs().equals(epochs)) {
        epochs.setAll(restored.history().epochs());
      }
    }
    restored
        .evaluation()
        .ifPresent(
            score -> {
              lastEvaluation = score;
              setPresent(score);
            });
  }

  /** Where training goes on, the score is again that of the epoch before. */
  private void choose(TrainingEvent.NetworkChosen chosen) {
    evaluating.set(null);
    kept.set(chosen.kept());
    if (chosen.kept() == KeptWeights.LAST && chosen.evaluation().isPresent()) {
      lastEvaluation = chosen.evaluation().get();
    }
    setPresent(chosen.evaluation().orElse(lastEvaluation));
  }

  /** How the run does now; seen only while no earlier moment is shown. */
  private void setPresent(@Nullable Evaluation value) {
    presentEvaluation = value;
    if (moment.get() == null) {
      evaluation.set(value);
    }
  }

  private void show(TrainingEvent.MomentShown shown) {
    moment.set(shown.moment().orElse(null));
    evaluation.set(shown.evaluation().orElse(presentEvaluation));
  }

  private void judge() {
    diagnoses.set(watch == null ? List.of() : watch.diagnoses());
  }

  /** What is wrong with the run in hand as far as it went; empty where nothing is. */
  public ReadOnlyObjectProperty<List<Diagnosis>> diagnosesProperty() {
    return diagnoses.getReadOnlyProperty();
  }

  /** The run, or null before the first. */
  public ReadOnlyObjectProperty<@Nullable RunHandle> handleProperty() {
    return handle.getReadOnlyProperty();
  }

  /**
   * Whether the run in hand is none of what is on the bench, such as a lesson's step that was not
   * trained yet: its network still answers, but how it did and does is not told in the other's
   * name.
   */
  public ReadOnlyBooleanProperty asideProperty() {
    return aside.getReadOnlyProperty();
  }

  /** Says whether it is. */
  public void setAside(boolean value) {
    aside.set(value);
  }

  /** Whether a run holds the engine: preparing, training or paused. */
  public boolean active() {
    RunState now = state.get();
    return now != null && now.active();
  }

  /** Where it stands, or null before the first run. */
  public ReadOnlyObjectProperty<@Nullable RunState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The complete epochs; not to be changed by readers. */
  public ObservableList<EpochRecord> epochs() {
    return epochs;
  }

  /** The losses of all batches; see {@link #batchVersionProperty()} for changes. */
  public BatchSeries batches() {
    return batches;
  }

  /** Changes at most once per pulse, after new events were taken in. */
  public ReadOnlyIntegerProperty batchVersionProperty() {
    return batchVersion.getReadOnlyProperty();
  }

  /** The latest batch, or null. */
  public ReadOnlyObjectProperty<TrainingEvent.@Nullable BatchFinished> lastBatchProperty() {
    return lastBatch.getReadOnlyProperty();
  }

  /** The latest batch that was learnt alone, with all that happened in it, or null. */
  public ReadOnlyObjectProperty<@Nullable BatchWork> workedBatchProperty() {
    return workedBatch.getReadOnlyProperty();
  }

  /** How far the evaluation is, or null while none goes on. */
  public ReadOnlyObjectProperty<TrainingEvent.@Nullable Evaluating> evaluatingProperty() {
    return evaluating.getReadOnlyProperty();
  }

  /** The moments that can be looked at again, in order; none where the run keeps none. */
  public ReadOnlyObjectProperty<List<KeptMoment>> momentsProperty() {
    return moments.getReadOnlyProperty();
  }

  /**
   * The earlier moment that is shown, or null for now: weights, predictions and {@link
   * #evaluationProperty} are of that moment, while all other figures go on.
   */
  public ReadOnlyObjectProperty<@Nullable RunMoment> momentProperty() {
    return moment.getReadOnlyProperty();
  }

  /** Changes whenever a moment that was wished for cannot be shown. */
  public ReadOnlyIntegerProperty momentFailuresProperty() {
    return momentFailures.getReadOnlyProperty();
  }

  /** The latest evaluation of the test set, or that of the moment shown, or null. */
  public ReadOnlyObjectProperty<@Nullable Evaluation> evaluationProperty() {
    return evaluation.getReadOnlyProperty();
  }

  /** How the run ended, or null while it goes on. */
  public ReadOnlyObjectProperty<@Nullable RunResult> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /** That another device than asked for is used, or null. */
  public ReadOnlyObjectProperty<TrainingEvent.@Nullable DeviceFallback> deviceFallbackProperty() {
    return deviceFallback.getReadOnlyProperty();
  }

  /** Where the run in hand really computes, or null before the first. */
  public ReadOnlyObjectProperty<@Nullable ComputeSettings> computeProperty() {
    return compute.getReadOnlyProperty();
  }

  /** Why the run failed before it had a network, or null. */
  public ReadOnlyObjectProperty<@Nullable RunFailure> unstartableProperty() {
    return unstartable.getReadOnlyProperty();
  }
}
