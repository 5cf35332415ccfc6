package mlpstudio.training;

/**
 * What the user wishes of a run: go, wait, so many batches more, to the end of the epoch, stop; and
 * how fast. Safe for all threads; the engine thread asks, the others tell.
 */
final class PaceGate {
  private Wish wish;
  private int batchesToGo;
  private int untilEpoch;
  private double batchesPerSecond = Double.POSITIVE_INFINITY;
  private long lastBatchNanos;

  PaceGate(boolean paused) {
    wish = paused ? Wish.WAIT : Wish.GO;
  }

  synchronized void tell(Wish value) {
    wish = value;
    batchesToGo = 0;
  }

  synchronized void tellBatch() {
    if (wish != Wish.BATCHES) {
      batchesToGo = 0;
    }
    wish = Wish.BATCHES;
    batchesToGo++;
  }

  synchronized void tellEpoch() {
    wish = Wish.EPOCH;
    untilEpoch = -1;
  }

  /** Stops where nothing was wished since the beginning but to wait. */
  synchronized void stopIfWaiting() {
    if (wish == Wish.WAIT) {
      wish = Wish.STOP;
    }
  }

  synchronized void setPace(double value) {
    batchesPerSecond = value;
  }

  synchronized boolean stopWished() {
    return wish == Wish.STOP;
  }

  /**
   * What to do at a batch border. A granted batch is taken off the number that was asked for.
   *
   * @param epoch the epoch of the next batch
   */
  synchronized Wish ask(int epoch) {
    if (wish == Wish.BATCHES && batchesToGo == 0) {
      wish = Wish.WAIT;
    }
    if (wish == Wish.EPOCH) {
      untilEpoch = untilEpoch < 0 ? epoch : untilEpoch;
      if (epoch > untilEpoch) {
        wish = Wish.WAIT;
      }
    }
    return wish;
  }

  /**
   * How long the pace asks to wait before the next batch, in nanoseconds; 0 or less for not at all.
   */
  synchronized long nanosToWait(long now) {
    if (batchesPerSecond == Double.POSITIVE_INFINITY || wish == Wish.BATCHES) {
      return 0;
    }
    return lastBatchNanos + (long) (1e9 / batchesPerSecond) - now;
  }

  /**
   * A batch is about to be learnt.
   *
   * @return whether it is the last of those that were asked for one by one
   */
  synchronized boolean granted(long now) {
    lastBatchNanos = now;
    if (wish == Wish.BATCHES) {
      batchesToGo--;
      return batchesToGo == 0;
    }
    return false;
  }

  /** Kinds of wish. */
  enum Wish {
    GO,
    WAIT,
    BATCHES,
    EPOCH,
    STOP
  }
}
