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
      List<Drawing> drawings = version.isEmpty() ? List.of() : DrawingFile.read(file);
      return new Read(version, drawings, DrawnImages.of(drawings, shape));
    } catch (DrawingException e) {
      throw new DatasetException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new DatasetException("The drawings in " + file + " cannot be read: " + e, e);
    }
  }

  /** What is in a collection; a broken one counts as empty. */
  synchronized Summary summary(Path file) {
    Optional<Version> now = version(file);
    Summary known = summaries.get(file);
    if (known == null || !known.version.equals(now)) {
      known = count(file, now);
      summaries.put(file, known);
    }
    return known;
  }

  private Summary count(Path file, Optional<Version> version) {
    DrawnImages images;
    try {
      images = read(file).images();
    } catch (DatasetException e) {
      // Loading it tells what is wrong.
      images = DrawnImages.of(List.of(), shape);
    }
    return new Summary(version, images.classNames(), images.train().size(), images.test().size());
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
   * @param drawings all of them
   * @param images the labelled ones
   */
  record Read(Optional<Version> version, List<Drawing> drawings, DrawnImages images) {}

  /**
   * What is in a collection.
   *
   * @param version the state of its file
   * @param classNames one per class
   * @param train images to learn from
   * @param test images to test with
   */
  record Summary(Optional<Version> version, List<String> classNames, int train, int test) {
    boolean usable() {
      return train > 0 && test > 0;
    }
  }
}
