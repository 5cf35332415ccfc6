package mlpstudio.ui.support.fields;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Fields in two columns of equal width where there is room, else in one. Fields that are not
 * managed take no place.
 */
public final class FieldGrid extends Pane {
  private static final double COLUMN_EMS = 8;
  private static final double GAP_EMS = 0.9;
  private static final double ROW_GAP_EMS = 0.7;
  private final Set<Node> wide = new HashSet<>();
  private final Text ruler = new Text("x");

  /** A grid of these fields, from left to right and from top to bottom. */
  public FieldGrid(Node... fields) {
    getStyleClass().add("field-grid");
    ruler.setManaged(false);
    ruler.setVisible(false);
    getChildren().add(ruler);
    getChildren().addAll(fields);
    ruler.fontProperty().subscribe(this::requestLayout);
  }

  /** Lets a field of this grid have both columns. */
  public FieldGrid widen(Node field) {
    wide.add(field);
    requestLayout();
    return this;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return snappedLeftInset() + COLUMN_EMS * em() + snappedRightInset();
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset() + (2 * COLUMN_EMS + GAP_EMS) * em() + snappedRightInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double total = width < 0 ? prefWidth(-1) : width;
    double inner = total - snappedLeftInset() - snappedRightInset();
    List<List<Node>> rows = rows(inner);
    double height = Math.max(0, rows.size() - 1) * snapSpaceY(ROW_GAP_EMS * em());
    for (List<Node> row : rows) {
      height += rowHeight(row, inner);
    }
    return snappedTopInset() + height + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double inner = getWidth() - snappedLeftInset() - snappedRightInset();
    double y = snappedTopInset();
    for (List<Node> row : rows(inner)) {
      double height = rowHeight(row, inner);
      double x = snappedLeftInset();
      for (Node field : row) {
        double width = cellWidth(field, inner);
        field.resizeRelocate(x, y, width, height);
        x += width + snapSpaceX(GAP_EMS * em());
      }
      y += height + snapSpaceY(ROW_GAP_EMS * em());
    }
  }

  private List<List<Node>> rows(double inner) {
    List<List<Node>> rows = new ArrayList<>();
    List<Node> open = List.of();
    for (Node field : getManagedChildren()) {
      boolean joins = open.size() == 1 && twoColumns(inner) && !wide.contains(field);
      if (joins) {
        open.add(field);
        open = List.of();
      } else {
        open = new ArrayList<>(List.of(field));
        rows.add(open);
        if (wide.contains(field)) {
          open = List.of();
        }
      }
    }
    return rows;
  }

  private double rowHeight(List<Node> row, double inner) {
    double height = 0;
    for (Node field : row) {
      height = Math.max(height, field.prefHeight(cellWidth(field, inner)));
    }
    return snapSizeY(height);
  }

  private double cellWidth(Node field, double inner) {
    return twoColumns(inner) && !wide.contains(field)
        ? Math.floor((inner - snapSpaceX(GAP_EMS * em())) / 2)
        : inner;
  }

  private boolean twoColumns(double inner) {
    return inner >= (2 * COLUMN_EMS + GAP_EMS) * em();
  }

  private double em() {
    Font font = ruler.getFont();
    return font.getSize();
  }
}
