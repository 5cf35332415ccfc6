package mlpstudio.ui.prediction;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import mlpstudio.ui.support.Pixels;
import org.jspecify.annotations.Nullable;

/**
 * The neurons of one layer as a grid of small squares, in rows as wide as there is room: one image,
 * however many neurons. Pointer and arrow keys read one of them. FX thread only.
 */
final class LayerStrip extends Region {
  private final ImageView image = new ImageView();
  private final Region cursor = new Region();
  // Never seen itself: carries the size of the text.
  private final Label text = new Label();
  private final ObservableValue<Double> renderScale =
      sceneProperty()
          .flatMap(Scene::windowProperty)
          .flatMap(Window::renderScaleXProperty)
          .map(Number::doubleValue)
          .orElse(1.0);
  private final IntConsumer onRead;
  private @Nullable LayerValues values;
  private boolean dark;
  private int neuron = -1;

  /**
   * An empty strip.
   *
   * @param onRead called with the neuron pointed at, or -1
   */
  LayerStrip(IntConsumer onRead) {
    this.onRead = onRead;
    getStyleClass().add("layer-strip");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    cursor.getStyleClass().add("layer-cursor");
    cursor.setVisible(false);
    text.setVisible(false);
    for (Node child : List.of(image, cursor, text)) {
      child.setManaged(false);
      child.setMouseTransparent(true);
      getChildren().add(child);
    }
    text.fontProperty().subscribe(font -> requestLayout());
    renderScale.subscribe(scale -> requestLayout());
    setOnMouseMoved(this::pointAt);
    setOnMouseExited(event -> read(-1));
    setOnMousePressed(event -> requestFocus());
    focusedProperty().subscribe((was, focused) -> read(focused ? neuron : -1));
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  /** Shows other values. */
  void show(LayerValues next, boolean onDark) {
    boolean resized = values == null || values.size() != next.size();
    values = next;
    dark = onDark;
    if (resized) {
      requestLayout();
    } else {
      draw();
    }
    read(neuron);
  }

  private void read(int next) {
    LayerValues now = values;
    neuron = now == null ? -1 : Math.min(next, now.size() - 1);
    placeCursor();
    onRead.accept(neuron);
  }

  private void pointAt(MouseEvent event) {
    LayerValues now = values;
    double cell = cell();
    int column = (int) Math.floor(event.getX() / cell);
    int at = (int) Math.floor(event.getY() / cell) * columns(getWidth()) + column;
    boolean inside =
        now != null && column >= 0 && column < columns(getWidth()) && at >= 0 && at < now.size();
    read(inside ? at : -1);
  }

  private void keyPressed(KeyEvent event) {
    LayerValues now = values;
    if (now == null || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    int step =
        switch (event.getCode()) {
          case LEFT -> -1;
          case RIGHT -> 1;
          case UP -> -columns(getWidth());
          case DOWN -> columns(getWidth());
          default -> 0;
        };
    int target = neuron < 0 ? 0 : neuron + step;
    if (step != 0 && target >= 0 && target < now.size()) {
      read(target);
      event.consume();
    }
  }

  /** Side of a square in whole pixels: the more neurons, the smaller. */
  private double cell() {
    int count = values == null ? 1 : values.size();
    double em = count <= 32 ? 1.2 : count <= 128 ? 0.85 : count <= 512 ? 0.62 : 0.46;
    return Math.max(2, Math.rint(em * text.getFont().getSize()));
  }

  private int columns(double width) {
    int most = values == null ? 1 : values.size();
    return Math.clamp((long) (width / cell()), 1, most);
  }

  private int rows(double width) {
    return values == null ? 1 : Math.ceilDiv(values.size(), columns(width));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return rows(width < 0 ? 400 : width) * cell();
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    draw();
    placeCursor();
  }

  private void draw() {
    LayerValues now = values;
    if (now == null || getWidth() <= 0) {
      return;
    }
    int columns = columns(getWidth());
    int rows = rows(getWidth());
    double scale = renderScale.getValue();
    int pixels = (int) Math.max(1, Math.rint(cell() * scale));
    int[] drawn = new int[columns * pixels * rows * pixels];
    squares(now.argb(dark), columns, pixels, drawn);
    image.setImage(Pixels.image(drawn, columns * pixels, rows * pixels));
    image.setFitWidth(columns * pixels / scale);
    image.setFitHeight(rows * pixels / scale);
  }

  /**
   * One square for each neuron, in the screen's own pixels, since an enlarged image would be
   * smoothed; large enough ones with a line between them. What is left over stays transparent.
   */
  private static void squares(int[] colors, int columns, int pixels, int[] target) {
    int side = pixels >= 5 ? pixels - 1 : pixels;
    int width = columns * pixels;
    for (int neuron = 0; neuron < colors.length; neuron++) {
      int from = neuron / columns * pixels * width + neuron % columns * pixels;
      for (int y = 0; y < side; y++) {
        Arrays.fill(target, from + y * width, from + y * width + side, colors[neuron]);
      }
    }
  }

  private void placeCursor() {
    cursor.setVisible(neuron >= 0);
    if (neuron >= 0) {
      int columns = columns(getWidth());
      double cell = cell();
      int row = neuron / columns;
      cursor.resizeRelocate(neuron % columns * cell - 2, row * cell - 2, cell + 4, cell + 4);
    }
  }
}
