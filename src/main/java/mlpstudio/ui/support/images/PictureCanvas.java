package mlpstudio.ui.support.images;

import java.util.function.IntFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import mlpstudio.data.ImageShape;
import mlpstudio.ui.support.Pixels;
import org.jspecify.annotations.Nullable;

/** Draws the pixels of one picture as squares, with their numbers where there is room. */
final class PictureCanvas extends Canvas {
  /** The grey on which black and white have the same contrast. */
  private static final int MIDDLE = 118;

  PictureCanvas() {
    super(1, 1);
  }

  void draw(@Nullable Picture picture, IntFunction<String> numbers, Font font) {
    GraphicsContext g = getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    if (picture == null) {
      return;
    }
    ImageShape shape = picture.shape();
    int[] argb = picture.argb();
    g.setImageSmoothing(false);
    g.drawImage(Pixels.image(argb, shape.width(), shape.height()), 0, 0, getWidth(), getHeight());
    double cell = getWidth() / shape.width();
    if (cell >= PictureView.ROOM_FOR_NUMBERS * font.getSize()) {
      numbers(g, shape, argb, numbers, font, cell);
    }
  }

  private static void numbers(
      GraphicsContext g,
      ImageShape shape,
      int[] argb,
      IntFunction<String> numbers,
      Font font,
      double cell) {
    double line = cell / (shape.channels() == 1 ? 2 : shape.channels() + 0.6);
    g.setFont(Font.font(font.getFamily(), Math.min(cell * 0.4, line * 0.95)));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    for (int i = 0; i < shape.area(); i++) {
      g.setFill(ink(argb[i]));
      double x = (i % shape.width() + 0.5) * cell;
      int row = i / shape.width();
      for (int channel = 0; channel < shape.channels(); channel++) {
        double y = row * cell + cell / 2 + (channel - (shape.channels() - 1) / 2.0) * line;
        g.fillText(numbers.apply(channel * shape.area() + i), x, y, cell - 1);
      }
    }
  }

  /**
   * What reads well on a colour, quiet on plain black. Brightness has the usual weights of red,
   * green and blue (ITU-R BT.601).
   */
  private static Color ink(int argb) {
    int red = argb >> 16 & 0xFF;
    int green = argb >> 8 & 0xFF;
    int blue = argb & 0xFF;
    int brightness = (299 * red + 587 * green + 114 * blue) / 1000;
    if (brightness >= MIDDLE) {
      return Color.BLACK;
    }
    return brightness == 0 ? Color.gray(0.65) : Color.WHITE;
  }
}
