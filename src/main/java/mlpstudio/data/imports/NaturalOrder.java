package mlpstudio.data.imports;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order in which people list names: 2 before 10, and letters whatever their case. */
final class NaturalOrder {
  private static final Pattern RUNS = Pattern.compile("[0-9]{1,300}|[^0-9]+");
  private static final Comparator<String> LETTERS =
      String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

  private NaturalOrder() {}

  /** Digits in a row are compared as numbers, the rest by letters; numbers come first. */
  static int compare(String a, String b) {
    if (a.equals(b)) {
      return 0;
    }
    Matcher first = RUNS.matcher(a);
    Matcher second = RUNS.matcher(b);
    while (true) {
      boolean more = first.find();
      boolean moreOther = second.find();
      if (!more || !moreOther) {
        return more ? 1 : moreOther ? -1 : a.compareTo(b);
      }
      int order = run(first.group(), second.group());
      if (order != 0) {
        return order;
      }
    }
  }

  private static int run(String a, String b) {
    boolean first = isDigit(a);
    boolean second = isDigit(b);
    if (first && second) {
      return new BigInteger(a).compareTo(new BigInteger(b));
    }
    return first == second ? LETTERS.compare(a, b) : first ? -1 : 1;
  }

  private static boolean isDigit(String run) {
    return run.charAt(0) >= '0' && run.charAt(0) <= '9';
  }
}
