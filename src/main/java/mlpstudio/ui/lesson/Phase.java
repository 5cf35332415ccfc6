package mlpstudio.ui.lesson;

/** Where a step of a lesson stands. */
public enum Phase {
  /** There is only something to read. */
  READING,
  /** A question waits for an answer. */
  ASKING,
  /** The run can be begun. */
  READY,
  /** The run is under way. */
  TRAINING,
  /** The run is over, or the answer was told. */
  DONE
}
