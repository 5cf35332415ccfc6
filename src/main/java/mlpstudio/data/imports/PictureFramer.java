package mlpstudio.data.imports;

import java.util.Arrays;
import mlpstudio.data.imports.ImportOptions.Backdrop;
import mlpstudio.data.imports.ImportOptions.Framing;

/** Brings pictures of any size to the shape of the data set's images. Immutable. */
final class PictureFramer {
  private final ImportOptions options;

  PictureFramer(ImportOptions options) {
    this.options = options;
  }

  /** The image's bytes, channels first: {@code options.shape().size()} of them. */
  byte[] frame(Bitmap picture) {
    Bitmap bitmap = picture.inColour(options.colour());
    int width = options.size().width();
    int height = options.size().height();
    byte[] image = new byte[options.shape().size()];
    for (int c = 0; c < bitmap.planes().length; c++) {
      byte[] plane = plane(bitmap, bitmap.planes()[c], width, height);
      System.arraycopy(plane, 0, image, c * width * height, plane.length);
    }
    if (options.invert()) {
      for (int i = 0; i < image.length; i++) {
        image[i] = (byte) ~image[i];
      }
    }
    return image;
  }

  private byte[] plane(Bitmap bitmap, byte[] plane, int width, int height) {
    int w = bitmap.width();
    int h = bitmap.height();
    if (w == width && h == height) {
      return plane;
    }
    return options.framing() == Framing.CROP
        ? cropped(plane, w, h, width, height)
        : fitted(plane, w, h, width, height);
  }

  private static byte[] cropped(byte[] plane, int w, int h, int width, int height) {
    double scale = Math.min((double) w / width, (double) h / height);
    double partWidth = Math.min(w, width * scale);
    double partHeight = Math.min(h, height * scale);
    AreaAverage.Part middle =
        new AreaAverage.Part((w - partWidth) / 2, (h - partHeight) / 2, partWidth, partHeight);
    byte[] target = new byte[width * height];
    new AreaAverage(middle, width, height).scale(plane, w, target);
    return target;
  }

  private byte[] fitted(byte[] plane, int w, int h, int width, int height) {
    double scale = Math.min((double) width / w, (double) height / h);
    int innerWidth = Math.clamp(Math.round(w * scale), 1, width);
    int innerHeight = Math.clamp(Math.round(h * scale), 1, height);
    byte[] inner = new byte[innerWidth * innerHeight];
    new AreaAverage(new AreaAverage.Part(0, 0, w, h), innerWidth, innerHeight)
        .scale(plane, w, inner);
    byte[] target = new byte[width * height];
    Arrays.fill(target, (byte) backdrop(plane, w, h));
    int left = (width - innerWidth) / 2;
    int top = (height - innerHeight) / 2;
    for (int y = 0; y < innerHeight; y++) {
      System.arraycopy(inner, y * innerWidth, target, (top + y) * width + left, innerWidth);
    }
    return target;
  }

  private int backdrop(byte[] plane, int w, int h) {
    return switch (options.backdrop()) {
      case BLACK -> 0;
      case WHITE -> 255;
      case GUESS -> borderMedian(plane, w, h);
    };
  }

  private static int borderMedian(byte[] plane, int w, int h) {
    int[] counts = new int[256];
    int all = 0;
    for (int y = 0; y < h; y++) {
      int step = y == 0 || y == h - 1 ? 1 : Math.max(1, w - 1);
      for (int x = 0; x < w; x += step) {
        counts[plane[y * w + x] & 0xff]++;
        all++;
      }
    }
    int seen = 0;
    int value = 0;
    while (seen + counts[value] <= all / 2) {
      seen += counts[value++];
    }
    return value;
  }

  /** The backdrop that transparent places of a picture get. */
  static int behind(Backdrop backdrop, double inkLuma) {
    return switch (backdrop) {
      case BLACK -> 0;
      case WHITE -> 255;
      // Dark ink is drawn on light paper and light ink on dark.
      case GUESS -> inkLuma < 128 ? 255 : 0;
    };
  }
}
