package mlpstudio.ui.catalog;

import java.util.Optional;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.fetch.DatasetStore;
import mlpstudio.data.fetch.Publication;

/**
 * What the disk says of one data set.
 *
 * @param entry what is known of it, and whether it is at hand
 * @param publication what there is to fetch, if it can be fetched
 * @param kept bytes of it that an earlier attempt has fetched
 * @param deletable whether it lies in the user's own folder
 */
public record SetState(
    DatasetCatalog.Entry entry, Optional<Publication> publication, long kept, boolean deletable) {

  /** Looks at the disk. */
  static SetState of(DatasetCatalog.Entry entry, DatasetStore store) {
    Optional<Publication> publication = store.publication(entry.id());
    boolean ours = entry.folder().filter(f -> f.startsWith(store.directory())).isPresent();
    return new SetState(
        entry,
        publication,
        publication.map(store::kept).orElse(0L),
        ours && publication.map(store::holds).orElse(false));
  }

  /** Bytes still to be fetched. */
  long toFetch() {
    return Math.max(0, publication.map(Publication::fetchLength).orElse(0L) - kept);
  }
}
