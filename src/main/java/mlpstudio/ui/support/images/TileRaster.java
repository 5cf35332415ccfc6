package mlpstudio.ui.support.images;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import mlpstudio.data.ImageShape;

/**
 * Composes the visible tiles into one image, nearest-neighbour, in the screen's own pixels. Between
 * tiles it is transparent. FX thread only.
 */
final class TileRaster {
  private static final int GRAIN = 128;

  private int width;
  private int height;
  private int[] pixels = {0};
  private WritableImage image = new WritableImage(1, 1);
  private PixelBuffer<IntBuffer> buffer = wrap();

  /**
   * Draws.
   *
   * @param scale screen pixels per unit of the geometry
   * @return an image of at least the view's size; this raster's own, overwritten by the next call
   */
  WritableImage draw(TileSource source, GridGeometry geometry, double scroll, double scale) {
    reserve((int) Math.ceil(geometry.width() * scale), (int) Math.ceil(geometry.height() * scale));
    buffer.updateBuffer(
        b -> {
          Arrays.fill(pixels, 0);
          tiles(source, geometry, scroll, scale);
          return null;
        });
    return image;
  }

  private void tiles(TileSource source, GridGeometry geometry, double scroll, double scale) {
    ImageShape shape = source.shape();
    int[] argb = new int[shape.area()];
    int w = Math.max(1, (int) Math.round(geometry.tile().width() * scale));
    int h = Math.max(1, (int) Math.round(geometry.tile().imageHeight() * scale));
    int[] columns = new int[w];
    Arrays.setAll(columns, x -> x * shape.width() / w);
    for (int item = geometry.first(scroll); item < geometry.end(scroll); item++) {
      source.paint(item, argb);
      int left = (int) Math.round(geometry.x(item) * scale);
      int top = (int) Math.round((geometry.y(item) - scroll) * scale);
      tile(argb, shape, columns, left, top, h);
    }
  }

  private void tile(int[] argb, ImageShape shape, int[] columns, int left, int top, int h) {
    int from = Math.max(0, -left);
    int to = Math.min(columns.length, width - left);
    int lastRow = -1;
    for (int y = Math.max(0, -top); y < Math.min(h, height - top) && to > from; y++) {
      int row = y * shape.height() / h;
      int start = (top + y) * width + left;
      if (row == lastRow) {
        System.arraycopy(pixels, start + from - width, pixels, start + from, to - from);
      } else {
        for (int x = from; x < to; x++) {
          pixels[start + x] = argb[row * shape.width() + columns[x]];
        }
      }
      lastRow = row;
    }
  }

  /** Grows in steps, so that resizing a window does not allocate at every pixel. */
  private void reserve(int neededWidth, int neededHeight) {
    if (neededWidth > width || neededHeight > height) {
      width = Math.max(width, Math.ceilDiv(Math.max(1, neededWidth), GRAIN) * GRAIN);
      height = Math.max(height, Math.ceilDiv(Math.max(1, neededHeight), GRAIN) * GRAIN);
      pixels = new int[Math.multiplyExact(width, height)];
      buffer = wrap();
      image = new WritableImage(buffer);
    }
  }

  private PixelBuffer<IntBuffer> wrap() {
    return new PixelBuffer<>(
        Math.max(1, width),
        Math.max(1, height),
        IntBuffer.wrap(pixels),
        PixelFormat.getIntArgbPreInstance());
  }
}
