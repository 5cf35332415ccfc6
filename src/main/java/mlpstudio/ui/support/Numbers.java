package mlpstudio.ui.support;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Numbers as people type and read them. A decimal sign may be a point or a comma in every language;
 * digits may be grouped with spaces, in threes, and with nothing else, for a comma between digits
 * is a decimal sign. Pure functions, for any thread.
 */
public final class Numbers {
  private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}( \\d{3})+([.,]\\d*)?");
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d{1,4})?");
  private static final Pattern BETWEEN_WHOLES = Pattern.compile("\\s*[,;]\\s*|\\s+");
  private static final Pattern BETWEEN_DECIMALS = Pattern.compile("\\s*;\\s*|,\\s+|\\s+");
  private static final Pattern LAST_SEPARATOR = Pattern.compile("[\\s,;]+$");
  private static final MathContext SHOWN_DIGITS = new MathContext(8);

  /** Up to here a double tells every whole number from its neighbours: 2^53. */
  private static final double LARGEST_WHOLE = 1L << 53;

  private Numbers() {}

  /** A number with or without a decimal sign and exponent: 0,01, 0.01, 1e-4, 1 000. */
  public static OptionalDouble decimal(String text) {
    String plain = plain(text);
    if (!DECIMAL.matcher(plain).matches()) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(plain.replace(',', '.'));
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /**
   * A whole number: 64, 60 000. A comma or point is refused, for 1,000 means one to some and a
   * thousand to others.
   */
  public static OptionalLong whole(String text) {
    String plain = plain(text);
    return WHOLE.matcher(plain).matches()
        ? OptionalLong.of(Long.parseLong(plain))
        : OptionalLong.empty();
  }

  /**
   * The parts of a list of whole numbers, split at commas, semicolons and spaces; one separator too
   * many at the end is let pass, since a person may still be typing.
   */
  public static List<String> splitWholes(String text) {
    return split(text, BETWEEN_WHOLES);
  }

  /**
   * The parts of a list of decimal numbers, split at comma and space, semicolon, or space: a comma
   * with no space behind it is a decimal sign.
   */
  public static List<String> splitDecimals(String text) {
    return split(text, BETWEEN_DECIMALS);
  }

  /**
   * The shortest usual spelling, at most eight digits, in the decimal sign of the language and
   * without grouping: 0.01, 1e-5, 64. Nothing for what is no number or infinite.
   */
  public static String format(double value, Locale locale) {
    if (!Double.isFinite(value)) {
      return "";
    }
    BigDecimal shown = BigDecimal.valueOf(value).round(SHOWN_DIGITS);
    if (shown.signum() == 0) {
      return "0";
    }
    if (value == Math.rint(value) && Math.abs(value) <= LARGEST_WHOLE) {
      return Long.toString((long) value);
    }
    shown = shown.stripTrailingZeros();
    int exponent = shown.precision() - shown.scale() - 1;
    String text =
        exponent < -4 || exponent >= 9
            ? shown.movePointLeft(exponent).toPlainString() + "e" + exponent
            : shown.toPlainString();
    return text.replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
  }

  /** Several whole numbers as one line that {@link #splitWholes} reads: 512, 256. */
  public static String formatWholes(List<Integer> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** Several decimal numbers as one line that {@link #splitDecimals} reads. */
  public static String formatDecimals(List<Double> values, Locale locale) {
    boolean comma = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',';
    return values.stream()
        .map(v -> format(v, locale))
        .collect(Collectors.joining(comma ? "; " : ", "));
  }

  /** A count for reading, its digits grouped as the language does: 575,050. */
  public static String grouped(long value, Locale locale) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  private static List<String> split(String text, Pattern separator) {
    String trimmed = LAST_SEPARATOR.matcher(plainSpaces(text)).replaceAll("");
    return trimmed.isEmpty() ? List.of() : Arrays.asList(separator.split(trimmed, -1));
  }

  private static String plain(String text) {
    String plain = plainSpaces(text).replace('\u2212', '-');
    return GROUPED.matcher(plain).matches() ? plain.replace(" ", "") : plain;
  }

  private static String plainSpaces(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
  }
}
