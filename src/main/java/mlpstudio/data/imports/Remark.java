package mlpstudio.data.imports;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Something that somebody should know before a source is imported.
 *
 * @param kind what
 * @param arguments what its sentence mentions
 */
public record Remark(Kind kind, List<String> arguments) {
  /** Copies the list. */
  public Remark {
    arguments = List.copyOf(arguments);
  }

  static Remark of(Kind kind, Object... arguments) {
    return new Remark(kind, Arrays.stream(arguments).map(String::valueOf).toList());
  }

  /** A sentence in English. */
  public String sentence() {
    return new MessageFormat(kind.pattern, Locale.ROOT).format(arguments.toArray());
  }

  /** What somebody should know. */
  public enum Kind {
    /** A table of bytes. */
    VALUES_BYTES(false, "Pixel values go from 0 to 255."),
    /** A table of fractions. */
    VALUES_UNIT(false, "Pixel values go from 0 to 1 and become 0 to 255."),
    /** Which column is the label. */
    LABEL_FIRST(false, "The first column is taken for the label."),
    /** Which column is the label. */
    LABEL_LAST(false, "The last column is taken for the label."),
    /** The source says which pictures are for testing. */
    SPLIT_GIVEN(false, "The source itself says which images are for testing."),
    /** Pictures of different sizes. */
    MIXED_SIZES(true, "Pictures have different sizes, from {0} to {1}."),
    /** Pictures are made larger. */
    ENLARGED(true, "Some pictures are smaller than {0} and will be blurred."),
    /** Too few to learn from. */
    FEW_IMAGES(true, "Class “{0}” has only {1} images to train on."),
    /** One class outweighs another. */
    UNBALANCED(true, "Class “{0}” has {1} images, but class “{2}” only {3}."),
    /** A class that is only tested. */
    NO_TRAINING(true, "Class “{0}” has no image to train on.");

    private final boolean warning;
    private final String pattern;

    Kind(boolean warning, String pattern) {
      this.warning = warning;
      this.pattern = pattern;
    }

    /** Whether this may spoil what is learnt. */
    public boolean warning() {
      return warning;
    }

    /** The sentence in English with places for its arguments. */
    public String pattern() {
      return pattern;
    }
  }
}
