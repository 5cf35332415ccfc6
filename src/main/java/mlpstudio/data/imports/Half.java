package mlpstudio.data.imports;

/** Which half of a data set a picture belongs to, as its source says. */
public enum Half {
  /** To be trained on. */
  TRAIN,
  /** To be tested with. */
  TEST,
  /** The source does not say. */
  ANY;

  /** The half that a file's or folder's name speaks of. */
  static Half of(String name) {
    String small = name.toLowerCase(java.util.Locale.ROOT);
    if (small.contains("test") || small.contains("t10k")) {
      return TEST;
    }
    return small.contains("train") ? TRAIN : ANY;
  }
}
