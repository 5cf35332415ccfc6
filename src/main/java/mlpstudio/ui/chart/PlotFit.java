package mlpstudio.ui.chart;

/**
 * Chooses the stretch of a y axis that shows given values. Ends are round numbers, so that an axis
 * stays put while a value creeps.
 */
final class PlotFit {
  private static final int LABELS = 5;
  private static final PlotRange UNIT = new PlotRange(0, 1);
  private static final PlotRange PERCENT = new PlotRange(0, 100);
  private static final PlotRange EMPTY_DECADES = new PlotRange(0.01, 10);
  // A loss of 1e-12 is a rounding error; decades below it would only squeeze the rest.
  private static final double LEAST_LOSS = 1e-12;

  private PlotFit() {}

  /**
   * From zero, or from a round number where the values are far from it compared to their spread.
   */
  static PlotRange loss(PlotExtent values) {
    if (values.empty() || values.greatest() <= 0) {
      return UNIT;
    }
    boolean fromZero = values.least() < 0.6 * values.greatest();
    double low = fromZero ? 0 : values.least();
    double high = values.greatest();
    double least = Math.max(high * 0.05, Double.MIN_NORMAL);
    return PlotTicks.widened(new PlotRange(low, Math.max(high, low + least)), LABELS);
  }

  /** Between round numbers above zero. */
  static PlotRange logarithmicLoss(PlotExtent values) {
    if (values.empty() || Double.isInfinite(values.leastPositive())) {
      return EMPTY_DECADES;
    }
    double low = PlotTicks.roundedDown(Math.max(values.leastPositive(), LEAST_LOSS));
    double high = PlotTicks.roundedUp(Math.max(values.greatest(), LEAST_LOSS));
    return new PlotRange(low, high > low ? high : low * 2);
  }

  /**
   * For accuracies in percent.
   *
   * @param settled whether an epoch is complete; before it everything from 0 to 100 is shown, for
   *     the accuracy races upwards and the axis would race with it
   */
  static PlotRange accuracy(PlotExtent values, boolean settled) {
    if (values.empty() || !settled) {
      return PERCENT;
    }
    double least = Math.max(0, values.least());
    double greatest = Math.min(100, Math.max(values.greatest(), least + 0.01));
    PlotRange tight = new PlotRange(Math.min(least, greatest - 0.01), greatest).atLeast(1);
    return clipped(PlotTicks.widened(tight.within(PERCENT), LABELS));
  }

  private static PlotRange clipped(PlotRange range) {
    return new PlotRange(Math.max(0, range.low()), Math.min(100, range.high()));
  }
}
