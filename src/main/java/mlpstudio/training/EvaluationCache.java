package mlpstudio.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a run did on the test set at its moments, so far as that was asked or told lately and has
 * room; what is not here can be computed again. Not for several threads.
 */
final class EvaluationCache {
  private final long limit;
  private final LinkedHashMap<RunMoment, Evaluation> known = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /**
   * An empty one.
   *
   * @param limit in bytes
   */
  EvaluationCache(long limit) {
    this.limit = limit;
  }

  /** Keeps one, and lets go of what was not asked for the longest. */
  void put(RunMoment moment, Evaluation evaluation) {
    Evaluation before = known.put(moment, evaluation);
    bytes += bytes(evaluation) - (before == null ? 0 : bytes(before));
    var oldest = known.entrySet().iterator();
    while (bytes > limit && oldest.hasNext()) {
      bytes -= bytes(oldest.next().getValue());
      oldest.remove();
    }
  }

  /** One of them, where it is known. */
  Optional<Evaluation> get(RunMoment moment) {
    return Optional.ofNullable(known.get(moment));
  }

  /** Takes over what another one knows up to a moment. */
  void putAll(EvaluationCache other, RunMoment last) {
    for (Map.Entry<RunMoment, Evaluation> entry : other.known.entrySet()) {
      if (entry.getKey().compareTo(last) <= 0) {
        put(entry.getKey(), entry.getValue());
      }
    }
  }

  /** What all of them take. */
  long bytes() {
    return bytes;
  }

  private static long bytes(Evaluation evaluation) {
    return (long) evaluation.predictions().size()
        * evaluation.predictions().classes()
        * Float.BYTES;
  }
}
