package mlpstudio.ui.gallery;

/** What stands in the cells of the confusion matrix. */
enum MatrixUnit {
  /** Numbers of images. */
  COUNTS,
  /** Shares of the images of the true class. */
  ROW_PERCENT
}
