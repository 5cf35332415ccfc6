package mlpstudio.inspection;

import mlpstudio.model.LayerWeights;

/**
 * The weights of one layer in a few numbers, biases aside. Those that are not finite count only in
 * {@code notFinite}.
 *
 * @param range least and greatest weight
 * @param mean their mean
 * @param deviation their standard deviation, divided by their number
 * @param norm the square root of the sum of their squares
 * @param zeros share of weights that are exactly 0, 0 to 1
 * @param notFinite how many are NaN or infinite
 * @param histogram how they spread over the range
 */
public record WeightStatistics(
    ValueRange range,
    double mean,
    double deviation,
    double norm,
    double zeros,
    int notFinite,
    Histogram histogram) {

  /**
   * Goes three times through all weights: some 10 ms for four million.
   *
   * @param bins of the histogram, at least 1
   */
  public static WeightStatistics of(LayerWeights layer, int bins) {
    float[] values = layer.weight();
    double sum = 0;
    double squares = 0;
    int zeros = 0;
    int finite = 0;
    for (float value : values) {
      if (Float.isFinite(value)) {
        finite++;
        sum += value;
        squares += (double) value * value;
        zeros += value == 0 ? 1 : 0;
      }
    }
    double mean = finite == 0 ? 0 : sum / finite;
    double variance = finite == 0 ? 0 : Math.max(0, squares / finite - mean * mean);
    ValueRange range = ValueRange.of(values, 0, values.length);
    return new WeightStatistics(
        range,
        mean,
        Math.sqrt(variance),
        Math.sqrt(squares),
        finite == 0 ? 0 : (double) zeros / finite,
        values.length - finite,
        Histogram.of(values, range, bins));
  }
}
