package mlpstudio.ui.map;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Pointing shows an image, a click looks at it; the wheel zooms, dragging moves, a double click
 * shows everything. Left and right go from error to error, 0 shows everything.
 */
final class MapGestures {
  private static final double REACH_EM = 0.7;
  private static final double STEP = 1.25;
  private static final double DRAG = 4;

  private final MapViewModel model;
  private final MapCanvas canvas;
  private final MapHover hover;
  private Point2D pressed = Point2D.ZERO;
  private Point2D last = Point2D.ZERO;
  private boolean dragged;

  MapGestures(MapViewModel model, MapCanvas canvas, MapHover hover) {
    this.model = model;
    this.canvas = canvas;
    this.hover = hover;
    canvas.setOnMouseMoved(this::moved);
    canvas.setOnMouseExited(event -> hover.hide());
    canvas.setOnMousePressed(this::pressed);
    canvas.setOnMouseDragged(this::dragged);
    canvas.setOnMouseClicked(this::clicked);
    canvas.setOnScroll(this::scrolled);
    canvas.setOnKeyPressed(this::keyPressed);
    model.shownProperty().subscribe(map -> hover.hide());
  }

  private int pointAt(double x, double y) {
    ClassMap map = model.shownProperty().get();
    MapScale scale = canvas.scale();
    return map == null || scale == null
        ? -1
        : scale.nearest(map, model.errorsOnlyProperty().get(), x, y, REACH_EM * canvas.em());
  }

  private void moved(MouseEvent event) {
    ClassMap map = model.shownProperty().get();
    int index = pointAt(event.getX(), event.getY());
    if (map == null || index < 0) {
      hover.hide();
    } else {
      hover.show(map, index, event.getX(), event.getY());
    }
  }

  private void pressed(MouseEvent event) {
    canvas.requestFocus();
    pressed = new Point2D(event.getX(), event.getY());
    last = pressed;
    dragged = false;
  }

  private void dragged(MouseEvent event) {
    Point2D now = new Point2D(event.getX(), event.getY());
    dragged |= now.distance(pressed) > DRAG;
    MapScale scale = canvas.scale();
    if (dragged && scale != null) {
      hover.hide();
      canvas.setScale(scale.moved(now.getX() - last.getX(), now.getY() - last.getY()));
      last = now;
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || dragged) {
      return;
    }
    int index = pointAt(event.getX(), event.getY());
    if (index >= 0) {
      model.choose(index);
    } else if (event.getClickCount() == 2) {
      canvas.setScale(null);
    }
  }

  private void scrolled(ScrollEvent event) {
    MapScale scale = canvas.scale();
    if (scale != null && event.getDeltaY() != 0) {
      hover.hide();
      double factor = event.getDeltaY() > 0 ? STEP : 1 / STEP;
      canvas.setScale(scale.zoomed(factor, event.getX(), event.getY()));
      event.consume();
    }
  }

  private void keyPressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    MapScale scale = canvas.scale();
    switch (event.getCode()) {
      case RIGHT -> model.chooseError(true);
      case LEFT -> model.chooseError(false);
      case DIGIT0, NUMPAD0 -> canvas.setScale(null);
      case PLUS, ADD, EQUALS -> zoom(scale, STEP);
      case MINUS, SUBTRACT -> zoom(scale, 1 / STEP);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void zoom(@org.jspecify.annotations.Nullable MapScale scale, double factor) {
    if (scale != null) {
      canvas.setScale(scale.zoomed(factor, canvas.getWidth() / 2, canvas.getHeight() / 2));
    }
  }
}
