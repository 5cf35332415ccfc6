package mlpstudio.data.imports;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Pattern;

/** The order in which people list names: 2 before 10, and letters whatever their case. */
final class NaturalOrder {
  private static final Pattern WHOLE = Pattern.compile("\\d{1,300}");
  private static final Comparator<String> LETTERS =
      String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

  private NaturalOrder() {}

  /** Whole numbers come first, by size; the rest by letters. */
  static int compare(String a, String b) {
    boolean first = WHOLE.matcher(a).matches();
    boolean second = WHOLE.matcher(b).matches();
    if (first && second) {
      int bySize = new BigInteger(a).compareTo(new BigInteger(b));
      return bySize != 0 ? bySize : a.compareTo(b);
    }
    if (first != second) {
      return first ? -1 : 1;
    }
    return LETTERS.compare(a, b);
  }
}
