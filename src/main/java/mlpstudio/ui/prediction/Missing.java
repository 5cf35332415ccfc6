package mlpstudio.ui.prediction;

/** Why there is no prediction. */
enum Missing {
  /** No image is chosen. */
  IMAGE,
  /** Nothing was trained yet. */
  NETWORK,
  /** The network knows other images. */
  OTHER_DATA,
  /** It is being computed. */
  COMPUTING
}
