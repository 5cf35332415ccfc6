package mlpstudio.ui.dataset;

import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageSplit;

/** The two halves of a data set. */
enum Half {
  /** The images learnt from. */
  TRAIN,
  /** The images that only measure. */
  TEST;

  ImageSplit of(ImageDataset dataset) {
    return this == TRAIN ? dataset.train() : dataset.test();
  }
}
