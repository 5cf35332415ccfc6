package mlpstudio.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * A left column, a middle one and perhaps a right one, with dividers to drag between them. Widths
 * of the outer ones are kept in em, so that they follow the font's size; the middle takes the rest.
 */
final class ResizableColumns extends Pane {
  private static final double DIVIDER_EM = 0.6;
  private static final double FOLDED_EM = 3;
  private static final double NARROWEST_EM = 14;
  private static final double MIDDLE_EM = 30;

  private final SideColumn left;
  private final Node middle;
  private final Optional<SideColumn> right;
  private final EmMeasure em;

  /**
   * An outer column.
   *
   * @param content what it shows
   * @param folded whether it is a narrow strip
   * @param widthEm its width when unfolded
   * @param remember receives its width in em when it was dragged
   */
  record Side(Node content, boolean folded, double widthEm, DoubleConsumer remember) {}

  ResizableColumns(Side left, Node middle, List<Side> right, EmMeasure em) {
    this.middle = middle;
    this.em = em;
    this.left = new SideColumn(left, 1);
    this.right = right.stream().findFirst().map(side -> new SideColumn(side, -1));
    getChildren().addAll(left.content(), middle, this.left.divider);
    this.right.ifPresent(side -> getChildren().addAll(side.side.content(), side.divider));
    em.sizeProperty().addListener(o -> requestLayout());
  }

  @Override
  protected void layoutChildren() {
    double size = em.sizeProperty().get();
    double height = getHeight();
    double gap = snapSizeX(DIVIDER_EM * size);
    double rightGap = right.isPresent() ? gap : 0;
    double rightWidth = right.map(side -> side.width(size)).orElse(0.0);
    double leftWidth = left.width(size);
    double middleWidth = Math.max(0, getWidth() - leftWidth - gap - rightGap - rightWidth);
    left.side.content().resizeRelocate(0, 0, leftWidth, height);
    left.divider.resizeRelocate(leftWidth, 0, gap, height);
    middle.resizeRelocate(leftWidth + gap, 0, middleWidth, height);
    right.ifPresent(
        side -> {
          double x = leftWidth + gap + middleWidth;
          side.divider.resizeRelocate(x, 0, gap, height);
          side.side.content().resizeRelocate(x + gap, 0, rightWidth, height);
        });
  }

  /** What the other two leave a column, in pixels; where it is tight the left one yields first. */
  private double widest(SideColumn column, double size) {
    double gaps = (right.isPresent() ? 2 : 1) * snapSizeX(DIVIDER_EM * size);
    double other =
        column.equals(left) ? right.map(side -> side.width(size)).orElse(0.0) : left.least(size);
    return getWidth() - gaps - other - MIDDLE_EM * size;
  }

  @Override
  protected double computeMinWidth(double height) {
    return (NARROWEST_EM + MIDDLE_EM) * em.sizeProperty().get();
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return middle.prefHeight(-1);
  }

  /** One outer column with its divider. */
  private final class SideColumn {
    private final Side side;
    private final ColumnDivider divider;
    private double widthEm;

    /**
     * A column.
     *
     * @param direction 1 where dragging to the right widens it, -1 where it narrows it
     */
    private SideColumn(Side side, int direction) {
      this.side = side;
      this.widthEm = Math.max(NARROWEST_EM, side.widthEm());
      this.divider = new ColumnDivider(pixels -> drag(direction * pixels));
      divider.setDisable(side.folded());
    }

    /** As narrow as it gets, in pixels. */
    private double least(double size) {
      return snapSizeX((side.folded() ? FOLDED_EM : NARROWEST_EM) * size);
    }

    /** As wide as was chosen, as long as the middle column keeps its least width; in pixels. */
    private double width(double size) {
      double most = side.folded() ? 0 : Math.min(widthEm * size, widest(this, size));
      return Math.max(least(size), snapSizeX(most));
    }

    private void drag(double pixels) {
      double size = em.sizeProperty().get();
      double widest = Math.max(NARROWEST_EM, widest(this, size) / size);
      // What was chosen may be wider than there is room for: it is moved from where it is seen.
      widthEm = Math.clamp(Math.min(widthEm, widest) + pixels / size, NARROWEST_EM, widest);
      side.remember().accept(widthEm);
      requestLayout();
    }
  }
}
