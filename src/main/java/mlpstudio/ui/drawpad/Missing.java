package mlpstudio.ui.drawpad;

/** Why nothing is read. */
enum Missing {
  /** Nothing is drawn. */
  DRAWING,
  /** There is no network for such images yet. */
  NETWORK,
  /** The answer is on its way. */
  ANSWER,
  /** The network could not be asked. */
  FAILED
}
