package mlpstudio.training;

import java.lang.foreign.MemorySegment;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import mlpstudio.model.PredictionTable;
import mlpstudio.model.Weights;

/**
 * A run from outside the engine thread: its controls, its result, and questions about its network,
 * which are answered between two batches, or between two chunks of an evaluation. Futures complete
 * on the engine thread; they fail with {@link java.util.concurrent.CancellationException} once the
 * run is closed.
 */
public interface RunHandle extends AutoCloseable {

  /** What is trained. */
  RunInput input();

  /** The controls. */
  RunControl control();

  /** Where the run stands now; may be read from any thread. */
  RunState state();

  /** Completes when the run is first stopped, finished or failed. */
  CompletableFuture<RunResult> result();

  /**
   * Has other weights of the run answer {@link #weights} and {@link #predict}, and scores them on
   * the test set; {@link TrainingEvent.NetworkChosen} tells when they do. For a run at rest, paused
   * or stopped: the next batch puts the last ones in hand again, and goes on from them as if
   * nothing had been asked. Returns at once.
   */
  void choose(KeptWeights kept);

  /** What the run was earlier; a run that keeps nothing of that has only now. */
  default RunMoments moments() {
    return RunMoments.NONE;
  }

  /** The weights in hand as they are now, or those of the moment shown; see {@link #moments}. */
  CompletableFuture<Weights> weights();

  /** The whole state as it is now, from which the run can be continued exactly. */
  CompletableFuture<RunSnapshot> snapshot();

  /**
   * What the network in hand makes of images now, or did at the moment shown; see {@link #moments}.
   *
   * @param images pixels of whole images of the data set's shape, one after the other, as in {@link
   *     mlpstudio.data.ImageSplit}
   */
  CompletableFuture<PredictionTable> predict(MemorySegment images);

  /**
   * What the last hidden layer of the network in hand, as it is now or was at the moment shown,
   * says of the first test images; see {@link #moments}. Computed chunk by chunk between batches;
   * the training is not touched by it.
   *
   * @param count how many images, or all where there are fewer
   */
  default CompletableFuture<TestFeatures> features(int count) {
    return CompletableFuture.failedFuture(new CancellationException("This run has no network"));
  }

  /** Stops the run if it is active and frees its tensors. Returns at once; may be called twice. */
  @Override
  void close();
}
