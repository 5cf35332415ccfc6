package mlpstudio.ui.dataset;

import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageSplit;

/** The two halves of a data set, and that part of the first which is learnt from. */
enum Half {
  /** The images that can be learnt from. */
  TRAIN,
  /** Of those the ones that the experiment's subset takes. */
  SUBSET,
  /** The images that only measure. */
  TEST;

  ImageSplit of(ImageDataset dataset) {
    return this == TEST ? dataset.test() : dataset.train();
  }
}
