package mlpstudio.ui.dataset;

import java.util.Optional;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.DatasetDescription;
import mlpstudio.data.DatasetFacts;
import mlpstudio.data.ImageDataset;

/**
 * What can be counted and averaged in a data set.
 *
 * @param dataset the data set
 * @param train of its training images
 * @param test of its test images
 * @param description what the catalogue says of it, if it knows it
 */
record SetFacts(
    ImageDataset dataset,
    DatasetFacts train,
    DatasetFacts test,
    Optional<DatasetDescription> description) {

  /** Takes a tenth of a second; not for the FX thread. */
  static SetFacts of(ImageDataset dataset, DatasetCatalog catalog) {
    return new SetFacts(
        dataset,
        DatasetFacts.of(dataset.train(), dataset.classes()),
        DatasetFacts.of(dataset.test(), dataset.classes()),
        catalog.entry(dataset.id()).map(DatasetCatalog.Entry::description));
  }

  /** Of a whole half; a subset has facts of its own. */
  DatasetFacts of(Half half) {
    return half == Half.TEST ? test : train;
  }
}
