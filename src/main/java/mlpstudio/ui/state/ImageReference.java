package mlpstudio.ui.state;

import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageSplit;

/**
 * One image of a data set, as one feature tells another which image it means.
 *
 * @param dataset the images
 * @param test whether it is of the test half
 * @param index its place in that half
 */
public record ImageReference(ImageDataset dataset, boolean test, int index) {

  /** The half that it is of. */
  public ImageSplit split() {
    return test ? dataset.test() : dataset.train();
  }

  /** Its true class. */
  public int label() {
    return split().label(index);
  }
}
