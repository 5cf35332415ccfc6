package mlpstudio.ui.drawpad;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The answer, below it what the network sees with the bars beside it, or below it where the names
 * of the classes are long, and at the foot the collection. Its height hangs on its width and on the
 * classes, never on the answer: the paper above does not move while one draws.
 */
final class AnswersLayout extends Pane {
  private static final double GAP_EM = 0.62;
  private static final double BESIDE_EM = 1;

  private final Region answer;
  private final Region seen;
  private final Region bars;
  private final Region collection;
  // Never seen itself: carries the size of the text.
  private final Label text = new Label();

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
    double inner = width < 0 ? computeMinWidth(-1) : width;
    double seenHeight = seen.prefHeight(-1);
    double barsHeight = bars.prefHeight(-1);
    double middle =
        beside(inner) ? Math.max(seenHeight, barsHeight) : seenHeight + gap() + barsHeight;
    return Math.ceil(
        answer.prefHeight(inner) + gap() + middle + gap() + collection.prefHeight(inner));
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double y = 0;
    for (Region row : List.of(answer, seen)) {
      double height = snapSizeY(row.prefHeight(width));
      row.resizeRelocate(0, y, row.equals(seen) ? seen.prefWidth(-1) : width, height);
      y += height + gap();
    }
    double barsHeight = snapSizeY(bars.prefHeight(-1));
    if (beside(width)) {
      double wide = besideSeen(width);
      bars.resizeRelocate(width - wide, seen.getLayoutY(), wide, barsHeight);
      y = Math.max(y, seen.getLayoutY() + barsHeight + gap());
    } else {
      bars.resizeRelocate(0, y, width, barsHeight);
      y += barsHeight + gap();
    }
    collection.resizeRelocate(0, y, width, snapSizeY(collection.prefHeight(width)));
  }
}
