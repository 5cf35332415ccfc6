package mlpstudio.model;

import java.util.List;

/**
 * Lists the devices of this machine. An interface, so that tests can list devices that this machine
 * lacks.
 */
public interface DeviceCatalog {

  /**
   * All devices worth naming, usable ones first, the CPU always among them. May start the engine
   * and take seconds; not on the FX thread.
   */
  List<Entry> devices();

  /**
   * One device.
   *
   * @param device which
   * @param name for people, such as {@code NVIDIA H200}
   * @param memoryBytes its memory, or 0 where unknown
   * @param unusable why it cannot be used, or empty where it can
   */
  record Entry(ComputeDevice device, String name, long memoryBytes, String unusable) {
    /** Whether runs can use it. */
    public boolean usable() {
      return unusable.isEmpty();
    }
  }
}
