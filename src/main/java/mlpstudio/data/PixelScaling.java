package mlpstudio.data;

/**
 * What a normalisation comes to: {@code value = pixel * scale + offset}. The arrays have one entry
 * for all pixels, one per channel, or one per feature. Immutable.
 */
public final class PixelScaling {
  private final float[] scale;
  private final float[] offset;

  /**
   * Copies both arrays.
   *
   * @param scale factors; 1, channels or features of them
   * @param offset summands; as many as factors
   */
  public PixelScaling(float[] scale, float[] offset) {
    if (scale.length != offset.length || scale.length == 0) {
      throw new IllegalArgumentException(
          scale.length + " factors but " + offset.length + " offsets");
    }
    this.scale = scale.clone();
    this.offset = offset.clone();
  }

  /** 1, the number of channels, or the number of features. */
  public int length() {
    return scale.length;
  }

  /** The factors, a copy. */
  public float[] scale() {
    return scale.clone();
  }

  /** The summands, a copy. */
  public float[] offset() {
    return offset.clone();
  }

  /**
   * The value that the network sees for one pixel.
   *
   * @param pixel 0 to 255
   * @param feature position within the image
   * @param shape the image's shape
   */
  public float apply(int pixel, int feature, ImageShape shape) {
    int i = scale.length == 1 ? 0 : scale.length == shape.size() ? feature : feature / shape.area();
    return pixel * scale[i] + offset[i];
  }
}
