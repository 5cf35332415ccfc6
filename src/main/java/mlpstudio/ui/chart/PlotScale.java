package mlpstudio.ui.chart;

/**
 * Maps values of an axis to pixels and back, linearly or by logarithm.
 *
 * @param range the values shown; above 0 on a logarithmic axis
 * @param logarithmic whether equal ratios are equal distances
 * @param from the pixel of the range's low end
 * @param to the pixel of its high end; smaller than {@code from} on an axis that points up
 */
record PlotScale(PlotRange range, boolean logarithmic, double from, double to) {
  /** Refuses a logarithmic axis that reaches zero, and one without length. */
  PlotScale {
    if (logarithmic && range.low() <= 0) {
      throw new IllegalArgumentException("A logarithmic axis begins above 0, not " + range.low());
    }
    if (from == to) {
      throw new IllegalArgumentException("An axis has a length");
    }
  }

  static PlotScale linear(PlotRange range, double from, double to) {
    return new PlotScale(range, false, from, to);
  }

  /** Where a value is drawn. What a logarithm cannot show lies far beyond the low end. */
  double pixel(double value) {
    if (logarithmic && value <= 0) {
      return from - 10 * (to - from);
    }
    return from + (inner(value) - inner(range.low())) * pixelsPerUnit();
  }

  /** The value drawn at a pixel. */
  double value(double pixel) {
    return outer(inner(range.low()) + (pixel - from) / pixelsPerUnit());
  }

  /**
   * The range shown after zooming; the value under the pixel stays there.
   *
   * @param factor above 1 shows less, below 1 shows more
   */
  PlotRange zoomed(double factor, double pixel) {
    double anchor = inner(value(pixel));
    double low = anchor - (anchor - inner(range.low())) / factor;
    double high = anchor + (inner(range.high()) - anchor) / factor;
    return ordered(outer(low), outer(high));
  }

  /** The range shown after the picture was moved by some pixels. */
  PlotRange dragged(double pixels) {
    double by = pixels / pixelsPerUnit();
    return ordered(outer(inner(range.low()) - by), outer(inner(range.high()) - by));
  }

  /** A wanted range moved, and shortened where it is too long, so that it lies inside limits. */
  PlotRange inside(PlotRange wanted, PlotRange limits) {
    PlotRange inner =
        new PlotRange(inner(wanted.low()), inner(wanted.high()))
            .within(new PlotRange(inner(limits.low()), inner(limits.high())));
    return ordered(outer(inner.low()), outer(inner.high()));
  }

  /** Length in pixels. */
  double length() {
    return Math.abs(to - from);
  }

  private PlotRange ordered(double low, double high) {
    boolean usable = low < high && Double.isFinite(low) && Double.isFinite(high);
    return usable && !(logarithmic && low <= 0) ? new PlotRange(low, high) : range;
  }

  private double pixelsPerUnit() {
    return (to - from) / (inner(range.high()) - inner(range.low()));
  }

  private double inner(double value) {
    return logarithmic ? Math.log10(value) : value;
  }

  private double outer(double inner) {
    return logarithmic ? Math.pow(10, inner) : inner;
  }
}
