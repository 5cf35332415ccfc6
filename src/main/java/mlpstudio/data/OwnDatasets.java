package mlpstudio.data;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The data sets that were imported from the user's own files, each in a folder {@code own/ID} with
 * a {@code dataset.json} and four IDX files. For any thread but the FX thread, since everything
 * looks at the disk.
 */
public final class OwnDatasets {
  private static final Pattern ID = Pattern.compile("own-[a-z0-9]+(-[a-z0-9]+)*");
  private static final String ASIDE = ".aside-";
  private static final String PART = ".part-";
  private static final int LONGEST_SLUG = 40;

  private final Path folder;

  /**
   * The sets in a data folder.
   *
   * @param dataFolder such as {@link DataFolder#ofUser()}; it need not exist
   */
  public OwnDatasets(Path dataFolder) {
    this.folder = dataFolder.resolve("own");
  }

  /** All sets whose description can be read, by title. */
  public List<OwnDataset> list() {
    List<OwnDataset> found = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, OwnDatasets::isSet)) {
      for (Path set : folders) {
        described(set).ifPresent(found::add);
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      // What cannot be listed now can still be loaded by its id, which tells what is wrong.
      return found;
    }
    found.sort(
        Comparator.comparing(OwnDataset::title, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(OwnDataset::id));
    return found;
  }

  /** Where a set's files lie, or would lie. */
  public Path folder(String id) {
    return folder.resolve(id);
  }

  /** Whether there is a folder for this id. */
  public boolean has(String id) {
    return ID.matcher(id).matches() && Files.isDirectory(folder.resolve(id));
  }

  /**
   * The four files of a set: images and labels to train on, images and labels to test with. Grey
   * images are idx3, count x height x width; others idx4, count x channels x height x width.
   */
  public static List<String> files(ImageShape shape) {
    String images = "-images-idx" + (shape.channels() == 1 ? 3 : 4) + "-ubyte";
    String labels = "-labels-idx1-ubyte";
    return List.of("train" + images, "train" + labels, "test" + images, "test" + labels);
  }

  /** Whether everything that loading takes is there. */
  boolean complete(OwnDataset set) {
    Path place = folder.resolve(set.id());
    return files(set.contents().shape()).stream()
        .allMatch(f -> Files.isRegularFile(place.resolve(f)));
  }

  /**
   * Reads a set; its pixels stay in their files, mapped.
   *
   * @throws DatasetException where a file is missing or broken
   */
  public ImageDataset load(String id) throws DatasetException {
    if (!has(id)) {
      throw DatasetException.of("own.unknown", id, folder);
    }
    Path set = folder.resolve(id);
    OwnDataset about = OwnDatasetFile.read(set);
    DatasetDescription.Contents contents = about.contents();
    int classes = contents.classNames().size();
    return new ImageDataset(
        id,
        about.title(),
        contents.classNames(),
        split(set, 0, contents.shape(), contents.trainImages(), classes),
        split(set, 2, contents.shape(), contents.testImages(), classes));
  }

  /** An id for a title that no set has yet. */
  public String freeId(String title) {
    String slug =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String shortened =
        slug.length() > LONGEST_SLUG
            ? slug.substring(0, LONGEST_SLUG).replaceAll("-$", "")
            : slug.isEmpty() ? "set" : slug;
    String id = OwnDataset.PREFIX + shortened;
    for (int i = 2; Files.exists(folder.resolve(id)); i++) {
      id = OwnDataset.PREFIX + shortened + "-" + i;
    }
    return id;
  }

  /**
   * Gives a set another title; its id, by which experiments know it, stays.
   *
   * @throws IOException where it cannot be written
   */
  public OwnDataset rename(String id, String title) throws IOException {
    OwnDataset renamed = OwnDatasetFile.read(folder.resolve(id)).withTitle(title.strip());
    OwnDatasetFile.write(folder.resolve(id), renamed);
    return renamed;
  }

  /**
   * Takes a set out of the list; {@link #putBack} brings it back until {@link #emptyAside}.
   *
   * @throws IOException where its folder cannot be moved
   */
  public void setAside(String id) throws IOException {
    Path aside = folder.resolve(ASIDE + id);
    FolderTree.delete(aside);
    Files.move(folder.resolve(id), aside);
  }

  /**
   * Brings a set back.
   *
   * @throws IOException where it is gone, or another has taken its id
   */
  public void putBack(String id) throws IOException {
    Files.move(folder.resolve(ASIDE + id), folder.resolve(id));
  }

  /** Deletes for good what was set aside, and what an import that never ended left behind. */
  public void emptyAside() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> all = Files.list(folder)) {
      for (Path path : all.toList()) {
        if (name(path).startsWith(ASIDE) || abandoned(path)) {
          FolderTree.delete(path);
        }
      }
    }
  }

  /** An import of another window may go on; after a day it does not. */
  private static boolean abandoned(Path path) throws IOException {
    return name(path).startsWith(PART)
        && Files.getLastModifiedTime(path)
            .toInstant()
            .isBefore(Instant.now().minus(Duration.ofDays(1)));
  }

  /**
   * A new empty folder in which a set is written before {@link #finish} gives it its place.
   *
   * @throws IOException where it cannot be made
   */
  public Path begin() throws IOException {
    Files.createDirectories(folder);
    return Files.createTempDirectory(folder, PART);
  }

  /**
   * Writes the description and moves the folder into its place, in one step.
   *
   * @param part from {@link #begin}, with the four files in it
   * @param dataset whose id is free
   * @throws IOException where that fails; nothing has then got its place
   */
  public void finish(Path part, OwnDataset dataset) throws IOException {
    if (!ID.matcher(dataset.id()).matches()) {
      throw new IllegalArgumentException("Not an id of an own data set: " + dataset.id());
    }
    OwnDatasetFile.write(part, dataset);
    Files.move(part, folder.resolve(dataset.id()));
  }

  private static ImageSplit split(Path set, int first, ImageShape shape, int count, int classes)
      throws DatasetException {
    List<String> files = files(shape);
    return MappedIdx.read(
        set.resolve(files.get(first)), set.resolve(files.get(first + 1)), shape, count, classes);
  }

  private static Optional<OwnDataset> described(Path set) {
    try {
      OwnDataset about = OwnDatasetFile.read(set);
      return about.id().equals(name(set)) ? Optional.of(about) : Optional.empty();
    } catch (DatasetException e) {
      return Optional.empty();
    }
  }

  private static boolean isSet(Path path) {
    return ID.matcher(name(path)).matches() && Files.isDirectory(path);
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
