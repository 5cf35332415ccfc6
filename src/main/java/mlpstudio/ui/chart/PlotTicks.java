package mlpstudio.ui.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The marks of an axis.
 *
 * @param values where labels stand, ascending
 * @param step distance of two labels, which says how many decimals they need; 0 on a logarithmic
 *     axis, where each label needs its own
 * @param minor where thinner marks stand between them
 */
record PlotTicks(List<Double> values, double step, List<Double> minor) {
  private static final double[] LEADING = {1, 2, 5, 10};

  /** Copies the lists. */
  PlotTicks {
    values = List.copyOf(values);
    minor = List.copyOf(minor);
  }

  /** Round numbers inside the range, at most about {@code most} of them. */
  static PlotTicks linear(PlotRange range, int most) {
    return every(range, roundStep(range.span() / Math.max(1, most)));
  }

  /** Whole numbers inside the range, at most about {@code most} of them. */
  static PlotTicks whole(PlotRange range, int most) {
    return every(range, Math.max(1, roundStep(range.span() / Math.max(1, most))));
  }

  /**
   * Powers of ten inside the range, with twice and five times them where there is room, and all
   * their multiples as minor marks. A range that holds too few of these is marked linearly.
   */
  static PlotTicks logarithmic(PlotRange range, int most) {
    double decades = Math.log10(range.high() / range.low());
    int first = (int) Math.floor(Math.log10(range.low()));
    int last = (int) Math.ceil(Math.log10(range.high()));
    int stride = (int) Math.max(1, Math.ceil(decades / Math.max(1, most)));
    List<Double> values = new ArrayList<>();
    List<Double> minor = new ArrayList<>();
    for (int exponent = first; exponent <= last; exponent++) {
      for (int digit = 1; digit <= 9; digit++) {
        double value = times(digit, exponent);
        boolean whole = digit == 1 && Math.floorMod(exponent, stride) == 0;
        boolean between = (digit == 2 || digit == 5) && decades * 2.5 <= most;
        if (inside(range, value)) {
          (whole || between ? values : minor).add(value);
        }
      }
    }
    return values.size() < 2 ? linear(range, most) : new PlotTicks(values, 0, minor);
  }

  /** The range widened to round numbers, {@code most} labels at the most. */
  static PlotRange widened(PlotRange range, int most) {
    double step = roundStep(range.span() / Math.max(1, most));
    double low = Math.floor(range.low() / step + 1e-9) * step;
    double high = Math.ceil(range.high() / step - 1e-9) * step;
    return new PlotRange(low, high > low ? high : low + step);
  }

  /** The largest of 1, 2 and 5 times a power of ten that is not above the value. */
  static double roundedDown(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    double leading = value / power * (1 + 1e-9);
    return (leading >= 5 ? 5 : leading >= 2 ? 2 : 1) * power;
  }

  /** The smallest of 1, 2 and 5 times a power of ten that is not below the value. */
  static double roundedUp(double value) {
    return roundStep(value);
  }

  private static PlotTicks every(PlotRange range, double step) {
    List<Double> values = new ArrayList<>();
    long first = (long) Math.ceil(range.low() / step - 1e-9);
    long last = (long) Math.floor(range.high() / step + 1e-9);
    for (long i = first; i <= last; i++) {
      values.add(i * step);
    }
    return new PlotTicks(values, step, List.of());
  }

  private static double roundStep(double rough) {
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    for (double leading : LEADING) {
      if (leading * power >= rough * (1 - 1e-9)) {
        return leading * power;
      }
    }
    return 10 * power;
  }

  /** Division keeps 0.001 what the decimal says; a product would add dust. */
  private static double times(int digit, int exponent) {
    return exponent < 0 ? digit / Math.pow(10, -exponent) : digit * Math.pow(10, exponent);
  }

  private static boolean inside(PlotRange range, double value) {
    return value >= range.low() * (1 - 1e-9) && value <= range.high() * (1 + 1e-9);
  }
}
