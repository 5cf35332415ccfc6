package mlpstudio.training;

import java.util.EnumSet;
import java.util.Set;

/** Where a run stands, and what may come next. */
public enum RunState {
  /** Waiting for the engine. */
  PREPARING,
  /** Taking batches. */
  TRAINING,
  /** Waiting at a batch border. */
  PAUSED,
  /** Ended by the user before its last epoch; may go on. */
  STOPPED,
  /** Ended after its last epoch. */
  FINISHED,
  /** Ended by itself with a reason: divergence, memory, a broken device. */
  FAILED;

  /** The states that may follow. */
  public Set<RunState> successors() {
    return switch (this) {
      case PREPARING -> EnumSet.of(TRAINING, PAUSED, STOPPED, FINISHED, FAILED);
      case TRAINING -> EnumSet.of(PAUSED, STOPPED, FINISHED, FAILED);
      case PAUSED -> EnumSet.of(TRAINING, STOPPED, FINISHED, FAILED);
      case STOPPED -> EnumSet.of(PREPARING, TRAINING, PAUSED, FINISHED, FAILED);
      case FINISHED, FAILED -> EnumSet.noneOf(RunState.class);
    };
  }

  /** Whether the run holds the engine thread: preparing, training or paused. */
  public boolean active() {
    return this == PREPARING || this == TRAINING || this == PAUSED;
  }
}
