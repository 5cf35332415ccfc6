package mlpstudio.ui.dataset;

import mlpstudio.ui.support.images.Picture;

/** What the large view shows. */
sealed interface Chosen {

  /** Its pixels, 0 to 255. */
  Picture picture();

  /**
   * One image of the data set.
   *
   * @param half which half it belongs to
   * @param index its index there
   * @param className its label's name
   * @param picture its pixels
   */
  record Image(Half half, int index, String className, Picture picture) implements Chosen {}

  /**
   * The mean of all images of a class.
   *
   * @param half over which half
   * @param label the class
   * @param className its name
   * @param count over how many images
   * @param picture its pixels
   */
  record Mean(Half half, int label, String className, int count, Picture picture)
      implements Chosen {}
}
