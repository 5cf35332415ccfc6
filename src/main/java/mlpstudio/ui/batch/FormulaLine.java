package mlpstudio.ui.batch;

import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** One formula or number, set with symbols, indices and exponents. */
final class FormulaLine extends TextFlow {
  private final String spoken;

  /**
   * A line.
   *
   * @param markup see {@link FormulaText}
   */
  FormulaLine(String markup) {
    spoken = FormulaText.spoken(markup);
    getStyleClass().add("formula-line");
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(spoken);
    getChildren().setAll(FormulaText.pieces(markup).stream().map(FormulaLine::text).toList());
  }

  /** As plain text. */
  String spoken() {
    return spoken;
  }

  /** Lines break before a sign of equality or between terms, and nowhere else. */
  private static String held(String text) {
    return text.replace(" = ", " =\u00a0")
        .replace(" · ", "\u00a0·\u00a0")
        .replace(" / ", "\u00a0/\u00a0")
        .replace(" + ", " +\u00a0")
        .replace(" − ", " −\u00a0");
  }

  private static Text text(FormulaText.Piece piece) {
    Text text = new Text(held(piece.text()));
    text.getStyleClass()
        .add(
            switch (piece.style()) {
              case PLAIN -> "formula-plain";
              case SYMBOL -> "formula-symbol";
              case BELOW -> "formula-below";
              case ABOVE -> "formula-above";
            });
    return text;
  }
}
