package mlpstudio.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The data sets that the program knows, and where their files are looked for. Immutable; for any
 * thread but the FX thread, since it looks at the disk.
 */
public final class DatasetCatalog {
  private final Optional<Path> dataDirectory;
  private final List<OwnDatasets> own;

  /**
   * A catalogue.
   *
   * @param dataDirectory a folder with further or other copies of the sets, looked at before the
   *     class path: {@code mnist/}, {@code fashion-mnist/}, {@code cifar-10-batches-bin/}; or one
   *     of these folders itself
   */
  public DatasetCatalog(Optional<Path> dataDirectory) {
    this(dataDirectory, Optional.empty());
  }

  /**
   * A catalogue that also lists what the user imported.
   *
   * @param dataDirectory as above; imported sets are looked for in its {@code own/} too
   * @param userFolder the user's {@link DataFolder}, with imported sets in {@code own/}
   */
  public DatasetCatalog(Optional<Path> dataDirectory, Optional<Path> userFolder) {
    this.dataDirectory = dataDirectory;
    this.own = Stream.of(dataDirectory, userFolder).flatMap(Optional::stream).map(OwnDatasets::new).toList();
  }

  /** All data sets, the bundled one first and imported ones last, with what is at hand now. */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (KnownDataset known : KnownDataset.all()) {
      boolean complete = new DatasetFiles(known, dataDirectory).complete();
      entries.add(new Entry(known.description(), complete));
    }
    Set<String> listed = new HashSet<>();
    for (OwnDatasets sets : own) {
      for (OwnDataset set : sets.list()) {
        if (listed.add(set.id())) {
          entries.add(new Entry(set.description(), sets.complete(set)));
        }
      }
    }
    return List.copyOf(entries);
  }

  /**
   * Reads a whole data set. Takes up to a second; not on the FX thread.
   *
   * @param id the {@link Entry#id()} of one of the entries
   * @throws DatasetException where the set is unknown, missing or broken
   */
  public ImageDataset load(String id) throws DatasetException {
    for (OwnDatasets sets : own) {
      if (sets.has(id)) {
        return sets.load(id);
      }
    }
    KnownDataset dataset = find(id);
    DatasetFiles files = new DatasetFiles(dataset, dataDirectory);
    for (String name : dataset.format().files()) {
      files.require(name);
    }
    DatasetDescription about = dataset.description();
    List<String> classNames = about.contents().classNames();
    ImageSplit train = dataset.format().readTrain(files, classNames);
    ImageSplit test = dataset.format().readTest(files, classNames);
    requireShape(about, "training", train);
    requireShape(about, "test", test);
    return new ImageDataset(about.id(), about.title(), classNames, train, test);
  }

  private KnownDataset find(String id) throws DatasetException {
    List<KnownDataset> all = KnownDataset.all();
    Optional<KnownDataset> found =
        all.stream().filter(d -> d.description().id().equals(id)).findFirst();
    if (found.isEmpty()) {
      String known = entries().stream().map(Entry::id).collect(Collectors.joining(", "));
      throw new DatasetException(
          "There is no data set \"" + id + "\". The known ones are: " + known + ".");
    }
    return found.get();
  }

  private static void requireShape(DatasetDescription about, String half, ImageSplit split)
      throws DatasetException {
    ImageShape expected = about.contents().shape();
    if (!split.shape().equals(expected)) {
      throw new DatasetException(
          String.format(
              "The %s images of %s should be %s, but those at hand are %s.",
              half, about.title(), expected, split.shape()));
    }
  }

  /**
   * A data set of the catalogue.
   *
   * @param description what is known of it before it is read
   * @param available whether its files are at hand
   */
  public record Entry(DatasetDescription description, boolean available) {
    /** Name in experiments and on the command line. */
    public String id() {
      return description.id();
    }

    /** Name for people. */
    public String title() {
      return description.title();
    }
  }
}
