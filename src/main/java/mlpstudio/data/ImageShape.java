package mlpstudio.data;

/**
 * The shape of one image: channels first, as the files and the network see it.
 *
 * @param channels 1 for grey, 3 for red, green and blue
 * @param height rows, at least 1
 * @param width columns, at least 1
 */
public record ImageShape(int channels, int height, int width) {
  /** Refuses shapes without pixels and shapes whose pixel count overflows. */
  public ImageShape {
    if (channels < 1 || height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "An image needs at least one channel, row and column, not "
              + channels
              + "x"
              + height
              + "x"
              + width);
    }
    Math.multiplyExact(Math.multiplyExact(channels, height), width);
  }

  /** Number of values of one image, which is the number of input features of a network. */
  public int size() {
    return channels * height * width;
  }

  /** Number of pixels of one channel. */
  public int area() {
    return height * width;
  }

  @Override
  public String toString() {
    return height + "x" + width + "x" + channels;
  }
}
