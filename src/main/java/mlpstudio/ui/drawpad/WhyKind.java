package mlpstudio.ui.drawpad;

/** What is laid over the image to explain the answer. */
enum WhyKind {
  /** Nothing. */
  OFF,
  /** The pixels that speak for and against the class. */
  PIXELS,
  /** The weights of the class, where the network has no hidden layer. */
  COEFFICIENTS
}
