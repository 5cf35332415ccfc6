package mlpstudio.ui.collection;

/**
 * What is being done that takes a while.
 *
 * @param sentence what it is; empty for nothing
 * @param share how far it is, 0 to 1, or -1 where nobody knows
 * @param canCancel whether it can be ended
 */
record Activity(String sentence, double share, boolean canCancel) {
  /** Nothing. */
  static final Activity NONE = new Activity("", 0, false);

  boolean busy() {
    return !sentence.isEmpty();
  }
}
