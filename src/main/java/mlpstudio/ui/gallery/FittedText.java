package mlpstudio.ui.gallery;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide words are, and what is left of those that are too wide. FX thread only. */
final class FittedText {
  private static final String DOTS = "…";

  private final Text measured = new Text();

  /** The width of a word in pixels. */
  double width(Font font, String word) {
    measured.setFont(font);
    measured.setText(word);
    return measured.getLayoutBounds().getWidth();
  }

  /** The width of the widest word. */
  double widest(Font font, Iterable<String> words) {
    double widest = 0;
    for (String word : words) {
      widest = Math.max(widest, width(font, word));
    }
    return widest;
  }

  /** A word, cut where it is wider than its room. */
  String shortened(Font font, String word, double room) {
    if (width(font, word) <= room) {
      return word;
    }
    for (int length = word.length() - 1; length > 0; length--) {
      String part = word.substring(0, length).strip() + DOTS;
      if (width(font, part) <= room) {
        return part;
      }
    }
    return DOTS;
  }
}
