package mlpstudio.ui.compare;

/** A figure of a run, in the order of the table. */
enum RunFigure {
  /** The highest test accuracy. */
  BEST_ACCURACY,
  /** The epoch that has it. */
  BEST_EPOCH,
  /** The test accuracy of the last epoch. */
  LAST_ACCURACY,
  /** The test loss of the last epoch. */
  LAST_LOSS,
  /** The training loss of the last epoch. */
  TRAIN_LOSS,
  /** The training accuracy of the last epoch. */
  TRAIN_ACCURACY,
  /** Complete epochs. */
  EPOCHS,
  /** What they took. */
  TIME,
  /** How it ended. */
  STATE
}
