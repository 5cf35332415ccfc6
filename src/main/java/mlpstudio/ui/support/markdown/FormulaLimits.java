package mlpstudio.ui.support.markdown;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import mlpstudio.ui.support.Messages;

/**
 * What a formula may ask of the drawing library. Formulas come with files from anywhere, and the
 * library defines commands for all later formulas, repeats and enlarges without bound, and reads
 * files where it is told to.
 */
final class FormulaLimits {
  /** Characters of the longest formula. */
  static final int LENGTH = 1000;

  /** Braces within braces; each level may double the work, since some boxes are made twice. */
  static final int DEPTH = 10;

  /** Commands directly one behind another, each of which may be the argument of the former. */
  static final int RUN = 24;

  /** The longest side of its picture, in pixels. */
  private static final double SIDE = 12_000;

  /** Pixels of the largest picture. */
  private static final double AREA = 12_000_000;

  private static final Pattern REPEATED = Pattern.compile("\\s*+(?:\\w\\s*+)?\\{");

  private static final List<String> REFUSED_BEGINNINGS =
      List.of("new", "renew", "def", "Declare", "jlm", "makeat", "include");

  private static final Set<String> REFUSED =
      Set.of(
          "rule",
          "scalebox",
          "resizebox",
          "raisebox",
          "rotatebox",
          "reflectbox",
          "shadowbox",
          "doublebox",
          "ovalbox",
          "magnification",
          "hdotsfor",
          "multicolumn",
          "longdiv",
          "kern",
          "vspace",
          "genfrac",
          "above",
          "abovewithdelims",
          "let",
          "gdef",
          "edef",
          "xdef",
          "input",
          "loop");

  private final String latex;
  private int at;
  private int depth;
  private int run;

  private FormulaLimits(String latex) {
    this.latex = latex;
  }

  /**
   * Looks at a formula before it is drawn.
   *
   * @throws FormulaException where it asks for more than a formula needs
   */
  static void check(String latex) throws FormulaException {
    if (latex.length() > LENGTH) {
      throw refused("limit.length", LENGTH);
    }
    new FormulaLimits(latex).scan();
  }

  /**
   * Looks at the size of a formula's picture.
   *
   * @param width in pixels
   * @param height in pixels
   * @throws FormulaException where it is none that fits on a screen
   */
  static void checkSize(double width, double height) throws FormulaException {
    if (!(width <= SIDE && height <= SIDE && width * height <= AREA)) {
      throw refused("limit.size");
    }
  }

  private void scan() throws FormulaException {
    while (at < latex.length()) {
      char c = latex.charAt(at++);
      switch (c) {
        case '\\' -> command();
        case '{' -> open();
        case '}' -> close();
        // A comment would join the halves of a name that is refused.
        case '%' -> throw refused("limit.comment");
        case '*' -> star();
        default -> run = Character.isWhitespace(c) ? run : 0;
      }
    }
  }

  private void command() throws FormulaException {
    int from = at;
    while (at < latex.length() && isLetter(latex.charAt(at))) {
      at++;
    }
    String name = latex.substring(from, at);
    if (name.isEmpty()) {
      at = Math.min(at + 1, latex.length());
      return;
    }
    if (REFUSED.contains(name) || REFUSED_BEGINNINGS.stream().anyMatch(name::startsWith)) {
      throw refused("limit.command", "\\" + name);
    }
    if (++run > RUN) {
      throw refused("limit.run", RUN);
    }
  }

  private void open() throws FormulaException {
    run = 0;
    if (++depth > DEPTH) {
      throw refused("limit.depth", DEPTH);
    }
  }

  private void close() {
    run = 0;
    depth--;
  }

  /** Columns of a table are repeated by a star, a number and braces. */
  private void star() throws FormulaException {
    run = 0;
    if (REPEATED.matcher(latex).region(at, latex.length()).lookingAt()) {
      throw refused("limit.command", "*{");
    }
  }

  private static FormulaException refused(String key, Object... arguments) {
    return new FormulaException(new Messages(FormulaLimits.class).format(key, arguments));
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
