package mlpstudio.ui.gallery;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;

/** The window's typeface for pictures that are drawn without a window. Any thread. */
final class SheetFont {
  private static final String FILE = "/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf";
  private static final Font FONT = read();

  private SheetFont() {}

  /** The typeface in a size of pixels. */
  static Font sized(int pixels) {
    return FONT.deriveFont((float) pixels);
  }

  private static Font read() {
    try (InputStream file = SheetFont.class.getResourceAsStream(FILE)) {
      if (file != null) {
        return Font.createFont(Font.TRUETYPE_FONT, file);
      }
    } catch (IOException | FontFormatException e) {
      // The system's typeface does as well.
    }
    return new Font(Font.SANS_SERIF, Font.PLAIN, 14);
  }
}
