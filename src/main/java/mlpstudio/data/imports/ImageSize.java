package mlpstudio.data.imports;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Width and height of pictures, in pixels.
 *
 * @param width 1 to {@value #MOST}
 * @param height 1 to {@value #MOST}
 */
public record ImageSize(int width, int height) {
  /** The longest side that images of a data set may have. */
  public static final int MOST = 512;

  private static final Pattern SIZE =
      Pattern.compile("\\s*(\\d{1,4})\\s*(?:[x×*]\\s*(\\d{1,4}))?\\s*");

  /** Refuses sizes that no network could take. */
  public ImageSize {
    if (width < 1 || width > MOST || height < 1 || height > MOST) {
      throw new IllegalArgumentException(
          "Images of a data set are 1x1 to " + MOST + "x" + MOST + ", not " + width + "x" + height);
    }
  }

  /** {@code 28x28}, {@code 28 × 20}, or {@code 28} for a square; nothing for what is no size. */
  public static Optional<ImageSize> parse(String text) {
    Matcher matcher = SIZE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int width = Integer.parseInt(matcher.group(1));
    int height = matcher.group(2) == null ? width : Integer.parseInt(matcher.group(2));
    boolean right = width >= 1 && width <= MOST && height >= 1 && height <= MOST;
    return right ? Optional.of(new ImageSize(width, height)) : Optional.empty();
  }

  /** Number of pixels. */
  public int area() {
    return width * height;
  }

  @Override
  public String toString() {
    return width + "x" + height;
  }
}
