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
  private final List<Path> directories;
  private final List<MadeDatasets> made;

  /**
   * A catalogue of what comes with the program and of one folder.
   *
   * @param dataDirectory a folder with further or other copies of the sets, looked at before the
   *     class path: {@code mnist/}, {@code fashion-mnist/}, {@code cifar-10-batches-bin/}; or one
   *     of these folders itself; imported sets lie in its {@code own/}
   */
  public DatasetCatalog(Optional<Path> dataDirectory) {
    this(dataDirectory.stream().toList(), List.of());
  }

  /**
   * A catalogue that knows the user's own folder, too.
   *
   * @param dataDirectory as above; looked at first
   * @param userFolder what was fetched or added before, laid out likewise, see {@link DataFolder}
   */
  public DatasetCatalog(Optional<Path> dataDirectory, Path userFolder) {
    this(Stream.concat(dataDirectory.stream(), Stream.of(userFolder)).toList(), List.of());
  }

  private DatasetCatalog(List<Path> directories, List<MadeDatasets> made) {
    this.directories = directories;
    this.made = made;
  }

  /** The same catalogue that knows these sets, too. */
  public DatasetCatalog with(MadeDatasets further) {
    return new DatasetCatalog(
        directories, Stream.concat(made.stream(), Stream.of(further)).toList());
  }

  /** Where imported sets are kept: the user's folder, or the only one that there is. */
  public Optional<OwnDatasets> own() {
    return directories.isEmpty()
        ? Optional.empty()
        : Optional.of(new OwnDatasets(directories.getLast()));
  }

  /** All data sets: the bundled one first, made ones, imported ones; with what is at hand now. */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    KnownDataset.all().forEach(known -> entries.add(entry(known)));
    made.forEach(further -> entries.addAll(further.entries()));
    Set<String> listed = new HashSet<>();
    for (Path directory : directories) {
      OwnDatasets own = new OwnDatasets(directory);
      for (OwnDataset set : own.list()) {
        if (listed.add(set.id())) {
          entries.add(entry(own, set));
        }
      }
    }
    return List.copyOf(entries);
  }

  /**
   * One of the data sets, without a look at any other: that of a collection reads this alone.
   *
   * @param id the {@link Entry#id()} of one of the entries
   */
  public Optional<Entry> entry(String id) {
    for (KnownDataset known : KnownDataset.all()) {
      if (known.description().id().equals(id)) {
        return Optional.of(entry(known));
      }
    }
    for (MadeDatasets further : made) {
      if (further.has(id)) {
        return further.entry(id);
      }
    }
    for (Path directory : directories) {
      OwnDatasets own = new OwnDatasets(directory);
      for (OwnDataset set : own.list()) {
        if (set.id().equals(id)) {
          return Optional.of(entry(own, set));
        }
      }
    }
    return Optional.empty();
  }

  private Entry entry(KnownDataset known) {
    DatasetFiles files = new DatasetFiles(known, directories);
    return new Entry(known.description(), files.complete(), files.folder());
  }

  private static Entry entry(OwnDatasets own, OwnDataset set) {
    return new Entry(set.description(), own.complete(set), Optional.of(own.folder(set.id())));
  }

  /**
   * Reads a whole data set. Takes up to a second; not on the FX thread.
   *
   * @param id the {@link Entry#id()} of one of the entries
   * @throws DatasetException where the set is unknown, missing or broken
   */
  public ImageDataset load(String id) throws DatasetException {
    for (MadeDatasets further : made) {
      if (further.has(id)) {
        return further.load(id, this);
      }
    }
    for (Path directory : directories) {
      OwnDatasets own = new OwnDatasets(directory);
      if (own.has(id)) {
        return own.load(id);
      }
    }
    KnownDataset dataset = find(id);
    DatasetFiles files = new DatasetFiles(dataset, directories);
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

  /** Whether a data set that was read is still what its files say; only made ones ever change. */
  public boolean isCurrent(ImageDataset images) {
    return made.stream().filter(m -> m.has(images.id())).allMatch(m -> m.isCurrent(images));
  }

  private KnownDataset find(String id) throws DatasetException {
    List<KnownDataset> all = KnownDataset.all();
    Optional<KnownDataset> found =
        all.stream().filter(d -> d.description().id().equals(id)).findFirst();
    if (found.isEmpty()) {
      String known = entries().stream().map(Entry::id).collect(Collectors.joining(", "));
      throw DatasetException.of("unknown", id, known);
    }
    return found.get();
  }

  private static void requireShape(DatasetDescription about, String half, ImageSplit split)
      throws DatasetException {
    ImageShape expected = about.contents().shape();
    if (!split.shape().equals(expected)) {
      throw DatasetException.of("shape." + half, about.title(), expected, split.shape());
    }
  }

  /**
   * A data set of the catalogue.
   *
   * @param description what is known of it before it is read
   * @param available whether its files are at hand
   * @param folder where on disk they lie, at least some of them; empty where they come with the
   *     program, or are nowhere
   * @param unreadable how many lines of its file are broken and passed over; only collections of
   *     drawings have any
   */
  public record Entry(
      DatasetDescription description, boolean available, Optional<Path> folder, int unreadable) {
    /** A set whose files are whole, or not there. */
    public Entry(DatasetDescription description, boolean available, Optional<Path> folder) {
      this(description, available, folder, 0);
    }

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
