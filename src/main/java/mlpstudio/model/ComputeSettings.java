package mlpstudio.model;

/**
 * Where a run computes. Not part of an experiment: it belongs to the machine.
 *
 * @param device the device
 * @param threads threads of the engine on the CPU, at least 1
 */
public record ComputeSettings(ComputeDevice device, int threads) {
  /** Refuses thread counts below 1. */
  public ComputeSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("The engine needs at least one thread, not " + threads);
    }
  }

  /** The CPU with one thread less than there are cores, for the window needs one too. */
  public static ComputeSettings defaults() {
    return new ComputeSettings(
        ComputeDevice.CPU, Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
  }
}
