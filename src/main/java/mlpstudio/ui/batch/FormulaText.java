package mlpstudio.ui.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A formula in one line, written in a small markup: {@code {w}} is a symbol, {@code _{ji}} stands
 * below the line and {@code ^{2}} above it; everything else is as it is. Pure functions.
 */
final class FormulaText {
  private FormulaText() {}

  /** How a piece is set. */
  enum Style {
    PLAIN,
    SYMBOL,
    BELOW,
    ABOVE
  }

  /**
   * Some characters that are set alike.
   *
   * @param text what is read
   * @param style how it is set
   */
  record Piece(String text, Style style) {}

  /** The pieces in their order. */
  static List<Piece> pieces(String markup) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    int at = 0;
    while (at < markup.length()) {
      char c = markup.charAt(at);
      boolean script = (c == '_' || c == '^') && markup.startsWith("{", at + 1);
      int end = c == '{' || script ? markup.indexOf('}', at) : -1;
      if (end < 0) {
        plain.append(c);
        at++;
        continue;
      }
      flush(plain, pieces);
      String inner = markup.substring(script ? at + 2 : at + 1, end);
      pieces.add(new Piece(inner, c == '_' ? Style.BELOW : c == '^' ? Style.ABOVE : Style.SYMBOL));
      at = end + 1;
    }
    flush(plain, pieces);
    return pieces;
  }

  private static void flush(StringBuilder plain, List<Piece> pieces) {
    if (!plain.isEmpty()) {
      pieces.add(new Piece(plain.toString(), Style.PLAIN));
      plain.setLength(0);
    }
  }

  /** As it is read aloud or copied: what stands above is marked. */
  static String spoken(String markup) {
    return pieces(markup).stream()
        .map(piece -> piece.style() == Style.ABOVE ? "^" + piece.text() : piece.text())
        .collect(Collectors.joining());
  }
}
