package mlpstudio.ui.support.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown text whose formulas were taken out, since Markdown would read their underscores and
 * backslashes as its own; a mark stands for each. Formulas stand between {@code $} or, in a line of
 * their own, {@code $$}; within code there are none, and {@code \$} is a dollar.
 */
final class MathText {
  private static final char OPEN = '\ue000';
  private static final char CLOSE = '\ue001';
  private static final Pattern MARK = Pattern.compile(OPEN + "(\\d+)" + CLOSE);
  private static final Pattern PIECES =
      Pattern.compile(
          // Bounded, and a run without its like is passed over whole: time grows as the text does.
          "(?<code>(?<ticks>`++)(?:(?!`).|\\n)(?s:.{0,10000}?)(?<!`)\\k<ticks>(?!`))"
              + "|(?<lone>`++)"
              + "|(?<escape>\\\\[\\\\`$])"
              + "|\\$\\$(?<display>(?s:.+?))\\$\\$"
              + "|\\$(?<inline>[^\\s$](?:[^$\\n]*[^\\s$\\\\])?)\\$(?!\\d)");

  private final String text;
  private final List<Latex> formulas = new ArrayList<>();

  /**
   * A formula.
   *
   * @param latex its source
   * @param display whether it stands by itself
   */
  record Latex(String latex, boolean display) {}

  /** Words, or a formula. */
  sealed interface Piece {
    /** Words. */
    record Words(String text) implements Piece {}

    /** A formula. */
    record Formula(Latex math) implements Piece {}
  }

  MathText(String markdown) {
    Matcher piece = PIECES.matcher(markdown.replace(OPEN, ' ').replace(CLOSE, ' '));
    StringBuilder marked = new StringBuilder();
    while (piece.find()) {
      piece.appendReplacement(marked, Matcher.quoteReplacement(replacement(piece)));
    }
    piece.appendTail(marked);
    text = marked.toString();
  }

  /** The text with marks in place of formulas. */
  String text() {
    return text;
  }

  /** A part of the text, with the formulas put back. */
  List<Piece> pieces(String part) {
    List<Piece> pieces = new ArrayList<>();
    Matcher mark = MARK.matcher(part);
    int from = 0;
    while (mark.find()) {
      if (mark.start() > from) {
        pieces.add(new Piece.Words(part.substring(from, mark.start())));
      }
      pieces.add(new Piece.Formula(formulas.get(Integer.parseInt(mark.group(1)))));
      from = mark.end();
    }
    if (from < part.length()) {
      pieces.add(new Piece.Words(part.substring(from)));
    }
    return pieces;
  }

  private String replacement(Matcher piece) {
    String display = piece.group("display");
    String inline = piece.group("inline");
    if (display == null && inline == null) {
      String whole = piece.group();
      return whole.equals("\\$") ? "$" : whole;
    }
    String latex = display == null ? inline : display.strip();
    formulas.add(new Latex(latex, display != null));
    return OPEN + String.valueOf(formulas.size() - 1) + CLOSE;
  }
}
