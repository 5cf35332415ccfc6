package mlpstudio.ui.batch;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Numbers within formulas, in the markup of {@link FormulaText}: the decimal sign of the language,
 * a true minus sign, powers of ten where there would be many zeros. Pure functions.
 *
 * @param locale the language
 */
record FormulaNumbers(Locale locale) {
  private static final MathContext THREE = new MathContext(3);
  private static final MathContext SHORT = new MathContext(4);
  private static final MathContext FULL = new MathContext(7);

  /** Four figures. */
  String brief(double value) {
    return format(value, SHORT);
  }

  /** Three figures. */
  String three(double value) {
    return format(value, THREE);
  }

  /** As many figures as single precision has. */
  String full(double value) {
    return format(value, FULL);
  }

  /** What is left of a number that is written with four figures. */
  static double seen(double value) {
    return rounded(value, SHORT);
  }

  /** What is left of a number that is written in full. */
  static double seenFull(double value) {
    return rounded(value, FULL);
  }

  /** What is left of an exponent. */
  static double seenDecimals(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN).doubleValue()
        : value;
  }

  private static double rounded(double value, MathContext digits) {
    return Double.isFinite(value) ? BigDecimal.valueOf(value).round(digits).doubleValue() : value;
  }

  /**
   * A result of four figures, behind the sign that is true of it.
   *
   * @param fromSeen what the numbers written before it make
   */
  String makes(double fromSeen, double result) {
    return (brief(fromSeen).equals(brief(result)) ? "= " : "≈ ") + brief(result);
  }

  /** The same with all figures. */
  String makesFull(double fromSeen, double result) {
    return (full(fromSeen).equals(full(result)) ? "= " : "≈ ") + full(result);
  }

  /** Four decimals, never a power of ten: for an exponent. */
  String decimals(double value) {
    if (!Double.isFinite(value)) {
      return brief(value);
    }
    BigDecimal shown = BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN);
    return spelled(shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString());
  }

  /** Four figures; in brackets where a sign would follow another one. */
  String factor(double value) {
    return bracketed(value, brief(value));
  }

  /** All figures; in brackets where a sign would follow another one. */
  String fullFactor(double value) {
    return bracketed(value, full(value));
  }

  /** The square, with the number in brackets where a sign or a power would be misread. */
  String fullSquare(double value) {
    String text = full(value);
    return (value < 0 || text.contains("^") ? "(" + text + ")" : text) + "^{2}";
  }

  private static String bracketed(double value, String text) {
    return value < 0 ? "(" + text + ")" : text;
  }

  private String format(double value, MathContext digits) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
    }
    BigDecimal shown = BigDecimal.valueOf(value).round(digits);
    if (shown.signum() == 0) {
      return "0";
    }
    shown = shown.stripTrailingZeros();
    int exponent = shown.precision() - shown.scale() - 1;
    boolean far = exponent < -3 || exponent > 5;
    String text = far ? shown.movePointLeft(exponent).toPlainString() : shown.toPlainString();
    String power = far ? " · 10^{" + signed(Integer.toString(exponent)) + "}" : "";
    return spelled(text) + power;
  }

  private String spelled(String text) {
    char point = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    return signed(text).replace('.', point);
  }

  private static String signed(String text) {
    return text.replace('-', '−');
  }
}
