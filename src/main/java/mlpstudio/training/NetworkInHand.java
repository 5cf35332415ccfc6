package mlpstudio.training;

import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.function.Consumer;
import mlpstudio.model.Network;
import mlpstudio.model.PredictionTable;
import mlpstudio.model.Weights;
import org.jspecify.annotations.Nullable;

/**
 * Decides which of a run's weights answer questions. The best ones answer from a network of their
 * own, so that the one that learns is left alone and training goes on to the last bit as if nobody
 * had asked. Engine thread only.
 */
final class NetworkInHand {
  private final TrainingService service;
  private final Consumer<TrainingEvent> events;
  private KeptWeights kept = KeptWeights.LAST;
  private @Nullable Network best;
  private int choices;

  NetworkInHand(TrainingService service, Consumer<TrainingEvent> events) {
    this.service = service;
    this.events = events;
  }

  /**
   * Puts other weights in hand and scores them on the test set, a chunk at a time between other
   * questions; a later choice, or a batch, breaks that off.
   */
  void choose(TrainingRun run, KeptWeights wanted) {
    switchTo(run, wanted);
    rate(run.testEvaluation(network(run)), choices);
  }

  /** As {@link #choose}, where the score is known already. */
  void choose(TrainingRun run, KeptWeights wanted, Optional<Evaluation> score) {
    switchTo(run, wanted);
    events.accept(new TrainingEvent.NetworkChosen(kept, score));
  }

  /** Training goes on: the weights that learn are the ones in hand. */
  void learning() {
    choices++;
    if (kept != KeptWeights.LAST) {
      release();
      events.accept(new TrainingEvent.NetworkChosen(kept, Optional.empty()));
    }
  }

  /** Breaks off what is under way; the run's tensors are about to go. */
  void release() {
    choices++;
    kept = KeptWeights.LAST;
    if (best != null) {
      best.close();
      best = null;
    }
  }

  Weights weights(TrainingRun run) {
    return kept == KeptWeights.BEST ? run.best() : run.weights();
  }

  PredictionTable predict(TrainingRun run, MemorySegment images) {
    return run.predict(network(run), images);
  }

  private void switchTo(TrainingRun run, KeptWeights wanted) {
    release();
    kept = wanted;
    if (wanted == KeptWeights.BEST) {
      best = run.bestNetwork();
    }
  }

  private Network network(TrainingRun run) {
    return best == null ? run.network() : best;
  }

  private void rate(ChunkedEvaluation evaluation, int choice) {
    if (choice != choices) {
      return;
    }
    if (evaluation.done() < evaluation.total()) {
      evaluation.next();
      service.tell(() -> rate(evaluation, choice));
    } else {
      events.accept(new TrainingEvent.NetworkChosen(kept, Optional.of(evaluation.result())));
    }
  }
}
