package mlpstudio.inspection;

import mlpstudio.data.ImageShape;
import mlpstudio.model.LayerWeights;

/**
 * The neurons of a first layer as images: the weight of every pixel in the pixel's place. Painting
 * one costs a few microseconds, so only those that show need be painted. Immutable; for any thread.
 */
public final class WeightImages {
  private static final int OPAQUE = 0xFF000000;

  private final LayerWeights layer;
  private final ImageShape shape;
  private final ChannelChoice channels;
  private final WeightScale scale;
  private final ValueRange range;

  /**
   * Goes once through all weights to find the range.
   *
   * @param layer its inputs are the pixels of {@code shape}
   * @param shape of the images that the network sees
   * @param channels which channels are drawn; counts for images of three channels only
   */
  public WeightImages(
      LayerWeights layer, ImageShape shape, ChannelChoice channels, WeightScale scale) {
    if (layer.inputs() != shape.size()) {
      throw new IllegalArgumentException(
          layer.inputs() + " weights a neuron are no image of " + shape);
    }
    this.layer = layer;
    this.shape = shape;
    this.channels = channels;
    this.scale = scale;
    this.range = scale.fitted(layer);
  }

  /** Number of images: one a neuron. */
  public int size() {
    return layer.outputs();
  }

  /** The shape of the input images. */
  public ImageShape shape() {
    return shape;
  }

  /** The layer drawn. */
  public LayerWeights layer() {
    return layer;
  }

  /** The ends of the colour scale; where every neuron has its own, the widest of them. */
  public ValueRange range() {
    return range;
  }

  /** Whether weights are mixed to colours instead of being looked up in the palette. */
  public boolean mixesColors() {
    return shape.channels() == 3 && channels == ChannelChoice.RGB;
  }

  /**
   * Paints the image of one neuron.
   *
   * @param argb receives {@code shape().area()} opaque colours, row after row
   */
  public void paint(int neuron, int[] argb) {
    float[] weight = layer.weight();
    int row = neuron * layer.inputs();
    ValueRange own = scale.forNeuron(range, weight, row, row + layer.inputs());
    int area = shape.area();
    if (mixesColors()) {
      for (int i = 0; i < area; i++) {
        argb[i] =
            OPAQUE
                | level(weight[row + i], own) << 16
                | level(weight[row + area + i], own) << 8
                | level(weight[row + 2 * area + i], own);
      }
    } else {
      int from = row + (shape.channels() == 3 ? channels.offset(area) : 0);
      for (int i = 0; i < area; i++) {
        argb[i] = scale.palette().argb(weight[from + i], own);
      }
    }
  }

  private static int level(float value, ValueRange range) {
    double position = range.position(value);
    return (int) Math.round(Math.clamp(Double.isNaN(position) ? 0.5 : position, 0, 1) * 255);
  }
}
