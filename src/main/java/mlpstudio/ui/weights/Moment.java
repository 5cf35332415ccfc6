package mlpstudio.ui.weights;

/** Which weights are looked at. */
enum Moment {
  /** As they are now; they follow the training. */
  NOW,
  /** Those that the run began with. */
  BEFORE,
  /** Now less before: what the run has changed. */
  CHANGE;

  /** Whether the engine has to be asked for them. */
  boolean needsNow() {
    return this != BEFORE;
  }

  /** Whether the weights that the run began with are needed. */
  boolean needsFirst() {
    return this != NOW;
  }
}
