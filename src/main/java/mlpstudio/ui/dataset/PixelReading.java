package mlpstudio.ui.dataset;

import mlpstudio.data.ImageShape;
import mlpstudio.data.PixelScaling;
import mlpstudio.ui.support.images.Picture;
import org.jspecify.annotations.Nullable;

/** The numbers of one picture in words: as in the file and, where known, as the network sees it. */
final class PixelReading {
  private final DatasetWords words;
  private final Picture picture;
  private final @Nullable PixelScaling scaling;

  PixelReading(DatasetWords words, Picture picture, @Nullable PixelScaling scaling) {
    this.words = words;
    this.picture = picture;
    this.scaling = scaling;
  }

  /** One number, short enough for a square; as in the file where the other is not known. */
  String number(int feature, boolean seen) {
    return seen && scaling != null
        ? words.seen(seen(feature, scaling))
        : words.raw(picture.value(feature));
  }

  /** All that is known of one pixel, every channel of it. */
  String sentence(int pixel) {
    ImageShape shape = picture.shape();
    StringBuilder raw = new StringBuilder();
    StringBuilder seen = new StringBuilder();
    for (int feature = pixel; feature < shape.size(); feature += shape.area()) {
      String gap = raw.isEmpty() ? "" : " / ";
      raw.append(gap).append(words.raw(picture.value(feature)));
      if (scaling != null) {
        seen.append(gap).append(words.exactSeen(seen(feature, scaling)));
      }
    }
    int row = pixel / shape.width();
    return words.pixel(row, pixel % shape.width(), raw.toString(), seen.toString());
  }

  /** All numbers, tabs between columns, a line for each row, channel after channel. */
  String table(boolean seen) {
    ImageShape shape = picture.shape();
    StringBuilder text = new StringBuilder();
    for (int feature = 0; feature < shape.size(); feature++) {
      float value = seen && scaling != null ? seen(feature, scaling) : picture.value(feature);
      boolean whole = value == Math.rint(value);
      text.append(whole ? String.valueOf((int) value) : String.valueOf(value));
      text.append((feature + 1) % shape.width() == 0 ? '\n' : '\t');
    }
    return text.toString();
  }

  /** Means lie between whole pixels, where the normalisation is a straight line. */
  private float seen(int feature, PixelScaling known) {
    float zero = known.apply(0, feature, picture.shape());
    float slope = known.apply(1, feature, picture.shape()) - zero;
    return zero + picture.value(feature) * slope;
  }
}
