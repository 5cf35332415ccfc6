package mlpstudio.cli;

import java.nio.file.Path;
import java.util.Optional;
import mlpstudio.data.DataFolder;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.DatasetException;
import mlpstudio.data.fetch.DatasetStore;
import mlpstudio.data.fetch.Publication;
import mlpstudio.drawing.DrawingSets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which folder data sets are kept in. */
final class DataFolderOption {
  @Option(names = "--data", paramLabel = "DIR", description = "Another folder than the user's own.")
  private @Nullable Path data;

  DatasetStore store() {
    return new DatasetStore(data == null ? DataFolder.ofUser() : data);
  }

  DatasetCatalog catalog() {
    return DrawingSets.catalog(Optional.ofNullable(data), DataFolder.ofUser());
  }

  /** A data set that can be fetched, refused in a sentence where there is none such. */
  Publication publication(DatasetStore store, String id) throws DatasetException {
    Optional<Publication> found = store.publication(id);
    if (found.isPresent()) {
      return found.get();
    }
    boolean known = catalog().entry(id).isPresent();
    throw new DatasetException(
        known
            ? "The data set "
                + id
                + (DrawingSets.isDrawn(id)
                    ? " is made of drawings kept from the pad."
                    : " comes with the program.")
            : "There is no data set “" + id + "”: see the command datasets.");
  }
}
