package mlpstudio.training;

import mlpstudio.model.PredictionTable;

/**
 * What the last hidden layer says of the first test images, or the logits where there is none, with
 * what the same network at the same moment takes them for.
 */
public final class TestFeatures {
  private final int width;
  private final boolean hidden;
  private final float[] values;
  private final PredictionTable predictions;

  /** Takes over the array. */
  public TestFeatures(int width, boolean hidden, float[] values, PredictionTable predictions) {
    this.width = width;
    this.hidden = hidden;
    this.values = values;
    this.predictions = predictions;
  }

  /** How many numbers an image has: the neurons of the layer. */
  public int width() {
    return width;
  }

  /** Whether the numbers are those of a hidden layer; logits otherwise. */
  public boolean hidden() {
    return hidden;
  }

  /** Image after image, {@link #width} numbers each; not a copy. */
  public float[] values() {
    return values;
  }

  /** What the same images are taken for. */
  public PredictionTable predictions() {
    return predictions;
  }
}
