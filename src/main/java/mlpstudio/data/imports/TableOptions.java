package mlpstudio.data.imports;

import java.util.Optional;

/**
 * How a table of pixels is read.
 *
 * @param label which column names the class
 * @param header whether the first line names the columns
 * @param pixels size of the pictures in the table; guessed to be square where it is not given
 */
public record TableOptions(LabelColumn label, HeaderLine header, Optional<ImageSize> pixels) {
  /** Everything is guessed. */
  public static final TableOptions GUESS =
      new TableOptions(LabelColumn.GUESS, HeaderLine.GUESS, Optional.empty());

  /** Which column names the class. */
  public enum LabelColumn {
    /** Whichever looks like it. */
    GUESS,
    /** The first. */
    FIRST,
    /** The last. */
    LAST
  }

  /** Whether the first line names the columns. */
  public enum HeaderLine {
    /** If it holds words where pixels are expected. */
    GUESS,
    /** It does. */
    YES,
    /** It is a picture. */
    NO
  }
}
