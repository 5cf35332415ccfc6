package mlpstudio.ui.support.markdown;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/**
 * A formula as pixels.
 *
 * @param argb colours multiplied by their opacity, row after row
 * @param width in pixels
 * @param height in pixels
 * @param baseline how far below the top the letters stand, in pixels
 */
@SuppressWarnings("ArrayRecordComponent") // Pixels, made once and handed on.
record FormulaImage(int[] argb, int width, int height, double baseline) {
  private static final Object ONE_AT_A_TIME = new Object();
  private static final double BYTE = 255;

  /**
   * How a formula is drawn.
   *
   * @param latex its source
   * @param display whether it stands by itself, and so may take more height
   * @param pixels the height of an em
   * @param ink its colour
   */
  record Order(String latex, boolean display, double pixels, javafx.scene.paint.Color ink) {}

  /**
   * Draws a formula; the first one takes a second, for fonts are read. Any thread: one at a time,
   * since the drawing library keeps tables that are not made for more.
   *
   * @throws FormulaException where the source is no formula, or one that would cost too much
   */
  static FormulaImage draw(Order order) throws FormulaException {
    FormulaLimits.check(order.latex());
    synchronized (ONE_AT_A_TIME) {
      try {
        return paint(order);
      } catch (ParseException e) {
        throw new FormulaException(String.valueOf(e.getMessage()), e);
      } catch (StackOverflowError e) {
        throw new FormulaException("Too many parts within each other", e);
      }
    }
  }

  private static FormulaImage paint(Order order) throws FormulaException {
    TeXIcon icon =
        new TeXFormula(order.latex())
            .createTeXIcon(
                order.display() ? TeXConstants.STYLE_DISPLAY : TeXConstants.STYLE_TEXT,
                (float) order.pixels());
    icon.setInsets(new Insets(1, 1, 1, 1), true);
    icon.setForeground(
        new Color(
            level(order.ink().getRed()),
            level(order.ink().getGreen()),
            level(order.ink().getBlue())));
    FormulaLimits.checkSize(icon.getTrueIconWidth(), icon.getTrueIconHeight());
    int width = Math.max(1, icon.getIconWidth());
    int height = Math.max(1, icon.getIconHeight());
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    icon.paintIcon(null, graphics, 0, 0);
    graphics.dispose();
    return new FormulaImage(
        ((DataBufferInt) image.getRaster().getDataBuffer()).getData(),
        width,
        height,
        icon.getBaseLine() * (double) height);
  }

  private static int level(double part) {
    return (int) Math.round(part * BYTE);
  }
}
