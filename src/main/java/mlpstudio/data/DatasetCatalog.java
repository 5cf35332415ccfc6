package mlpstudio.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The data sets that the program knows, and where their files are looked for. Immutable; for any
 * thread.
 */
public final class DatasetCatalog {
  private final Optional<Path> dataDirectory;

  /**
   * A catalogue.
   *
   * @param dataDirectory a folder with further or other copies of the sets, looked at before the
   *     class path: {@code mnist/}, {@code fashion-mnist/}, {@code cifar-10-batches-bin/}
   */
  public DatasetCatalog(Optional<Path> dataDirectory) {
    this.dataDirectory = dataDirectory;
  }

  /** All data sets, the bundled one first. */
  public List<Entry> entries() {
    return List.of();
  }

  /**
   * Reads a whole data set. Takes up to a second; not on the FX thread.
   *
   * @throws DatasetException where the set is unknown, missing or broken
   */
  public ImageDataset load(String id) throws DatasetException {
    if (entries().stream().anyMatch(e -> e.id().equals(id))) {
      throw new IllegalStateException("Not yet read: " + id);
    }
    throw new DatasetException("There is no data set \"" + id + "\" in " + dataDirectory + ".");
  }

  /**
   * What the catalogue says of a data set before it is read.
   *
   * @param id name in experiments and on the command line
   * @param title name for people
   * @param available whether its files are at hand
   */
  public record Entry(String id, String title, boolean available) {}
}
