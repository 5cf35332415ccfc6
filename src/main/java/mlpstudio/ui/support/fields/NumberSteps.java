package mlpstudio.ui.support.fields;

import java.math.BigDecimal;

/** How far the arrow keys go from one number to the next. */
@FunctionalInterface
public interface NumberSteps {

  /**
   * The next number.
   *
   * @param value where to start
   * @param up whether upwards
   * @param large whether to go far, as the page keys do
   */
  double next(double value, boolean up, boolean large);

  /** Equal steps, on a grid that has 0 on it; ten times as far with the page keys. */
  static NumberSteps linear(double step) {
    return (value, up, large) -> {
      double size = large ? 10 * step : step;
      double count = Math.rint((value + (up ? size : -size)) / step);
      // In decimals, for 0.1 + 0.2 is to be 0.3.
      return BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(count)).doubleValue();
    };
  }

  /**
   * 1, 2, 5, 10 and so on, as a learning rate is tried; ten times as far with the page keys.
   *
   * @param smallest below this comes 0
   */
  static NumberSteps oneTwoFive(double smallest) {
    return (value, up, large) -> {
      if (value < smallest) {
        return up ? smallest : 0;
      }
      double next =
          large
              ? BigDecimal.valueOf(value).scaleByPowerOfTen(up ? 1 : -1).doubleValue()
              : neighbour(value, up);
      return next < smallest ? 0 : next;
    };
  }

  /** Powers of two, as batch sizes are tried; eight times as far with the page keys. */
  static NumberSteps doubling() {
    return (value, up, large) -> {
      double log = Math.log(Math.max(1, value)) / Math.log(2);
      double next = up ? Math.floor(log + 1e-9) + 1 : Math.ceil(log - 1e-9) - 1;
      return Math.pow(2, large ? next + (up ? 2 : -2) : next);
    };
  }

  /** The next number above or below in …, 0.1, 0.2, 0.5, 1, 2, 5, …. */
  private static double neighbour(double value, boolean up) {
    int place = 3 * (int) Math.floor(Math.log10(value)) - 3;
    while (mark(place) < value) {
      place++;
    }
    boolean onMark = mark(place) == value;
    return mark(up && onMark ? place + 1 : up ? place : place - 1);
  }

  /** 1 at place 0, 2 at 1, 5 at 2, 10 at 3; spelt, so that it is the number people type. */
  private static double mark(int place) {
    int[] digits = {1, 2, 5};
    return Double.parseDouble(digits[Math.floorMod(place, 3)] + "e" + Math.floorDiv(place, 3));
  }
}
