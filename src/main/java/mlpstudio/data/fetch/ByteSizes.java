package mlpstudio.data.fetch;

import mlpstudio.words.Words;

/** Numbers of bytes as sentences spell them. */
public final class ByteSizes {
  private static final double MEGA = 1e6;
  private static final double KILO = 1e3;

  private ByteSizes() {}

  /** {@code 30.9 MB}, {@code 5.1 kB}, {@code 12 bytes}: thousands, as disks and networks count. */
  public static String text(long bytes) {
    if (bytes < KILO) {
      return bytes == 1 ? say("size.byte", "1") : say("size.bytes", bytes);
    }
    return bytes < MEGA
        ? say("size.kilo", tenths(bytes / KILO))
        : say("size.mega", tenths(bytes / MEGA));
  }

  private static String say(String key, Object size) {
    return Words.say(ByteSizes.class, key, size);
  }

  private static String tenths(double number) {
    return String.format("%.1f", number);
  }
}
