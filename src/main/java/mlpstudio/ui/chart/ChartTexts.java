package mlpstudio.ui.chart;

import java.text.NumberFormat;
import java.util.Locale;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.Numbers;

/** Words and numbers of the chart in one language. FX thread only. */
final class ChartTexts {
  private static final double TINY = 1e-4;
  private static final double HUGE = 1e5;
  private final Messages messages;

  ChartTexts(Locale locale) {
    this.messages = new Messages(ChartTexts.class, locale);
  }

  String get(String key) {
    return messages.get(key);
  }

  /** Arguments are texts: numbers are put into words by the other methods first. */
  String format(String key, String... arguments) {
    return messages.format(key, (Object[]) arguments);
  }

  /** A loss with four decimals, very small and very large ones with an exponent. */
  String loss(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? messages.get("chart.nan") : messages.get("chart.infinite");
    }
    return value != 0 && (Math.abs(value) < TINY || Math.abs(value) >= HUGE)
        ? scientific(value)
        : decimals(value, 4);
  }

  /** A fraction in percent with two decimals. */
  String accuracy(double fraction) {
    return format("chart.percent", decimals(100 * fraction, 2));
  }

  /** A fraction in percent with one decimal. */
  String shortAccuracy(double fraction) {
    return format("chart.percent", decimals(100 * fraction, 1));
  }

  /** A fraction in percent without decimals. */
  String share(double fraction) {
    return format("chart.percent", decimals(100 * fraction, 0));
  }

  /** The figure of a plot for the end of a line. */
  String shortFigure(PlotKind kind, double value) {
    return kind == PlotKind.LOSS ? loss(value) : shortAccuracy(value / 100);
  }

  String count(long value) {
    return Numbers.grouped(value, messages.locale());
  }

  /** A setting such as a learning rate: as many digits as it needs. */
  String setting(double value) {
    return Numbers.format(value, messages.locale());
  }

  /**
   * The label of an axis mark.
   *
   * @param step distance to the next label, or 0 where the value alone says how many decimals it
   *     needs
   */
  String tick(double value, double step) {
    double unit = step > 0 ? step : Math.abs(value);
    if (unit == 0) {
      return "0";
    }
    if (unit < TINY / 1.001 || Math.abs(value) >= HUGE * 10) {
      return value == 0 ? "0" : scientific(value);
    }
    int digits = (int) Math.max(0, -Math.floor(Math.log10(unit) + 1e-9));
    return decimals(value, digits);
  }

  String decimals(double value, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(messages.locale());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(value);
  }

  private String scientific(double value) {
    String text = String.format(messages.locale(), "%.1e", value);
    return text.replaceFirst("e\\+?(-?)0*(\\d)", "e$1$2");
  }
}
