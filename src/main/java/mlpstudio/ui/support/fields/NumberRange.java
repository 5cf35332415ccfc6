package mlpstudio.ui.support.fields;

import java.util.Locale;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.Numbers;

/**
 * Which numbers a field takes.
 *
 * @param kind whole or not, and which ends belong to it
 * @param min lower end
 * @param max upper end, may be infinite
 */
public record NumberRange(Kind kind, double min, double max) {
  /** Whole numbers, both ends included; up to 2^53, beyond which a double skips some. */
  public static NumberRange whole(long min, long max) {
    return new NumberRange(Kind.WHOLE, min, max);
  }

  /** Numbers with both ends included. */
  public static NumberRange between(double min, double max) {
    return new NumberRange(Kind.BETWEEN, min, max);
  }

  /** Numbers with the lower end included, but not the upper. */
  public static NumberRange below(double min, double max) {
    return new NumberRange(Kind.BELOW, min, max);
  }

  /** Numbers with the upper end included, but not the lower. */
  public static NumberRange upTo(double min, double max) {
    return new NumberRange(Kind.UP_TO, min, max);
  }

  /** Numbers with neither end included. */
  public static NumberRange inside(double min, double max) {
    return new NumberRange(Kind.INSIDE, min, max);
  }

  /** Numbers greater than this one. */
  public static NumberRange above(double min) {
    return new NumberRange(Kind.ABOVE, min, Double.POSITIVE_INFINITY);
  }

  /** This number and greater ones. */
  public static NumberRange atLeast(double min) {
    return new NumberRange(Kind.AT_LEAST, min, Double.POSITIVE_INFINITY);
  }

  /** Whether a number may be entered. */
  public boolean contains(double value) {
    return switch (kind) {
      case WHOLE -> value >= min && value <= max && value == Math.rint(value);
      case BETWEEN -> value >= min && value <= max;
      case BELOW -> value >= min && value < max;
      case UP_TO -> value > min && value <= max;
      case INSIDE -> value > min && value < max;
      case ABOVE -> value > min && Double.isFinite(value);
      case AT_LEAST -> value >= min && Double.isFinite(value);
    };
  }

  /** The range in words: "a whole number from 1 to 100". */
  public String describe(Messages messages) {
    Locale locale = messages.locale();
    return messages.format("range." + kind.key(), show(min, locale), show(max, locale));
  }

  private String show(double end, Locale locale) {
    return kind == Kind.WHOLE ? Numbers.grouped((long) end, locale) : Numbers.format(end, locale);
  }

  /** Whole or not, and which ends belong to a range. */
  public enum Kind {
    /** Whole numbers, both ends included. */
    WHOLE,
    /** Both ends included. */
    BETWEEN,
    /** The lower end included, the upper not. */
    BELOW,
    /** The upper end included, the lower not. */
    UP_TO,
    /** Neither end included. */
    INSIDE,
    /** Without an upper end; the lower not included. */
    ABOVE,
    /** Without an upper end; the lower included. */
    AT_LEAST;

    private String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
