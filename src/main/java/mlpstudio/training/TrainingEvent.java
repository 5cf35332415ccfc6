package mlpstudio.training;

import java.util.List;
import java.util.Optional;

/** What a run tells while it goes, in order, on the engine thread. Receivers return at once. */
public sealed interface TrainingEvent {

  /**
   * The run entered a state.
   *
   * @param state the new state
   */
  record StateChanged(RunState state) implements TrainingEvent {}

  /**
   * A batch was learnt.
   *
   * @param epoch from 0
   * @param batch index within the epoch, from 0
   * @param batches batches of an epoch
   * @param loss mean cross-entropy of the batch before the step
   * @param runningLoss mean over the epoch so far
   * @param runningAccuracy fraction recognised over the epoch so far
   * @param samplesSeen images learnt from since the run began
   * @param learningRate that of the step, after any change by hand and the schedule; NaN where it
   *     is not told
   */
  record BatchFinished(
      int epoch,
      int batch,
      int batches,
      double loss,
      double runningLoss,
      double runningAccuracy,
      long samplesSeen,
      double learningRate)
      implements TrainingEvent {
    /** Of a step whose learning rate is not told. */
    public BatchFinished(
        int epoch,
        int batch,
        int batches,
        double loss,
        double runningLoss,
        double runningAccuracy,
        long samplesSeen) {
      this(epoch, batch, batches, loss, runningLoss, runningAccuracy, samplesSeen, Double.NaN);
    }
  }

  /**
   * The batch just finished, which was asked for alone, with all that happened in it.
   *
   * @param work what was recorded
   */
  record BatchWorked(BatchWork work) implements TrainingEvent {}

  /**
   * A part of the test set was evaluated.
   *
   * @param done images evaluated so far
   * @param total images of the test set
   */
  record Evaluating(int done, int total) implements TrainingEvent {}

  /**
   * An epoch was learnt and evaluated.
   *
   * @param record its figures
   * @param evaluation every test image's probabilities
   * @param best whether its test accuracy is the highest so far
   */
  record EpochFinished(EpochRecord record, Evaluation evaluation, boolean best)
      implements TrainingEvent {}

  /**
   * The network was looked into: before the first batch, once early in the first epoch, and after
   * every epoch.
   *
   * @param reading what was measured
   */
  record NetworkMeasured(NetworkReading reading) implements TrainingEvent {}

  /**
   * A run that was kept is there again, with all it had; its figures follow at once.
   *
   * @param history the complete epochs
   * @param lastBatch where it stands; its loss is the mean of its epoch so far, for that of the
   *     batch alone is not kept. Absent where nothing was learnt
   * @param evaluation how the network does on the test set; absent where the run goes on at once
   */
  record Restored(
      TrainingHistory history, Optional<BatchFinished> lastBatch, Optional<Evaluation> evaluation)
      implements TrainingEvent {}

  /**
   * Other weights of the run answer questions from now on.
   *
   * @param kept which
   * @param evaluation how they do on the test set; absent where training goes on, whose next epoch
   *     tells
   */
  record NetworkChosen(KeptWeights kept, Optional<Evaluation> evaluation)
      implements TrainingEvent {}

  /**
   * Which earlier moments can be looked at from now on.
   *
   * @param moments in order, now among them where that is kept
   */
  record MomentsKept(List<KeptMoment> moments) implements TrainingEvent {
    /** Copies the list. */
    public MomentsKept {
      moments = List.copyOf(moments);
    }
  }

  /**
   * Questions are answered as they were at a moment from now on.
   *
   * @param moment which; empty for now
   * @param evaluation how the network of that moment does on the test set; absent for now
   */
  record MomentShown(Optional<RunMoment> moment, Optional<Evaluation> evaluation)
      implements TrainingEvent {}

  /**
   * A moment that was wished for cannot be shown; what was shown before still is.
   *
   * @param moment which
   */
  record MomentFailed(RunMoment moment) implements TrainingEvent {}

  /**
   * The run ended by itself, was stopped, or failed; the state says which.
   *
   * @param result what was learnt
   */
  record RunEnded(RunResult result) implements TrainingEvent {}

  /**
   * The device asked for cannot be used, so the run takes another.
   *
   * @param asked the device of the settings
   * @param used the device in its place
   * @param reason a sentence for people
   */
  record DeviceFallback(
      mlpstudio.model.ComputeDevice asked, mlpstudio.model.ComputeDevice used, String reason)
      implements TrainingEvent {}

  /**
   * The run failed before it had a network.
   *
   * @param failure why
   */
  record Unstartable(RunFailure failure) implements TrainingEvent {}
}
