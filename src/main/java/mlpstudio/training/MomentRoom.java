package mlpstudio.training;

/** What the earlier moments of a run may take on this machine. */
public final class MomentRoom {
  private static final long MOST = 256 << 20;

  private MomentRoom() {}

  /** An eighth of the memory there is, at most 256 MB. */
  public static long bytes() {
    return Math.min(MOST, Runtime.getRuntime().maxMemory() / 8);
  }
}
