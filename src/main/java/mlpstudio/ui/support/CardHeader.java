package mlpstudio.ui.support;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * A card's title and its small controls in one line; where letters are too large for that, the
 * controls go below the title, and both over as many lines as they need. Nothing is cut.
 */
public final class CardHeader extends Pane {
  private static final double GAP_EM = 0.3;

  private final Label title;
  private final FlowPane tools = new FlowPane();

  /** A header with this title. */
  public CardHeader(Label title) {
    this.title = title;
    getStyleClass().add("card-header");
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    tools.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(title, tools);
    title.fontProperty().subscribe(font -> setGap());
  }

  /** Adds a small control at the right. */
  public void addTool(Node tool) {
    if (tool instanceof Region region) {
      region.setMinWidth(Region.USE_PREF_SIZE);
    }
    tools.getChildren().add(tool);
  }

  private void setGap() {
    tools.setHgap(gap());
    tools.setVgap(gap());
    requestLayout();
  }

  private double gap() {
    return GAP_EM * title.getFont().getSize();
  }

  /** In one line: a flow pane itself prefers the length at which it wraps. */
  private double toolsWidth() {
    double width = 0;
    for (Node tool : tools.getChildren()) {
      width += snapSizeX(tool.prefWidth(-1)) + (width > 0 ? snapSpaceX(gap()) : 0);
    }
    return width;
  }

  private boolean oneLine(double width) {
    return width < 0 || title.prefWidth(-1) + gap() + toolsWidth() <= width;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset()
        + snapSizeX(title.prefWidth(-1) + gap() + toolsWidth())
        + snappedRightInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset();
    double content =
        oneLine(inner)
            ? Math.max(title.prefHeight(-1), tools.prefHeight(toolsWidth() + 1))
            : title.prefHeight(inner) + toolsBelow(inner);
    return snappedTopInset() + snapSizeY(content) + snappedBottomInset();
  }

  private double toolsBelow(double width) {
    return tools.getChildren().isEmpty() ? 0 : gap() + tools.prefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double x = snappedLeftInset();
    double y = snappedTopInset();
    double width = getWidth() - x - snappedRightInset();
    if (oneLine(width)) {
      double height = getHeight() - y - snappedBottomInset();
      double wide = snapSizeX(toolsWidth()) + 1;
      double high = title.prefHeight(-1);
      title.resizeRelocate(
          x, y + snapPositionY((height - high) / 2), snapSizeX(title.prefWidth(-1)), high);
      tools.resizeRelocate(x + width - wide, y, wide, height);
    } else {
      double high = snapSizeY(title.prefHeight(width));
      title.resizeRelocate(x, y, width, high);
      tools.resizeRelocate(x, y + high + gap(), width, tools.prefHeight(width));
    }
  }
}
