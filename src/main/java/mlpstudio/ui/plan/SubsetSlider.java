package mlpstudio.ui.plan;

import java.util.List;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;

/**
 * A slider over numbers of images per class, on a logarithmic scale; each arrow key is one stop. It
 * shows any number and sets round ones.
 */
final class SubsetSlider extends Slider {
  private final SubsetSettings subset;
  private boolean following;
  private boolean held;

  SubsetSlider(SubsetSettings subset) {
    this.subset = subset;
    setId("preparation-subset-slider");
    setMinWidth(0);
    setBlockIncrement(1);
    subset.stopsProperty().subscribe(this::fit);
    subset.positionProperty().subscribe(where -> follow());
    valueProperty().addListener((observable, was, is) -> moved());
    addEventFilter(MouseEvent.MOUSE_PRESSED, event -> held = true);
    addEventHandler(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          held = false;
          follow();
        });
  }

  private void fit(List<Integer> stops) {
    setDisable(stops.isEmpty());
    following = true;
    setMin(0);
    setMax(Math.max(1, stops.size() - 1));
    following = false;
    follow();
  }

  private void follow() {
    // The thumb stays under the pointer while it is held.
    if (!held) {
      following = true;
      setValue(subset.positionProperty().get());
      following = false;
    }
  }

  private void moved() {
    if (!following) {
      subset.moveTo(getValue());
      follow();
    }
  }
}
