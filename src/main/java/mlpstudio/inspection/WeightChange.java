package mlpstudio.inspection;

import mlpstudio.model.LayerWeights;

/** What training has changed. */
public final class WeightChange {
  private WeightChange() {}

  /**
   * The later weights less the earlier ones, biases too.
   *
   * @throws IllegalArgumentException where the layers have different shapes
   */
  public static LayerWeights between(LayerWeights earlier, LayerWeights later) {
    if (earlier.inputs() != later.inputs() || earlier.outputs() != later.outputs()) {
      throw new IllegalArgumentException(
          "A layer of "
              + later.outputs()
              + " x "
              + later.inputs()
              + " cannot be compared with one of "
              + earlier.outputs()
              + " x "
              + earlier.inputs());
    }
    return new LayerWeights(
        later.inputs(),
        later.outputs(),
        difference(earlier.weight(), later.weight()),
        difference(earlier.bias(), later.bias()));
  }

  private static float[] difference(float[] earlier, float[] later) {
    float[] change = new float[later.length];
    for (int i = 0; i < change.length; i++) {
      change[i] = later[i] - earlier[i];
    }
    return change;
  }
}
