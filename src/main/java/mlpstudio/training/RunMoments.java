package mlpstudio.training;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;

/**
 * The earlier moments of a run. {@link TrainingEvent.MomentsKept} tells which there are. All
 * methods return at once and are for any thread.
 */
public interface RunMoments {

  /** Those of a run that keeps none. */
  RunMoments NONE =
      new RunMoments() {
        @Override
        public void show(Optional<RunMoment> moment) {
          // There is only now.
        }

        @Override
        public void prepare(RunMoment moment) {
          // Nobody will ask.
        }

        @Override
        public CompletableFuture<RunSnapshot> stateAt(RunMoment moment, DoubleConsumer progress) {
          return CompletableFuture.failedFuture(
              new IllegalStateException("This run keeps no earlier moments"));
        }
      };

  /**
   * Has the weights of an earlier moment answer {@link RunHandle#weights} and {@link
   * RunHandle#predict}, and scores them on the test set; {@link TrainingEvent.MomentShown} tells
   * when they do. The latest wish wins. The run goes on as if nothing had been asked.
   *
   * @param moment the nearest one kept up to it is taken; empty for now
   */
  void show(Optional<RunMoment> moment);

  /**
   * Says which moment is likely to be asked for next, so that it is then there at once.
   *
   * @param moment as in {@link #show}
   */
  void prepare(RunMoment moment);

  /**
   * The whole state of the run as it was at a moment, from which a run continues exactly. Where
   * only weights were kept, it is learnt once more from the nearest whole state before, to the last
   * bit; whatever trains meanwhile takes turns with that, batch by batch. Cancelling the answer
   * ends it, and so does closing the run or the engine, which cancels the answer.
   *
   * @param moment one that is continuable
   * @param progress told how much is learnt, 0 to 1, on the engine thread
   */
  CompletableFuture<RunSnapshot> stateAt(RunMoment moment, DoubleConsumer progress);
}
