package mlpstudio.ui;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import mlpstudio.data.RandomStream;
import mlpstudio.model.PredictionTable;
import mlpstudio.model.Weights;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.Evaluation;
import mlpstudio.training.KeptWeights;
import mlpstudio.training.OptimizerState;
import mlpstudio.training.RunControl;
import mlpstudio.training.RunFailure;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunMoment;
import mlpstudio.training.RunMoments;
import mlpstudio.training.RunPosition;
import mlpstudio.training.RunResult;
import mlpstudio.training.RunSnapshot;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingEvent;
import mlpstudio.training.TrainingHistory;
import org.jspecify.annotations.Nullable;

/** A run that writes down what it is told, and tells what a test wants. */
public final class FakeRun implements RunHandle, RunControl {
  private final RunInput input;
  private final boolean paused;
  private final Consumer<TrainingEvent> events;
  private final List<String> told = new ArrayList<>();
  private TrainingHistory history = TrainingHistory.EMPTY;
  private RunState state = RunState.PREPARING;
  private int weightsAsked;
  private Supplier<CompletableFuture<Weights>> weights =
      () -> CompletableFuture.completedFuture(someWeights());

  private Function<MemorySegment, CompletableFuture<PredictionTable>> predict =
      images -> new CompletableFuture<>();

  private Function<RunMoment, CompletableFuture<RunSnapshot>> stateAt =
      moment -> new CompletableFuture<>();

  FakeRun(RunInput input, boolean paused, Consumer<TrainingEvent> events) {
    this.input = input;
    this.paused = paused;
    this.events = events;
  }

  /** Everything that it was told. */
  public List<String> told() {
    return told;
  }

  /** Whether it was begun to wait at once. */
  public boolean begunPaused() {
    return paused;
  }

  /** How often it was asked for its weights. */
  public int weightsAsked() {
    return weightsAsked;
  }

  /** Decides what it answers when asked for its weights. */
  public void answerWeights(Supplier<CompletableFuture<Weights>> answer) {
    weights = answer;
  }

  /** Decides what it answers when asked about images; never, if not told. */
  public void answerPredict(Function<MemorySegment, CompletableFuture<PredictionTable>> answer) {
    predict = answer;
  }

  /** Decides what it answers when asked for its state at a moment; never, if not told. */
  public void answerStateAt(Function<RunMoment, CompletableFuture<RunSnapshot>> answer) {
    stateAt = answer;
  }

  /** Shows a moment as it was asked to, or now where there is none. */
  public void shows(@Nullable RunMoment moment, double accuracy) {
    events.accept(
        new TrainingEvent.MomentShown(
            Optional.ofNullable(moment),
            moment == null ? Optional.empty() : Optional.of(evaluation(0.5, accuracy))));
  }

  /** Enters a state. */
  public void enter(RunState next) {
    state = next;
    events.accept(new TrainingEvent.StateChanged(next));
  }

  /** Tells of a batch of 64 images. */
  public void batch(int epoch, int batch, int batches, double runningLoss) {
    long seen = ((long) epoch * batches + batch + 1) * 64;
    events.accept(
        new TrainingEvent.BatchFinished(
            epoch, batch, batches, runningLoss, runningLoss, 0.5, seen));
  }

  /** Tells of an epoch that took five seconds and a half. */
  public void epoch(double trainLoss, double testLoss, double testAccuracy) {
    int epoch = history.epochs().size();
    EpochRecord record =
        new EpochRecord(epoch, trainLoss, 0.8761, testLoss, testAccuracy, 5, 0.5, 0.01);
    history = history.with(record);
    events.accept(
        new TrainingEvent.EpochFinished(record, evaluation(testLoss, testAccuracy), true));
  }

  /** Tells what it was opened with: so many epochs of four batches. */
  public void restored(TrainingHistory kept) {
    history = kept;
    int epochs = kept.epochs().size();
    events.accept(
        new TrainingEvent.Restored(
            kept,
            epochs == 0
                ? Optional.empty()
                : Optional.of(
                    new TrainingEvent.BatchFinished(
                        epochs - 1, 3, 4, 0.5, 0.5, 0.5, epochs * 4L * 64)),
            Optional.of(evaluation(0.4, 0.5))));
    stopped();
  }

  /** Tells that part of the test set is evaluated. */
  public void evaluating(int done, int total) {
    events.accept(new TrainingEvent.Evaluating(done, total));
  }

  /** Ends. */
  public void end(RunState last, Optional<Evaluation> trainingSet, Optional<RunFailure> failure) {
    enter(last);
    events.accept(
        new TrainingEvent.RunEnded(
            new RunResult(last, history, someWeights(), someWeights(), trainingSet, failure)));
  }

  /** Ends after the last epoch. */
  public void finish() {
    end(RunState.FINISHED, Optional.of(evaluation(0.0312, 0.9912)), Optional.empty());
  }

  /** Ends as told. */
  public void stopped() {
    end(RunState.STOPPED, Optional.empty(), Optional.empty());
  }

  /** Tells anything. */
  public void tell(TrainingEvent event) {
    events.accept(event);
  }

  private static Evaluation evaluation(double loss, double accuracy) {
    return new Evaluation(loss, accuracy, new PredictionTable(2, new float[] {1, 0, 0, 1}));
  }

  private Weights someWeights() {
    return weightsAfter(1);
  }

  private Weights weightsAfter(int epoch) {
    return input
        .architecture()
        .firstWeights(
            input.dataset().shape().size(), input.dataset().classes(), new RandomStream(epoch));
  }

  @Override
  public RunInput input() {
    return input;
  }

  @Override
  public RunControl control() {
    return this;
  }

  @Override
  public RunState state() {
    return state;
  }

  @Override
  public CompletableFuture<RunResult> result() {
    return new CompletableFuture<>();
  }

  @Override
  public CompletableFuture<Weights> weights() {
    weightsAsked++;
    return weights.get();
  }

  @Override
  public CompletableFuture<RunSnapshot> snapshot() {
    return CompletableFuture.completedFuture(stateNow());
  }

  /** The state that it would have after its epochs: equal epochs, equal state. */
  public RunSnapshot stateNow() {
    int epoch = history.epochs().size();
    RunPosition position = new RunPosition(epoch, 0, epoch, 2, 0.01, 0, 0, 0, 0);
    return new RunSnapshot(
        weightsAfter(epoch),
        new OptimizerState(epoch, List.of()),
        position,
        history,
        epoch == 0 ? Optional.empty() : Optional.of(weightsAfter(100 + epoch)));
  }

  @Override
  public void choose(KeptWeights kept) {
    told.add("choose " + kept);
  }

  @Override
  public RunMoments moments() {
    return new RunMoments() {
      @Override
      public void show(Optional<RunMoment> moment) {
        told.add("show " + moment.map(m -> Double.toString(m.position())).orElse("now"));
      }

      @Override
      public void prepare(RunMoment moment) {
        told.add("prepare " + moment.position());
      }

      @Override
      public CompletableFuture<RunSnapshot> stateAt(RunMoment moment, DoubleConsumer progress) {
        told.add("state at " + moment.position());
        progress.accept(0.5);
        return stateAt.apply(moment);
      }
    };
  }

  @Override
  public CompletableFuture<PredictionTable> predict(MemorySegment images) {
    return predict.apply(images);
  }

  @Override
  public void pause() {
    told.add("pause");
  }

  @Override
  public void resume() {
    told.add("resume");
  }

  @Override
  public void stepBatch() {
    told.add("step batch");
  }

  @Override
  public void stepEpoch() {
    told.add("step epoch");
  }

  @Override
  public void stop() {
    told.add("stop");
  }

  @Override
  public void setLearningRate(double value) {
    told.add("rate " + value);
  }

  @Override
  public void setPace(double batchesPerSecond) {
    told.add("pace " + batchesPerSecond);
  }

  @Override
  public void close() {
    told.add("close");
  }
}
