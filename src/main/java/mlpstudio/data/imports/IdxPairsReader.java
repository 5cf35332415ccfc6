package mlpstudio.data.imports;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mlpstudio.data.DatasetException;
import mlpstudio.data.IdxReader;
import mlpstudio.data.ImageSplit;

/** Reads images and labels in MNIST's format: one pair of files, or one for each half. */
final class IdxPairsReader implements PictureReader {
  private static final int LABELS = 1;
  private static final int IMAGES = 3;
  private static final int MOST_CLASSES = 256;

  private final SourceFiles source;
  private final List<Pair> pairs = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();

  /** Finds the pairs among these files; closes them with itself. */
  IdxPairsReader(SourceFiles source) {
    this.source = source;
    List<SourceFile> images = new ArrayList<>();
    List<SourceFile> labels = new ArrayList<>();
    for (SourceFile file : source.files()) {
      switch (dimensions(file)) {
        case IMAGES -> images.add(file);
        case LABELS -> labels.add(file);
        default -> skipped.add(Skipped.of(file.place(), SkipReason.NOT_USED));
      }
    }
    pair(images, labels);
  }

  /** The number of dimensions that an IDX file of bytes announces, or 0 for another file. */
  static int dimensions(SourceFile file) {
    byte[] head = file.beginning(Integer.BYTES);
    boolean idx = head.length == Integer.BYTES && head[0] == 0 && head[1] == 0 && head[2] == 8;
    return idx && head[3] > 0 ? head[3] : 0;
  }

  /** The name that the labels to these images have, small and without gzip's ending. */
  static String labelsName(String images) {
    return images.replace("images", "labels").replace("idx3", "idx1").replace("image", "label");
  }

  private void pair(List<SourceFile> images, List<SourceFile> labels) {
    List<SourceFile> left = new ArrayList<>(labels);
    for (SourceFile image : images) {
      Optional<SourceFile> label =
          left.stream()
              .filter(l -> l.plainName().equals(labelsName(image.plainName())))
              .findFirst();
      if (label.isEmpty() && images.size() == 1 && labels.size() == 1) {
        label = Optional.of(labels.getFirst());
      }
      if (label.isPresent()) {
        left.remove(label.get());
        pairs.add(new Pair(image, label.get(), Half.of(image.name())));
      } else {
        skipped.add(Skipped.of(image.place(), SkipReason.LABELS_MISSING));
      }
    }
    left.forEach(l -> skipped.add(Skipped.of(l.place(), SkipReason.IMAGES_MISSING)));
  }

  @Override
  public SourceKind kind() {
    return SourceKind.IDX;
  }

  @Override
  public Map<String, Integer> promised() {
    return Map.of();
  }

  @Override
  public void read(PictureSink sink) throws IOException {
    source.skipped().forEach(sink::skip);
    skipped.forEach(sink::skip);
    boolean split =
        pairs.stream().anyMatch(p -> p.half == Half.TEST)
            && pairs.stream().anyMatch(p -> p.half != Half.TEST);
    for (Pair pair : pairs) {
      try {
        ImageSplit images =
            IdxReader.read(pair.images.dataFile(), pair.labels.dataFile(), MOST_CLASSES);
        Half half = pair.half == Half.TEST ? Half.TEST : Half.TRAIN;
        read(pair.images.place(), split ? half : Half.ANY, images, sink);
      } catch (DatasetException e) {
        sink.skip(Skipped.of(pair.images.place(), SkipReason.BROKEN, withoutStop(e)));
      }
    }
  }

  private static void read(String place, Half half, ImageSplit images, PictureSink sink)
      throws IOException {
    for (int i = 0; i < images.size(); i++) {
      int index = i;
      sink.picture(
          half,
          String.valueOf(images.label(i)),
          new Place(place, 0),
          () ->
              Bitmap.grey(
                  images.shape().width(),
                  images.shape().height(),
                  images.image(index).toArray(ValueLayout.JAVA_BYTE)));
    }
  }

  private static String withoutStop(DatasetException e) {
    return String.valueOf(e.getMessage()).replaceAll("\\.$", "");
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  private record Pair(SourceFile images, SourceFile labels, Half half) {}
}
