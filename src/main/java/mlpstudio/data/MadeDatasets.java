package mlpstudio.data;

import java.util.List;
import java.util.Optional;

/**
 * Data sets that another part of the program makes of its own files, such as of drawings, and that
 * may change while the program runs. For any thread but the FX thread, since it looks at the disk.
 */
public interface MadeDatasets {

  /** All of them that there are, or could be, with what is at hand now. */
  List<DatasetCatalog.Entry> entries();

  /**
   * One of them, without a look at the others.
   *
   * @return empty where there is none and could be none
   */
  Optional<DatasetCatalog.Entry> entry(String id);

  /** Whether an id is one of theirs, also where its files are missing. */
  boolean has(String id);

  /**
   * Makes a data set.
   *
   * @param catalog where other data sets come from that it is to be joined with
   * @throws DatasetException where its files are missing, broken, or hold too little
   */
  ImageDataset load(String id, DatasetCatalog catalog) throws DatasetException;

  /** Whether a data set that was made here is still what its files say. */
  boolean isCurrent(ImageDataset images);
}
