package mlpstudio.inspection;

/** Which images of a scored split to look at. */
public enum Outcome {
  /** Those taken for another class than theirs. */
  WRONG,
  /** Those recognised. */
  RIGHT,
  /** Both. */
  ALL;

  boolean admits(boolean wrong) {
    return this == ALL || (this == WRONG) == wrong;
  }
}
