package mlpstudio.ui.weights;

import java.util.Objects;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import mlpstudio.ui.support.Pixels;
import org.jspecify.annotations.Nullable;

/**
 * Draws a heat map over all its room, each cell a whole number of pixels wide and high. A cursor
 * follows the pointer and the arrow keys; a frame marks the row of the selected neuron. FX thread
 * only.
 */
final class HeatMapPane extends Region {
  private static final double LARGEST_CELL = 4;

  private final ObjectProperty<Shown.@Nullable Heat> heat = new SimpleObjectProperty<>();
  private final IntegerProperty cell = new SimpleIntegerProperty(-1);
  private final IntegerProperty neuron = new SimpleIntegerProperty(-1);
  private final ObjectProperty<Room> room = new SimpleObjectProperty<>(new Room(512, 512));
  private final Canvas canvas = new Canvas(1, 1);
  private final Region cursor = new Region();
  private final Region selection = new Region();
  // Never seen itself: tells the size of text.
  private final Text ruler = new Text();

  HeatMapPane() {
    setId("heatMap");
    getStyleClass().add("heat-map");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    setMinSize(0, 0);
    cursor.getStyleClass().add("heat-map-cursor");
    selection.getStyleClass().add("heat-map-selection");
    ruler.setVisible(false);
    ruler.setManaged(false);
    cursor.setManaged(false);
    selection.setManaged(false);
    cursor.setMouseTransparent(true);
    selection.setMouseTransparent(true);
    getChildren().addAll(canvas, selection, cursor, ruler);
    heat.subscribe((before, now) -> heatChanged(now));
    cell.subscribe(now -> placeFrames());
    neuron.subscribe(now -> placeFrames());
    setOnMouseMoved(event -> cell.set(cellAt(event)));
    setOnMouseExited(event -> cell.set(-1));
    setOnMousePressed(this::pressed);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  /** What is drawn, or null. */
  ObjectProperty<Shown.@Nullable Heat> heatProperty() {
    return heat;
  }

  /** The cell under the cursor, {@code row * columns + column}, or -1. */
  IntegerProperty cellProperty() {
    return cell;
  }

  /** The selected neuron, or -1. */
  IntegerProperty neuronProperty() {
    return neuron;
  }

  /** How many cells can be told apart. */
  ObjectProperty<Room> roomProperty() {
    return room;
  }

  /** Height of one row in pixels, 0 where nothing is drawn. */
  double rowHeight() {
    Shown.Heat shown = heat.get();
    return shown == null ? 0 : canvas.getHeight() / shown.map().rows();
  }

  private void heatChanged(Shown.@Nullable Heat now) {
    if (now == null || cell.get() >= now.map().rows() * now.map().columns()) {
      cell.set(-1);
    }
    requestLayout();
  }

  private int cellAt(MouseEvent event) {
    Shown.Heat shown = heat.get();
    if (shown == null || !canvas.contains(event.getX(), event.getY())) {
      return -1;
    }
    int rows = shown.map().rows();
    int columns = shown.map().columns();
    int row = Math.min(rows - 1, (int) (event.getY() / canvas.getHeight() * rows));
    int column = Math.min(columns - 1, (int) (event.getX() / canvas.getWidth() * columns));
    return row * columns + column;
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    cell.set(cellAt(event));
    selectRow();
    event.consume();
  }

  private void selectRow() {
    Shown.Heat shown = heat.get();
    if (shown != null && cell.get() >= 0) {
      neuron.set(cell.get() / shown.map().columns() * shown.map().neuronsPerRow());
    }
  }

  private void keyPressed(KeyEvent event) {
    Shown.Heat shown = heat.get();
    if (shown == null || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    int columns = shown.map().columns();
    int last = shown.map().rows() * columns - 1;
    int from = Math.max(0, cell.get());
    int target =
        switch (event.getCode()) {
          case LEFT -> from % columns > 0 ? from - 1 : from;
          case RIGHT -> from % columns < columns - 1 ? from + 1 : from;
          case UP -> from >= columns ? from - columns : from;
          case DOWN -> from + columns <= last ? from + columns : from;
          case HOME -> 0;
          case END -> last;
          case ENTER, SPACE -> from;
          default -> -1;
        };
    if (target >= 0) {
      cell.set(cell.get() < 0 ? 0 : target);
      selectRow();
      event.consume();
    }
  }

  @Override
  protected void layoutChildren() {
    room.set(Room.ofPixels(getHeight(), getWidth()));
    Shown.Heat shown = heat.get();
    canvas.setVisible(shown != null);
    if (shown != null) {
      double most = LARGEST_CELL * ruler.getFont().getSize();
      canvas.setWidth(side(getWidth(), shown.map().columns(), most));
      canvas.setHeight(side(getHeight(), shown.map().rows(), most));
      draw(shown);
    }
    placeFrames();
  }

  private static double side(double room, int cells, double most) {
    double one = Math.min(most, room / cells);
    return Math.max(1, (one >= 1 ? Math.floor(one) : one) * cells);
  }

  private void draw(Shown.Heat shown) {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.setImageSmoothing(false);
    ColorGrid colors = shown.colors();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    g.drawImage(
        Pixels.image(colors.argb(), colors.width(), colors.height()),
        0,
        0,
        canvas.getWidth(),
        canvas.getHeight());
  }

  private void placeFrames() {
    Shown.Heat shown = heat.get();
    cursor.setVisible(shown != null && cell.get() >= 0);
    selection.setVisible(shown != null && neuron.get() >= 0);
    if (shown == null) {
      return;
    }
    int columns = shown.map().columns();
    double width = canvas.getWidth() / columns;
    double height = rowHeight();
    int at = Math.max(0, cell.get());
    int row = at / columns;
    cursor.resizeRelocate(
        Math.rint(at % columns * width) - 2,
        Math.rint(row * height) - 2,
        Math.ceil(width) + 4,
        Math.ceil(height) + 4);
    int selected = Math.max(0, neuron.get()) / shown.map().neuronsPerRow();
    selection.resizeRelocate(
        -2, Math.rint(selected * height) - 2, canvas.getWidth() + 4, Math.ceil(height) + 4);
  }

  /** Tells screen readers what is drawn and what the cursor is on. */
  void describe(String picture, String reading) {
    if (!Objects.equals(getAccessibleText(), picture)) {
      setAccessibleText(picture);
    }
    setAccessibleHelp(reading);
  }
}
