package mlpstudio.model;

import java.util.Locale;

/**
 * Where tensors live and compute.
 *
 * @param kind the kind of processor
 * @param index which of several, from 0
 */
public record ComputeDevice(Kind kind, int index) {
  /** The processor that every machine has. */
  public static final ComputeDevice CPU = new ComputeDevice(Kind.CPU, 0);

  /** Refuses negative indices. */
  public ComputeDevice {
    if (index < 0) {
      throw new IllegalArgumentException("Devices count from 0, not " + index);
    }
  }

  /**
   * Reads {@code cpu}, {@code cuda}, {@code cuda:1} or {@code mps}.
   *
   * @throws IllegalArgumentException with a sentence for people
   */
  public static ComputeDevice parse(String text) {
    String[] parts = text.strip().toLowerCase(Locale.ROOT).split(":", 2);
    for (Kind kind : Kind.values()) {
      if (kind.id().equals(parts[0]) && (parts.length == 1 || parts[1].matches("\\d{1,3}"))) {
        return new ComputeDevice(kind, parts.length == 1 ? 0 : Integer.parseInt(parts[1]));
      }
    }
    throw new IllegalArgumentException(
        "There is no device “" + text + "”: write cpu, cuda, cuda:1 or mps.");
  }

  /** {@code cpu}, {@code cuda:0}, {@code mps}. */
  public String id() {
    return kind == Kind.CUDA ? kind.id() + ":" + index : kind.id();
  }

  /** Kinds of processor. */
  public enum Kind {
    /** Central processor. */
    CPU,
    /** NVIDIA graphics processor. */
    CUDA,
    /** Apple's Metal Performance Shaders. */
    MPS;

    /** {@code cpu}, {@code cuda} or {@code mps}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
