package mlpstudio.ui.shell;

import java.util.function.DoubleConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import mlpstudio.ui.support.Messages;

/** A line between two columns that is dragged with the mouse or moved with the arrow keys. */
final class ColumnDivider extends Region {
  private static final double KEY_STEP = 16;

  private final DoubleConsumer dragged;
  private double lastX;

  /**
   * A divider.
   *
   * @param dragged receives how many pixels it was moved to the right
   */
  ColumnDivider(DoubleConsumer dragged) {
    this.dragged = dragged;
    getStyleClass().add("column-divider");
    setCursor(Cursor.H_RESIZE);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.THUMB);
    setAccessibleText(new Messages(ColumnDivider.class).get("divider"));
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnKeyPressed(this::key);
  }

  private void press(MouseEvent event) {
    lastX = event.getScreenX();
  }

  private void drag(MouseEvent event) {
    dragged.accept(event.getScreenX() - lastX);
    lastX = event.getScreenX();
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> dragged.accept(-KEY_STEP);
      case RIGHT -> dragged.accept(KEY_STEP);
      default -> {
        return;
      }
    }
    event.consume();
  }
}
