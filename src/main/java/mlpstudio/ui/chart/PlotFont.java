package mlpstudio.ui.chart;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** The fonts of a chart, and how wide words are in them. */
final class PlotFont {
  private final Font plain;
  private final Font strong;
  private final Text measured = new Text();

  PlotFont(Font plain) {
    this.plain = plain;
    this.strong = Font.font(plain.getFamily(), FontWeight.BOLD, plain.getSize());
  }

  Font plain() {
    return plain;
  }

  Font strong() {
    return strong;
  }

  /** The size, in pixels. */
  double em() {
    return plain.getSize();
  }

  /** The width of a word, in pixels. */
  double width(String word) {
    return width(plain, word);
  }

  /** The width of a word in the strong font, in pixels. */
  double strongWidth(String word) {
    return width(strong, word);
  }

  private double width(Font font, String word) {
    measured.setFont(font);
    measured.setText(word);
    return measured.getLayoutBounds().getWidth();
  }
}
