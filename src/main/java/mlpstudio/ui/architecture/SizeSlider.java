package mlpstudio.ui.architecture;

import java.util.function.ObjIntConsumer;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;

/**
 * A slider over layer sizes on a logarithmic scale, stopping at round ones. It shows any size, and
 * is for the mouse: the field beside it has the keys.
 */
final class SizeSlider extends Slider {
  private static final int LARGEST = 4096;
  private final HiddenLayer layer;
  private final ObjIntConsumer<HiddenLayer> dragged;
  private final Runnable dropped;
  private boolean following;
  private boolean held;

  SizeSlider(HiddenLayer layer, ObjIntConsumer<HiddenLayer> dragged, Runnable dropped) {
    super(0, log(LARGEST), log(layer.size()));
    this.layer = layer;
    this.dragged = dragged;
    this.dropped = dropped;
    getStyleClass().add("small");
    setFocusTraversable(false);
    setMinWidth(0);
    layer.sizeProperty().subscribe(size -> follow(size));
    valueProperty().addListener((observable, was, is) -> changed(is.doubleValue()));
    addEventFilter(MouseEvent.MOUSE_PRESSED, event -> held = true);
    addEventHandler(MouseEvent.MOUSE_RELEASED, event -> release());
  }

  private void follow(double size) {
    // The thumb stays under the pointer while it is held.
    if (!held) {
      following = true;
      setValue(log(size));
      following = false;
    }
  }

  private void changed(double value) {
    if (following) {
      return;
    }
    int size = LayerSizes.round(Math.pow(2, value));
    if (size != layer.size()) {
      dragged.accept(layer, size);
    }
    if (!held) {
      dropped.run();
    }
  }

  private void release() {
    held = false;
    dropped.run();
    follow(layer.size());
  }

  private static double log(double size) {
    return Math.log(size) / Math.log(2);
  }
}
