package mlpstudio.data.fetch;

import java.util.Locale;

/** Numbers of bytes as sentences spell them. */
public final class ByteSizes {
  private static final double MEGA = 1e6;
  private static final double KILO = 1e3;

  private ByteSizes() {}

  /** {@code 30.9 MB}, {@code 5.1 kB}, {@code 12 bytes}: thousands, as disks and networks count. */
  public static String text(long bytes) {
    if (bytes < KILO) {
      return bytes == 1 ? "1 byte" : bytes + " bytes";
    }
    return bytes < MEGA
        ? String.format(Locale.ROOT, "%.1f kB", bytes / KILO)
        : String.format(Locale.ROOT, "%.1f MB", bytes / MEGA);
  }
}
