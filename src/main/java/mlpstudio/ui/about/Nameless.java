package mlpstudio.ui.about;

import java.util.regex.Pattern;

/**
 * Words of errors without the places and files that they name. Where a path ends cannot be known,
 * for it may hold spaces: rather some words too many are left out than a name is told.
 */
final class Nameless {
  /** What stands where a place or file was named. */
  static final String ELLIPSIS = "…";

  /** From its begin to a colon with a space, a mark of quotation, a reason in brackets, the end. */
  private static final Pattern PATH =
      Pattern.compile(
          "(?<![\\w:/.~\\\\-])(?:(?:jar:)?file:/+|~?/|~?\\\\|[A-Za-z]:[\\\\/])(?=\\S)"
              + "[^\\r\\n\"“”«»]*?(?=:\\s|:?$| \\([^)\\r\\n]*\\)$|[\"“”«»])",
          Pattern.MULTILINE);

  /** A file's name between marks of quotation. */
  private static final Pattern QUOTED_FILE =
      Pattern.compile("([\"“«])[^\"“”«»\\r\\n]*\\.[A-Za-z0-9]{1,10}(\\h*[\"”»])");

  private Nameless() {}

  /** The words, with each absolute path and each quoted name of a file left out. */
  static String words(String text) {
    String withoutPaths = PATH.matcher(text).replaceAll(ELLIPSIS);
    return QUOTED_FILE.matcher(withoutPaths).replaceAll("$1" + ELLIPSIS + "$2");
  }
}
