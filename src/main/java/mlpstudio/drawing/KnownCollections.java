package mlpstudio.drawing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import mlpstudio.data.DatasetException;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import mlpstudio.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads collections and knows, by size and time of their files, whether what was read is still what
 * the file says. For several threads.
 */
final class KnownCollections {
  private final ImageShape shape;
  private final Map<Path, Summary> summaries = new HashMap<>();
  private final Map<ImageSplit, Optional<Version>> made = new WeakHashMap<>();

  KnownCollections(ImageShape shape) {
    this.shape = shape;
  }

  /** Reads a collection; one that does not exist yet has no drawings. */
  Read read(Path file) throws DatasetException {
    // Before the content: a file that changes meanwhile is then read again, not believed.
    Optional<Version> version = version(file);
    try {
      return new Read(
          version,
          version.isEmpty() ? DrawingFile.Legible.NOTHING : DrawingFile.readable(file),
          shape);
    } catch (DrawingException e) {
      throw new DatasetException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new DatasetException(
          Words.say(KnownCollections.class, "collection.unreadable", file, Words.reason(e)), e);
    }
  }

  /** What is in a collection; a broken one counts as empty. */
  synchronized Summary summary(Path file) {
    Optional<Version> now = version(file);
    Summary known = summaries.get(file);
    if (known == null || !known.version.equals(now)) {
      known = count(file, now, known);
      summaries.put(file, known);
    }
    return known;
  }

  private static Summary count(Path file, Optional<Version> version, @Nullable Summary former) {
    CollectionCount count;
    try {
      CollectionCount known = former == null ? CollectionCount.NOTHING : former.count();
      count = version.isEmpty() ? CollectionCount.NOTHING : CollectionCount.of(file, known);
    } catch (IOException e) {
      // Loading it tells what is wrong.
      count = CollectionCount.NOTHING;
    }
    int all = count.all().labels().values().stream().mapToInt(Integer::intValue).sum();
    int test = count.all().labels().values().stream().mapToInt(DrawnImages::tested).sum();
    List<String> classNames = DrawnImages.classNames(count.all().labels().keySet());
    return new Summary(version, classNames, all - test, test, count);
  }

  /** Remembers which state of its file a data set was made of. */
  synchronized void remember(ImageDataset images, Read read) {
    made.put(images.train(), read.version());
  }

  /** Whether a data set that was remembered still is what the file says. */
  synchronized boolean isCurrent(ImageDataset images, Path file) {
    Optional<Version> then = made.get(images.train());
    return then == null || then.equals(version(file));
  }

  private static Optional<Version> version(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(new Version(now.lastModifiedTime(), now.size()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What tells one state of a file from another. */
  record Version(FileTime modified, long size) {}

  /**
   * A collection that was read.
   *
   * @param version the state of its file; empty where there is none
   * @param content what could be read of it
   * @param shape of its images
   */
  record Read(Optional<Version> version, DrawingFile.Legible content, ImageShape shape) {
    /** The labelled drawings as images: some microseconds each. */
    DrawnImages images() {
      return DrawnImages.of(content.drawings(), shape);
    }
  }

  /**
   * What is in a collection.
   *
   * @param version the state of its file
   * @param classNames one per class
   * @param train images to learn from
   * @param test images to test with
   * @param count what it was made of
   */
  record Summary(
      Optional<Version> version,
      List<String> classNames,
      int train,
      int test,
      CollectionCount count) {
    boolean usable() {
      return train > 0 && test > 0;
    }
  }
}
