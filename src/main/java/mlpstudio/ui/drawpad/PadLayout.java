package mlpstudio.ui.drawpad;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import mlpstudio.ui.drawpad.AnswersLayout.Places;

/**
 * The canvas as large as there is room, the answers below it; beside it where it is wide. Where
 * those would reach below the window, what the network sees lies under the canvas, or the bars
 * stand in a column of their own. Lengths follow the size of the text.
 */
final class PadLayout extends Pane {
  private static final double WIDE_EM = 34;
  private static final double LEAST_EM = 13;
  private static final double ANSWERS_EM = 20;
  private static final double LARGEST_EM = 44;
  private static final double GAP_EM = 0.62;

  private final Region toolbar;
  private final Region canvas;
  private final AnswersLayout answers;
  // Never seen itself: carries the size of the text.
  private final Label text = new Label();
  private double visible = Double.MAX_VALUE;

  PadLayout(Region toolbar, Region canvas, AnswersLayout answers) {
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

  private double gap() {
    return snapSpaceY(GAP_EM * em());
  }

  /** Between the canvas and what stands beside it. */
  private double beside() {
    return 1.5 * gap();
  }

  /** Where image and bars stand, so that all is in view, or all bars at least. */
  private Places places(double inner) {
    double above = snappedTopInset() + snapSizeY(toolbar.prefHeight(inner)) + gap();
    double width = ANSWERS_EM * em();
    if (!wide(inner) || above + answers.heightFor(Places.STACKED, width, 0) <= visible) {
      return Places.STACKED;
    }
    double under = LEAST_EM * em() + gap() + answers.seenHeight();
    double bars = answers.barsBottom(Places.SEEN_UNDER_PAPER, width);
    if (above + Math.max(under, bars) <= visible) {
      return Places.SEEN_UNDER_PAPER;
    }
    if (above + answers.barsBottom(Places.STACKED, width) <= visible) {
      return Places.STACKED;
    }
    return LEAST_EM * em() + beside() + answers.widthApart() <= inner
        ? Places.BARS_APART
        : Places.STACKED;
  }

  private double answersWidth(Places places) {
    return places == Places.BARS_APART ? answers.widthApart() : snapSizeX(ANSWERS_EM * em());
  }

  /** Bars in a column of their own stand beside the toolbar, too. */
  private double toolbarWidth(Places places, double inner) {
    return places == Places.BARS_APART ? inner - answers.barsApart() - beside() : inner;
  }

  private double neededHeight(double width) {
    double inner = (width < 0 ? LEAST_EM * em() : width) - insetsWidth();
    Places places = places(inner);
    double gap = gap();
    double top = snapSizeY(toolbar.prefHeight(toolbarWidth(places, inner)));
    double least = Math.min(LEAST_EM * em(), inner);
    double paper = least + (places == Places.SEEN_UNDER_PAPER ? gap + answers.seenHeight() : 0);
    double needed =
        wide(inner)
            ? top
                + gap
                + Math.max(paper, answers.heightFor(places, answersWidth(places), top + gap))
            : top + gap + least + gap + answers.heightFor(places, inner, 0);
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
    double gap = gap();
    boolean wide = wide(width);
    Places places = places(width);
    double left = wide ? width - answersWidth(places) - beside() : width;
    double top = snapSizeY(toolbar.prefHeight(toolbarWidth(places, width)));
    toolbar.resizeRelocate(x, y, toolbarWidth(places, width), top);
    double below = wide ? 0 : snapSizeY(answers.heightFor(places, width, 0)) + gap;
    double under = places == Places.SEEN_UNDER_PAPER ? answers.seenHeight() + gap : 0;
    double seen = visible - y - snappedBottomInset() - top - gap - under;
    double room = Math.min(height - top - gap - below - under, LARGEST_EM * em());
    double paper = Math.min(room, Math.max(seen, LEAST_EM * em()));
    double side = snapSizeX(Math.max(0, Math.min(left, paper)));
    answers.place(
        places,
        switch (places) {
          case STACKED -> 0;
          case SEEN_UNDER_PAPER -> side + gap;
          case BARS_APART -> top + gap;
        },
        places == Places.SEEN_UNDER_PAPER ? side + beside() : 0);
    canvas.resizeRelocate(
        x + (wide ? 0 : snapPositionX((left - side) / 2)), y + top + gap, side, side);
    if (wide) {
      double from = x + side + beside();
      answers.resizeRelocate(
          from, y + top + gap, Math.min(x + width - from, WIDE_EM * em()), height - top - gap);
    } else {
      double from = y + top + gap + side + gap;
      answers.resizeRelocate(x, from, width, y + height - from);
    }
  }
}
