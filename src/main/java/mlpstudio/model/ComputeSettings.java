package mlpstudio.model;

/**
 * Where a run computes. Not part of an experiment: it belongs to the machine.
 *
 * @param device the device
 * @param threads threads of the engine on the CPU, at least 1
 */
public record ComputeSettings(ComputeDevice device, int threads) {
  private static final int MOST = 8;

  /** Refuses thread counts below 1. */
  public ComputeSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("The engine needs at least one thread, not " + threads);
    }
  }

  /** The CPU with the usual threads of this machine. */
  public static ComputeSettings defaults() {
    return new ComputeSettings(
        ComputeDevice.CPU, usualThreads(Runtime.getRuntime().availableProcessors()));
  }

  /**
   * Threads by default: half the cores, at least one and at most {@value #MOST}.
   *
   * <p>{@code bench --only threads} measures it by width and batch size, over one thread alone. On
   * two cores that others used as well, for 784-50-10 and 784-512-256-128-64-10 with batches of 64
   * and 784-2048-2048-10 with batches of 512: two threads took 2.0, 2.3 and 2.2; beside one more
   * busy process one thread took 1.5, 1.8 and 1.5, and two took 6.5, 6.7 and 2.9. Wide layers and
   * large batches lose least by a core that is not there, and still lose: the rule asks for
   * neither.
   *
   * <p>The engine's threads spin where they wait for each other, and wait for ever where one has
   * lost its core. Measured on two cores with 784-512-256-128-64-10 and batches of 64: quiet, an
   * epoch takes 6.0 s with one thread and 5.9 s with two; beside another program one thread takes
   * what it took and two take 20, 100 and once 180 s. 300 times the matrix products: 0.9 to 1.1 s
   * with one thread and 0.7 to 1.0 s with two, quiet; 0.9 to 1.2 s and 2.3 to 3.6 s beside one busy
   * program. What two threads win there is a tenth, what they may lose is everything: so one thread
   * on two cores, and half of more cores, which leaves as many to the window and others and counts
   * a core that shows as two, as many do, as the one that it is for matrix products. A product of a
   * batch of 64 is too small a piece of work to be cut in more than {@value #MOST}.
   *
   * @param cores that the system shows
   */
  public static int usualThreads(int cores) {
    return Math.clamp(cores / 2, 1, MOST);
  }
}
