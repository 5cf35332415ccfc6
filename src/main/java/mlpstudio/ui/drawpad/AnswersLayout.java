package mlpstudio.ui.drawpad;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The answer, below it what the network sees with the bars beside it, or below it where the names
 * of the classes are long, and at the foot the collection. Where that is too high for the window,
 * image or bars stand elsewhere. Its height hangs on its width and on the classes, never on the
 * answer: the paper above does not move while one draws.
 */
final class AnswersLayout extends Pane {
  private static final double GAP_EM = 0.62;
  private static final double BESIDE_EM = 1;

  /** Of answer and image, where the bars stand apart: figures beside a button with a long word. */
  private static final double LEAST_EM = 17;

  private final Region answer;
  private final Region seen;
  private final Region bars;
  private final Region collection;
  // Never seen itself: carries the size of the text.
  private final Label text = new Label();
  private Places places = Places.STACKED;
  private double offset;
  private double left;

  /** Where its parts stand. */
  enum Places {
    /** All in one column. */
    STACKED,
    /** The image that the network sees lies under the paper. */
    SEEN_UNDER_PAPER,
    /** The bars are a column of their own at the right. */
    BARS_APART
  }

  AnswersLayout(Region answer, Region seen, Region bars, Region collection) {
    this.answer = answer;
    this.seen = seen;
    this.bars = bars;
    this.collection = collection;
    getStyleClass().add("pad-answers");
    text.setVisible(false);
    text.setManaged(false);
    getChildren().addAll(answer, seen, bars, collection, text);
    text.fontProperty().subscribe(font -> requestLayout());
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double em() {
    return text.getFont().getSize();
  }

  private double gap() {
    return snapSpaceY(GAP_EM * em());
  }

  /** What is left for the bars beside the image. */
  private double besideSeen(double width) {
    return snapSizeX(width - seen.prefWidth(-1) - BESIDE_EM * em());
  }

  private boolean beside(double width) {
    return besideSeen(width) >= bars.minWidth(-1);
  }

  /** How wide it is at least with the bars in a column of their own. */
  double widthApart() {
    return snapSizeX(LEAST_EM * em() + BESIDE_EM * em() + barsApart());
  }

  /** How wide the bars are in a column of their own. */
  double barsApart() {
    return snapSizeX(bars.minWidth(-1));
  }

  /** How far down the bars reach where they stand below the answer. */
  double barsBottom(Places where, double width) {
    double above = answer.prefHeight(width) + gap();
    double image =
        where == Places.SEEN_UNDER_PAPER || beside(width) ? 0 : seen.prefHeight(-1) + gap();
    return above + image + bars.prefHeight(-1);
  }

  /** How high the image is with its switches. */
  double seenHeight() {
    return snapSizeY(seen.prefHeight(-1));
  }

  /**
   * Puts image and bars somewhere.
   *
   * @param vertical how much higher than all else bars in a column of their own begin, or how much
   *     lower an image under the paper
   * @param further how much further to the left an image under the paper lies
   */
  void place(Places where, double vertical, double further) {
    if (where != places || vertical != offset || further != left) {
      places = where;
      offset = vertical;
      left = further;
      requestLayout();
    }
  }

  @Override
  protected double computeMinWidth(double height) {
    return seen.minWidth(-1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return heightFor(places, width < 0 ? computeMinWidth(-1) : width, offset);
  }

  /**
   * How high it is.
   *
   * @param higher how much higher than all else bars in a column of their own begin
   */
  double heightFor(Places where, double width, double higher) {
    double image = seen.prefHeight(-1);
    double barsHeight = bars.prefHeight(-1);
    double inner = where == Places.BARS_APART ? leftOfBars(width) : width;
    double middle =
        switch (where) {
          case STACKED -> beside(width) ? Math.max(image, barsHeight) : image + gap() + barsHeight;
          case SEEN_UNDER_PAPER -> barsHeight;
          case BARS_APART -> image;
        };
    double column =
        answer.prefHeight(inner) + gap() + middle + gap() + collection.prefHeight(inner);
    return Math.ceil(where == Places.BARS_APART ? Math.max(column, barsHeight - higher) : column);
  }

  private double leftOfBars(double width) {
    return Math.max(0, width - barsApart() - BESIDE_EM * em());
  }

  @Override
  protected void layoutChildren() {
    boolean apart = places == Places.BARS_APART;
    double width = apart ? leftOfBars(getWidth()) : getWidth();
    double y = snapSizeY(answer.prefHeight(width));
    answer.resizeRelocate(0, 0, width, y);
    y += gap();
    double image = seenHeight();
    boolean under = places == Places.SEEN_UNDER_PAPER;
    seen.resizeRelocate(under ? -left : 0, under ? offset : y, seen.prefWidth(-1), image);
    double barsHeight = snapSizeY(bars.prefHeight(-1));
    if (apart) {
      bars.resizeRelocate(getWidth() - barsApart(), -offset, barsApart(), barsHeight);
      y += image + gap();
    } else if (!under && beside(width)) {
      double wide = besideSeen(width);
      bars.resizeRelocate(width - wide, y, wide, barsHeight);
      y += Math.max(image, barsHeight) + gap();
    } else {
      y += under ? 0 : image + gap();
      bars.resizeRelocate(0, y, width, barsHeight);
      y += barsHeight + gap();
    }
    collection.resizeRelocate(0, y, width, snapSizeY(collection.prefHeight(width)));
  }
}
