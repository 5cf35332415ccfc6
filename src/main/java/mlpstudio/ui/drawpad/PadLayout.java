package mlpstudio.ui.drawpad;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The canvas as large as there is room, the answers below it; beside it where it is wide. Lengths
 * follow the size of the text.
 */
final class PadLayout extends Pane {
  private static final double WIDE_EM = 34;
  private static final double LEAST_EM = 13;
  private static final double ANSWERS_EM = 20;
  private static final double LARGEST_EM = 44;
  private static final double GAP_EM = 0.62;

  private final Region toolbar;
  private final Region canvas;
  private final Region answers;
  // Never seen itself: carries the size of the text.
  private final Label text = new Label();
  private double visible = Double.MAX_VALUE;

  PadLayout(Region toolbar, Region canvas, Region answers) {
    this.toolbar = toolbar;
    this.canvas = canvas;
    this.answers = answers;
    getStyleClass().add("pad-layout");
    text.setVisible(false);
    text.setManaged(false);
    getChildren().addAll(toolbar, canvas, answers, text);
    text.fontProperty().subscribe(font -> requestLayout());
  }

  /** How much of the height can be seen at once: the paper is not larger. */
  void setVisibleHeight(double height) {
    visible = height;
    requestLayout();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double em() {
    return text.getFont().getSize();
  }

  private boolean wide(double width) {
    return width >= WIDE_EM * em();
  }

  @Override
  protected double computeMinWidth(double height) {
    return LEAST_EM * em();
  }

  @Override
  protected double computeMinHeight(double width) {
    return neededHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return neededHeight(width);
  }

  private double neededHeight(double width) {
    double inner = (width < 0 ? LEAST_EM * em() : width) - insetsWidth();
    double gap = GAP_EM * em();
    double top = toolbar.prefHeight(inner);
    double least = Math.min(LEAST_EM * em(), inner);
    double needed =
        wide(inner)
            ? top + gap + Math.max(least, answers.prefHeight(ANSWERS_EM * em()))
            : top + gap + least + gap + answers.prefHeight(inner);
    return Math.ceil(needed + snappedTopInset() + snappedBottomInset());
  }

  private double insetsWidth() {
    return snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected void layoutChildren() {
    double x = snappedLeftInset();
    double y = snappedTopInset();
    double width = getWidth() - insetsWidth();
    double height = getHeight() - y - snappedBottomInset();
    double gap = snapSpaceY(GAP_EM * em());
    boolean wide = wide(width);
    double left = wide ? width - snapSizeX(ANSWERS_EM * em()) - 1.5 * gap : width;
    double top = snapSizeY(toolbar.prefHeight(width));
    toolbar.resizeRelocate(x, y, width, top);
    double below = wide ? 0 : snapSizeY(answers.prefHeight(width)) + gap;
    double seen = Math.max(visible - y - snappedBottomInset() - top - gap, LEAST_EM * em());
    double room = Math.min(Math.min(height - top - gap - below, LARGEST_EM * em()), seen);
    double side = snapSizeX(Math.max(0, Math.min(left, room)));
    canvas.resizeRelocate(
        x + (wide ? 0 : snapPositionX((left - side) / 2)), y + top + gap, side, side);
    if (wide) {
      double from = x + side + 1.5 * gap;
      answers.resizeRelocate(
          from, y + top + gap, Math.min(x + width - from, WIDE_EM * em()), height - top - gap);
    } else {
      double from = y + top + gap + side + gap;
      answers.resizeRelocate(x, from, width, y + height - from);
    }
  }
}
