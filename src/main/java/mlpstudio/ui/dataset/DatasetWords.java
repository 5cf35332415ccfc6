package mlpstudio.ui.dataset;

import java.util.Locale;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.ui.support.Messages;

/** The sentences of the Data page that have figures in them. */
final class DatasetWords {
  private final Messages messages;

  /** In the user's language. */
  DatasetWords() {
    this(new Messages(DatasetWords.class));
  }

  DatasetWords(Messages messages) {
    this.messages = messages;
  }

  /** A text without figures. */
  String get(String key) {
    return messages.get(key);
  }

  /** An image in the grid: "Image 123, label 7, of 60,000". */
  String image(ShownImages images, int index) {
    String className = images.dataset().classNames().get(images.split().label(index));
    return messages.format("image.description", index, className, images.split().size());
  }

  /** The same of a training image that the subset takes. */
  String imageOfSubset(ShownImages images, int index) {
    return messages.format("image.in-subset", image(images, index));
  }

  /** The label under a training image that the subset takes. */
  String markedLabel(String className) {
    return messages.format("label.in-subset", className);
  }

  /** An image of a batch. */
  String batchImage(int position, int index, String className) {
    return messages.format("batch.image", position, className, index);
  }

  /** A mean image. */
  String mean(String className, int count) {
    return messages.format("mean.description", className, count);
  }

  /** Heading of the large view. */
  String title(Chosen chosen) {
    return switch (chosen) {
      case Chosen.Image image ->
          messages.format("chosen.image." + key(image.half()), image.index());
      case Chosen.Mean mean -> messages.format("chosen.mean", mean.className());
    };
  }

  /** Under the heading of the large view. */
  String subtitle(Chosen chosen) {
    return switch (chosen) {
      case Chosen.Image image -> messages.format("chosen.label", image.className());
      case Chosen.Mean mean -> messages.format("chosen.over." + key(mean.half()), mean.count());
    };
  }

  /** Heading and what stands under it, in one line. */
  String heading(Chosen chosen) {
    return messages.format("chosen.heading", title(chosen), subtitle(chosen));
  }

  /** What the filter lets pass. */
  String count(ShownImages images) {
    int all = images.split().size();
    return images.size() == all
        ? messages.format("count.all", all)
        : messages.format("count.some", images.size(), all);
  }

  /** The name of a half on its button. */
  String half(Half half, int images) {
    return messages.format("half." + key(half) + ".count", images);
  }

  /** What was typed is no image's number. */
  String noSuchImage(String typed, int last) {
    return messages.format("search.none", typed, last);
  }

  /** A whole number with its thousands marked. */
  String figure(long value) {
    return messages.format("figure", value);
  }

  /** The size of a half: "60,000 x 28 x 28", channels last where there are several. */
  String imagesShape(int count, ImageShape shape) {
    return shape.channels() == 1
        ? messages.format("shape.grey", count, shape.height(), shape.width())
        : messages.format("shape.colour", count, shape.height(), shape.width(), shape.channels());
  }

  /** The size of a batch as the network gets it: "64 x 1 x 28 x 28". */
  String batchShape(int count, ImageShape shape) {
    return messages.format("shape.batch", count, shape.channels(), shape.height(), shape.width());
  }

  /** Which batch it is. */
  String batchPosition(BatchPreview batch) {
    return messages.format(
        batch.isDistorted() ? "batch.position.distorted" : "batch.position",
        batch.epoch(),
        batch.batch() + 1,
        batch.batches());
  }

  /** What its numbers range over. */
  String range(BatchPreview.Range range) {
    return messages.format("batch.range", range.min(), range.max());
  }

  /** Their mean and deviation. */
  String spread(BatchPreview.Range range) {
    return messages.format("batch.spread", unsignedZero(range.mean(), 100), range.deviation());
  }

  /** Who made the data, and what one may do with them. */
  String origin(String source, String licence) {
    return messages.format("facts.source", source, licence);
  }

  /** A row of the histogram. */
  String classCount(String className, int count) {
    return messages.format("histogram.row", className, count);
  }

  /** How many batches an epoch has, and how many images the last, where they are fewer. */
  String batches(int images, int batch, int batches) {
    int last = images % batch;
    return last == 0 ? figure(batches) : messages.format("facts.batches.last", batches, last);
  }

  /** How many images are trained on. */
  String trainedOn(int count, ImageDataset dataset) {
    return messages.format("facts.trainedOn.value", count, dataset.train().size());
  }

  /** One pixel's value, as in the file. */
  String raw(float value) {
    return messages.format(value == Math.rint(value) ? "pixel.whole" : "pixel.mean", value);
  }

  /** One pixel's value after normalisation, short enough for a square. */
  String seen(float value) {
    return messages.format("pixel.seen", unsignedZero(value, 10));
  }

  /** One pixel's value after normalisation. */
  String exactSeen(float value) {
    return messages.format("pixel.exactSeen", unsignedZero(value, 100));
  }

  /** The pixel under the cursor; {@code seen} is empty where not known. */
  String pixel(int row, int column, String raw, String seen) {
    return seen.isEmpty()
        ? messages.format("pixel.file", row, column, raw)
        : messages.format("pixel.both", row, column, raw, seen);
  }

  /** Rounds; adding 0 turns the -0 that small negative numbers are rounded to into 0. */
  private static double unsignedZero(double value, int parts) {
    return Math.rint(value * parts) / parts + 0.0;
  }

  private static String key(Half half) {
    return half.name().toLowerCase(Locale.ROOT);
  }
}
