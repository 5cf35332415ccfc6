package mlpstudio.inspection;

import java.util.OptionalInt;

/**
 * Which images of a scored split are shown.
 *
 * @param outcome wrong ones, right ones, or both
 * @param trueClass only images of this class, if given
 * @param predicted only images taken for this class, if given
 */
public record GalleryFilter(Outcome outcome, OptionalInt trueClass, OptionalInt predicted) {
  /** Every error. */
  public static final GalleryFilter ERRORS =
      new GalleryFilter(Outcome.WRONG, OptionalInt.empty(), OptionalInt.empty());

  /** Exactly the images of one cell of the confusion matrix. */
  public static GalleryFilter cell(int trueClass, int predicted) {
    return new GalleryFilter(
        trueClass == predicted ? Outcome.RIGHT : Outcome.WRONG,
        OptionalInt.of(trueClass),
        OptionalInt.of(predicted));
  }

  /** The same classes with another outcome. */
  public GalleryFilter withOutcome(Outcome value) {
    return new GalleryFilter(value, trueClass, predicted);
  }

  /** Whether a class is asked for. */
  public boolean anyClass() {
    return trueClass.isPresent() || predicted.isPresent();
  }

  boolean admits(int label, int guess) {
    return outcome.admits(label != guess)
        && (trueClass.isEmpty() || trueClass.getAsInt() == label)
        && (predicted.isEmpty() || predicted.getAsInt() == guess);
  }
}
