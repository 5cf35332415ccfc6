package mlpstudio.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mlpstudio.words.Words;

/**
 * Where the files of one data set lie: all in the first data directory that has one of them, or
 * else all on the class path; never some here and some there.
 */
final class DatasetFiles {
  private static final String CLASS_PATH = "/mlpstudio/datasets/";

  private final KnownDataset dataset;

  /** The folder that they lie in. */
  private final Optional<Path> folder;

  /** Looks at the disk. */
  DatasetFiles(KnownDataset dataset, List<Path> dataDirectories) {
    this.dataset = dataset;
    this.folder =
        dataDirectories.stream()
            .map(d -> isNamed(d, dataset) ? d : d.resolve(dataset.folder()))
            .filter(
                f -> dataset.format().files().stream().anyMatch(n -> inFolder(f, n).isPresent()))
            .findFirst();
  }

  /** The folder on disk that they lie in, if they do. */
  Optional<Path> folder() {
    return folder;
  }

  /** One of the files, plain or gzipped, if it is there. */
  Optional<DataFile> find(String name) {
    return folder.isPresent() ? inFolder(folder.get(), name) : onClassPath(name);
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
            .map(f -> Words.say(DatasetFiles.class, "missing.folder", name, f))
            .orElseGet(() -> Words.say(DatasetFiles.class, "missing.program"));
    String files = String.join(", ", dataset.format().files());
    return Words.say(
        DatasetFiles.class,
        "missing",
        title,
        what,
        dataset.description().id(),
        files,
        dataset.folder());
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
