package mlpstudio.ui.support;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people of one language read them. */
public final class Figures {
  /** What stands where there is no number yet. */
  public static final String NONE = "–";

  private static final char THIN_NO_BREAK_SPACE = '\u202f';

  private final DecimalFormat percent;
  private final DecimalFormat loss;
  private final DecimalFormat whole;
  private final DecimalFormat oneDigit;

  /** For one language. */
  public Figures(Locale locale) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    percent = new DecimalFormat("0.00", symbols);
    loss = new DecimalFormat("0.0000", symbols);
    whole = new DecimalFormat("#,##0", symbols);
    oneDigit = new DecimalFormat("#,##0.0", symbols);
  }

  /** {@code 97.21 %} for 0.9721. */
  public String percent(double fraction) {
    return Double.isFinite(fraction)
        ? percent.format(fraction * 100) + THIN_NO_BREAK_SPACE + "%"
        : NONE;
  }

  /** {@code 0.1234}. */
  public String loss(double value) {
    return Double.isFinite(value) ? loss.format(value) : NONE;
  }

  /** {@code 60,000}. */
  public String whole(double value) {
    return Double.isFinite(value) ? whole.format(value) : NONE;
  }

  /** Three figures that tell: {@code 11,400}, {@code 123}, {@code 3.2}. */
  public String rate(double value) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    if (value < 10) {
      return oneDigit.format(value);
    }
    double step = Math.pow(10, Math.max(0, Math.floor(Math.log10(value)) - 2));
    return whole.format(Math.round(value / step) * step);
  }

  /** {@code 0:21}, {@code 1:02:03}: minutes and seconds, hours where there are some. */
  public static String duration(double seconds) {
    if (!Double.isFinite(seconds) || seconds < 0) {
      return NONE;
    }
    long all = Math.round(seconds);
    long hours = all / 3600;
    long minutes = all / 60 % 60;
    return hours > 0
        ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, all % 60)
        : String.format(Locale.ROOT, "%d:%02d", minutes, all % 60);
  }
}
