package mlpstudio.ui.gallery;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import mlpstudio.data.ImageShape;
import mlpstudio.ui.support.Png;

/**
 * The images shown, with their captions, as one picture on white paper. Drawn with AWT and not on a
 * JavaFX canvas, so that even a large sheet is made off the FX thread. Any thread.
 */
final class GallerySheet {
  /** More make a picture that few programs open; the sheet's heading says what is left out. */
  static final int MOST_IMAGES = 1000;

  static final int MARGIN = 24;
  static final int HEADING = 64;
  static final int GAP = 12;
  private static final int LINE = 20;
  private static final int MOST_COLUMNS = 25;
  private static final int SMALLEST_SIDE = 84;

  private final GalleryTiles tiles;
  private final int count;
  private final int scale;
  private final int columns;
  private final String title;
  private final String subtitle;

  /**
   * Plans a sheet.
   *
   * @param images those shown; the first {@value #MOST_IMAGES} of them are drawn
   */
  GallerySheet(ShownImages images, GalleryWords words) {
    tiles = new GalleryTiles(images, words, true);
    count = Math.min(MOST_IMAGES, images.size());
    ImageShape shape = tiles.shape();
    scale = Math.max(1, Math.ceilDiv(SMALLEST_SIDE, Math.max(shape.width(), shape.height())));
    columns = Math.clamp((long) Math.ceil(Math.sqrt(count * 1.5)), 1, MOST_COLUMNS);
    title = words.sheetTitle(images.scored());
    subtitle = words.sheetSubtitle(images, count);
  }

  /** How many images are drawn. */
  int count() {
    return count;
  }

  /** Left edge of an image in the picture. */
  int x(int position) {
    return MARGIN + position % columns * (tileWidth() + GAP);
  }

  /** Top edge of an image in the picture. */
  int y(int position) {
    return MARGIN + HEADING + position / columns * (tileHeight() + GAP);
  }

  /** Pixels of the picture for one of an image, to the right and down. */
  int scale() {
    return scale;
  }

  /** Width of the picture. */
  int width() {
    return Math.max(640, 2 * MARGIN + columns * (tileWidth() + GAP) - GAP);
  }

  /** Height of the picture. */
  int height() {
    int rows = Math.ceilDiv(count, columns);
    return 2 * MARGIN + HEADING + rows * (tileHeight() + GAP) - GAP;
  }

  private int tileWidth() {
    return scale * tiles.shape().width();
  }

  private int tileHeight() {
    return scale * tiles.shape().height() + 2 * LINE;
  }

  /** The bytes of a PNG file. */
  byte[] png() throws IOException {
    return Png.of(picture());
  }

  /** The picture. */
  BufferedImage picture() {
    BufferedImage picture = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    try {
      g.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      g.setColor(Color.WHITE);
      g.fillRect(0, 0, width(), height());
      g.setColor(Color.BLACK);
      g.setFont(SheetFont.sized(22));
      g.drawString(title, MARGIN, MARGIN + 20);
      g.setFont(SheetFont.sized(15));
      g.setColor(Color.DARK_GRAY);
      g.drawString(subtitle, MARGIN, MARGIN + 44);
      captions(g);
    } finally {
      g.dispose();
    }
    images(picture);
    return picture;
  }

  private void images(BufferedImage picture) {
    ImageShape shape = tiles.shape();
    int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    int[] argb = new int[shape.area()];
    for (int i = 0; i < count; i++) {
      tiles.paint(i, argb);
      for (int y = 0; y < scale * shape.height(); y++) {
        int from = (y(i) + y) * picture.getWidth() + x(i);
        for (int x = 0; x < tileWidth(); x++) {
          pixels[from + x] = argb[y / scale * shape.width() + x / scale];
        }
      }
    }
  }

  private void captions(Graphics2D g) {
    Font font = SheetFont.sized(14);
    FontMetrics metrics = g.getFontMetrics(font);
    for (int i = 0; i < count; i++) {
      int baseline = y(i) + scale * tiles.shape().height() + LINE - 4;
      for (String line : tiles.caption(i).split("\n", -1)) {
        double room = tileWidth() + GAP - 2.0;
        int width = metrics.stringWidth(line);
        g.setFont(font);
        if (width > room) {
          g.setFont(font.deriveFont((float) (font.getSize() * room / width)));
          width = g.getFontMetrics().stringWidth(line);
        }
        g.drawString(line, x(i) + (tileWidth() - width) / 2, baseline);
        baseline += LINE;
      }
    }
  }
}
