package mlpstudio.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the files of one data set lie: all in a data directory, as soon as one of them does, or
 * else all on the class path; never some here and some there.
 */
final class DatasetFiles {
  private static final String CLASS_PATH = "/mlpstudio/datasets/";

  private final KnownDataset dataset;

  /** Where the data directory would hold them. */
  private final Optional<Path> folder;

  private final boolean onDisk;

  /** Looks at the disk. */
  DatasetFiles(KnownDataset dataset, Optional<Path> dataDirectory) {
    this.dataset = dataset;
    this.folder = dataDirectory.map(d -> isNamed(d, dataset) ? d : d.resolve(dataset.folder()));
    this.onDisk =
        dataset.format().files().stream()
            .anyMatch(n -> folder.flatMap(f -> inFolder(f, n)).isPresent());
  }

  /** One of the files, plain or gzipped, if it is there. */
  Optional<DataFile> find(String name) {
    return onDisk ? folder.flatMap(f -> inFolder(f, name)) : onClassPath(name);
  }

  /**
   * One of the files, plain or gzipped.
   *
   * @throws DatasetException where it is not there; it says where it was looked for
   */
  DataFile require(String name) throws DatasetException {
    Optional<DataFile> file = find(name);
    if (file.isEmpty()) {
      throw new DatasetException(missing(name));
    }
    return file.get();
  }

  /** Whether all files are there that reading takes. */
  boolean complete() {
    return dataset.format().files().stream().allMatch(n -> find(n).isPresent());
  }

  private String missing(String name) {
    String title = dataset.description().title();
    String what =
        folder
            .map(f -> "there is neither " + name + " nor " + name + ".gz in " + f)
            .orElse("it does not come with the program");
    String files = String.join(", ", dataset.format().files());
    return String.format(
        "%s is not at hand: %s. Put its files (%s; gzipped or not) into a folder DIR/%s and start"
            + " with --data DIR.",
        title, what, files, dataset.folder());
  }

  private static boolean isNamed(Path directory, KnownDataset dataset) {
    Path name = directory.toAbsolutePath().normalize().getFileName();
    return name != null && name.toString().equals(dataset.folder());
  }

  private static Optional<DataFile> inFolder(Path folder, String name) {
    return spellings(name).stream()
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .map(DataFile::of);
  }

  private Optional<DataFile> onClassPath(String name) {
    return spellings(CLASS_PATH + dataset.folder() + "/" + name).stream()
        .filter(n -> DatasetFiles.class.getResource(n) != null)
        .findFirst()
        .map(DataFile::ofResource);
  }

  private static List<String> spellings(String name) {
    return List.of(name, name + ".gz");
  }
}
