package mlpstudio.ui.batch;

/** Which weights of a step are drawn. */
enum Moment {
  BEFORE,
  CHANGE,
  AFTER
}
