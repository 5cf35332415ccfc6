package mlpstudio.inspection;

/** The order of images in a gallery; equals stay in the order of the data set. */
public enum GalleryOrder {
  /** By the probability of the predicted class, highest first: the surest mistakes. */
  CONFIDENCE,
  /** By the loss, {@code -log p(true class)}, highest first. */
  LOSS,
  /** As in the data set. */
  INDEX
}
