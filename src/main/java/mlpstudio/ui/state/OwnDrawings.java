package mlpstudio.ui.state;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import mlpstudio.interchange.collection.CollectionFile;

/**
 * The drawings that are kept in the user's own folder: the pad adds to them, the collection edits
 * them, and both say how many there are. FX thread only, but for the file.
 */
public final class OwnDrawings {
  private final CollectionFile file;
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();

  /** Kept in this file, which may not be there yet. */
  public OwnDrawings(CollectionFile file) {
    this.file = file;
  }

  /** Where they are. */
  public CollectionFile file() {
    return file;
  }

  /** How many there are, as far as anybody looked. */
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /** There are so many now. */
  public void counted(int drawings) {
    count.set(drawings);
  }

  /**
   * Grows whenever drawings have come, changed or gone, in these or in any other collection: a
   * collection is a data set, too.
   */
  public ReadOnlyIntegerProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /** A collection was changed. */
  public void edited() {
    revision.set(revision.get() + 1);
  }
}
