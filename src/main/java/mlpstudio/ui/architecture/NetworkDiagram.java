package mlpstudio.ui.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/**
 * The network as columns of dots with lines between them; sizes and functions below. Wide layers
 * show some dots and an ellipsis, and a column is the higher the wider its layer. Colours are the
 * style sheet's.
 */
final class NetworkDiagram extends Region {
  private static final StyleablePropertyFactory<NetworkDiagram> FACTORY =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());
  private final StyleableProperty<Paint> endFill =
      FACTORY.createStyleablePaintProperty(
          this, "endFill", "-end-fill", d -> d.endFill, Color.GRAY);
  private final StyleableProperty<Paint> neuronFill =
      FACTORY.createStyleablePaintProperty(
          this, "neuronFill", "-neuron-fill", d -> d.neuronFill, Color.GRAY);
  private final StyleableProperty<Paint> linkStroke =
      FACTORY.createStyleablePaintProperty(
          this, "linkStroke", "-link-stroke", d -> d.linkStroke, Color.LIGHTGRAY);
  private final Canvas canvas = new Canvas();
  private final List<Label> sizeLabels = new ArrayList<>();
  private final List<Label> captionLabels = new ArrayList<>();
  private List<DiagramColumn> columns = List.of();
  private IntConsumer chosen = column -> {};

  /** An empty diagram. */
  NetworkDiagram() {
    setId("network-diagram");
    getStyleClass().add("network-diagram");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    canvas.setManaged(false);
    getChildren().add(canvas);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
  }

  /** Shows these columns, from input to output. */
  void show(List<DiagramColumn> shown, String description) {
    columns = List.copyOf(shown);
    setAccessibleText(description);
    getChildren().removeAll(sizeLabels);
    getChildren().removeAll(captionLabels);
    sizeLabels.clear();
    captionLabels.clear();
    for (DiagramColumn column : columns) {
      sizeLabels.add(label(column.size(), "diagram-size"));
      captionLabels.add(label(column.caption(), "diagram-caption"));
    }
    getChildren().addAll(sizeLabels);
    getChildren().addAll(captionLabels);
    requestLayout();
  }

  /** Who is told the number of a column that is clicked, from 0 at the input. */
  void setOnChosen(IntConsumer listener) {
    chosen = listener;
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    if (columns.isEmpty()) {
      return;
    }
    double captions = place(captionLabels, getHeight() - snappedBottomInset());
    double top = place(sizeLabels, captions);
    DiagramGeometry geometry =
        new DiagramGeometry(columns, getWidth(), Math.max(1, top - snappedTopInset()));
    canvas.relocate(0, snappedTopInset());
    canvas.setWidth(getWidth());
    canvas.setHeight(Math.max(1, top - snappedTopInset()));
    draw(geometry);
  }

  private static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    label.setMouseTransparent(true);
    return label;
  }

  /** Puts labels under their columns, the ends first; those without room are left out. */
  private double place(List<Label> labels, double bottom) {
    double height = 0;
    List<double[]> taken = new ArrayList<>();
    for (int i : endsFirst(labels.size())) {
      Label label = labels.get(i);
      label.applyCss();
      double width = Math.min(getWidth(), snapSizeX(label.prefWidth(-1)));
      double labelHeight = snapSizeY(label.prefHeight(-1));
      height = Math.max(height, labelHeight);
      double centre = DiagramGeometry.columnX(i, columns.size(), getWidth());
      double x = Math.clamp(centre - width / 2, 0, Math.max(0, getWidth() - width));
      double gap = labelHeight / 3;
      boolean free = taken.stream().allMatch(t -> x + width + gap <= t[0] || x >= t[1] + gap);
      label.setVisible(free);
      if (free) {
        taken.add(new double[] {x, x + width});
        label.resizeRelocate(snapPositionX(x), bottom - labelHeight, width, labelHeight);
      }
    }
    return bottom - height;
  }

  private static List<Integer> endsFirst(int count) {
    List<Integer> order = new ArrayList<>(count);
    order.add(0);
    order.add(count - 1);
    for (int i = 1; i + 1 < count; i++) {
      order.add(i);
    }
    return order;
  }

  private void draw(DiagramGeometry geometry) {
    DiagramPainter painter =
        new DiagramPainter(
            canvas.getGraphicsContext2D(),
            endFill.getValue(),
            neuronFill.getValue(),
            linkStroke.getValue());
    painter.paint(geometry);
  }

  private void clicked(MouseEvent event) {
    if (!columns.isEmpty() && event.isStillSincePress()) {
      chosen.accept(DiagramGeometry.columnAt(event.getX(), columns.size(), getWidth()));
    }
  }
}
