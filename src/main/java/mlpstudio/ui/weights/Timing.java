package mlpstudio.ui.weights;

/** The clock, and how to be woken. An interface, so that tests tell the time. FX thread only. */
interface Timing {

  /** Nanoseconds since some moment. */
  long nanos();

  /** Does something after a while. */
  void later(long nanos, Runnable action);
}
