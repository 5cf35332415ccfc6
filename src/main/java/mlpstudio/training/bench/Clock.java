package mlpstudio.training.bench;

import java.lang.management.ManagementFactory;

/** What is counted as time. */
public enum Clock {
  /** The time that passes. */
  WALL,
  /**
   * The processor time of the calling thread: what others do on the same cores is left out, and so
   * is what other threads do for this one.
   */
  PROCESSOR;

  /** Now, in nanoseconds since some moment; on the thread that is measured. */
  long nanos() {
    return switch (this) {
      case WALL -> System.nanoTime();
      case PROCESSOR -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    };
  }

  /** The seconds that something takes. */
  double seconds(Runnable work) {
    long begun = nanos();
    work.run();
    return (nanos() - begun) / 1e9;
  }
}
