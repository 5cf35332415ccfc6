package mlpstudio.data.imports;

import java.util.Optional;

/** The sizes of pictures as they come. */
final class PictureSizes {
  /** Pictures up to here are taken as they are. */
  private static final int SMALL = 64;

  private int leastWidth = Integer.MAX_VALUE;
  private int leastHeight = Integer.MAX_VALUE;
  private int mostWidth;
  private int mostHeight;
  private boolean mixed;
  private String smallest = "";
  private String largest = "";

  void add(int width, int height) {
    mixed |= mostWidth > 0 && (width != mostWidth || height != mostHeight);
    long area = (long) width * height;
    if (mostWidth == 0 || area < (long) leastWidth * leastHeight) {
      leastWidth = width;
      leastHeight = height;
      smallest = width + " x " + height;
    }
    if (area > (long) mostWidth * mostHeight) {
      mostWidth = width;
      mostHeight = height;
      largest = width + " x " + height;
    }
  }

  boolean mixed() {
    return mixed;
  }

  String smallest() {
    return smallest;
  }

  String largest() {
    return largest;
  }

  /** Whether one of them is smaller than this in both directions. */
  boolean below(ImageSize size) {
    return mostWidth > 0 && leastWidth < size.width() && leastHeight < size.height();
  }

  /** The one size that all have, if it is small enough to be kept. */
  Optional<ImageSize> common() {
    boolean kept = !mixed && mostWidth > 0 && mostWidth <= SMALL && mostHeight <= SMALL;
    return kept ? Optional.of(new ImageSize(mostWidth, mostHeight)) : Optional.empty();
  }
}
