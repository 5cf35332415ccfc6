package mlpstudio.ui.support.images;

import java.util.Objects;
import java.util.function.IntFunction;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import mlpstudio.data.ImageShape;
import org.jspecify.annotations.Nullable;

/**
 * One image, as large as its room allows, every pixel a square. Where squares are large enough
 * their numbers stand in them. A cursor follows the pointer and the arrow keys. FX thread only.
 */
public final class PictureView extends Region {
  /** Side of a pixel in em from which on numbers are drawn. */
  public static final double ROOM_FOR_NUMBERS = 1.6;

  private final ObjectProperty<@Nullable Picture> picture =
      new SimpleObjectProperty<>(this, "picture");
  private final IntegerProperty pixel = new SimpleIntegerProperty(this, "pixel", -1);
  private final ObjectProperty<IntFunction<String>> numbers =
      new SimpleObjectProperty<>(this, "numbers", feature -> "");
  private final DoubleProperty cellSize = new SimpleDoubleProperty(this, "cellSize", 0.8);
  private final DoubleProperty minCellSize = new SimpleDoubleProperty(this, "minCellSize", 0);
  private final PictureCanvas canvas = new PictureCanvas();
  private final Region frame = new Region();
  // Never seen itself: carries the font from the style sheet.
  private final Label textStyle = new Label();

  /** A view without a picture. */
  public PictureView() {
    getStyleClass().add("picture-view");
    getStylesheets()
        .add(Objects.requireNonNull(ImageGrid.class.getResource("images.css")).toExternalForm());
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    frame.getStyleClass().add("picture-cursor");
    frame.setManaged(false);
    frame.setMouseTransparent(true);
    textStyle.setVisible(false);
    textStyle.setManaged(false);
    getChildren().addAll(canvas, frame, textStyle);
    picture.subscribe(changed -> pictureChanged());
    numbers.subscribe(changed -> requestLayout());
    cellSize.subscribe(changed -> requestLayout());
    minCellSize.subscribe(changed -> requestLayout());
    textStyle.fontProperty().subscribe(changed -> requestLayout());
    pixel.subscribe(changed -> placeFrame());
    setOnMouseMoved(e -> pointAt(e.getX(), e.getY()));
    setOnMousePressed(this::mousePressed);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  /** The picture, or null. */
  public ObjectProperty<@Nullable Picture> pictureProperty() {
    return picture;
  }

  /** The pixel under the cursor, {@code row * width + column}, or -1. */
  public IntegerProperty pixelProperty() {
    return pixel;
  }

  /** How one number of the picture is written, by its position in the picture. */
  public ObjectProperty<IntFunction<String>> numbersProperty() {
    return numbers;
  }

  /** Preferred side of a pixel in em. */
  public DoubleProperty cellSizeProperty() {
    return cellSize;
  }

  /** Smallest side of a pixel in em. */
  public DoubleProperty minCellSizeProperty() {
    return minCellSize;
  }

  private void pictureChanged() {
    Picture value = picture.get();
    if (value == null || pixel.get() >= value.shape().area()) {
      pixel.set(-1);
    }
    requestLayout();
  }

  private void mousePressed(MouseEvent event) {
    requestFocus();
    pointAt(event.getX(), event.getY());
  }

  private void pointAt(double x, double y) {
    Picture value = picture.get();
    if (value == null) {
      return;
    }
    ImageShape shape = value.shape();
    double cell = canvas.getWidth() / shape.width();
    int column = (int) Math.floor((x - canvas.getLayoutX()) / cell);
    int row = (int) Math.floor((y - canvas.getLayoutY()) / cell);
    boolean inside = column >= 0 && column < shape.width() && row >= 0 && row < shape.height();
    pixel.set(inside ? row * shape.width() + column : -1);
  }

  private void keyPressed(KeyEvent event) {
    Picture value = picture.get();
    if (value == null || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    int width = value.shape().width();
    int from = Math.max(0, pixel.get());
    int target =
        switch (event.getCode()) {
          case LEFT -> from % width > 0 ? from - 1 : from;
          case RIGHT -> from % width < width - 1 ? from + 1 : from;
          case UP -> from >= width ? from - width : from;
          case DOWN -> from + width < value.shape().area() ? from + width : from;
          case HOME -> 0;
          case END -> value.shape().area() - 1;
          default -> -1;
        };
    if (target >= 0) {
      pixel.set(pixel.get() < 0 ? 0 : target);
      event.consume();
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return Math.ceil(minCellSize.get() * em()) * columns();
  }

  @Override
  protected double computeMinHeight(double width) {
    return Math.ceil(minCellSize.get() * em()) * rows();
  }

  @Override
  protected double computePrefWidth(double height) {
    return columns() * cellSize.get() * em();
  }

  @Override
  protected double computePrefHeight(double width) {
    double cell = width < 0 ? cellSize.get() * em() : width / columns();
    return Math.min(cell, cellSize.get() * em()) * rows();
  }

  private double em() {
    return textStyle.getFont().getSize();
  }

  private int columns() {
    Picture value = picture.get();
    return value == null ? 28 : value.shape().width();
  }

  private int rows() {
    Picture value = picture.get();
    return value == null ? 28 : value.shape().height();
  }

  @Override
  protected void layoutChildren() {
    double side = Math.min(getWidth() / columns(), getHeight() / rows());
    double cell = side > 4 ? Math.floor(side) : Math.max(1, side);
    double width = cell * columns();
    double height = cell * rows();
    canvas.setLayoutX(Math.floor((getWidth() - width) / 2));
    canvas.setLayoutY(Math.floor((getHeight() - height) / 2));
    canvas.setWidth(width);
    canvas.setHeight(height);
    canvas.draw(picture.get(), numbers.get(), textStyle.getFont());
    placeFrame();
  }

  private void placeFrame() {
    int at = pixel.get();
    frame.setVisible(at >= 0);
    if (at >= 0) {
      int row = at / columns();
      double cell = canvas.getWidth() / columns();
      frame.resizeRelocate(
          canvas.getLayoutX() + at % columns() * cell - 2,
          canvas.getLayoutY() + row * cell - 2,
          cell + 4,
          cell + 4);
    }
  }
}
