package mlpstudio.ui.timemachine;

import javafx.css.PseudoClass;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import mlpstudio.training.RunMoment;

/** The slider: its right end is now, and it stops at kept moments only. */
final class TimeSlider extends Slider {
  private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

  private final TimeMachineViewModel model;
  private boolean following;
  private boolean held;

  TimeSlider(TimeMachineViewModel model, String id) {
    this.model = model;
    TimeWords words = model.words();
    setId(id);
    setMin(0);
    setMinWidth(0);
    setTooltip(new Tooltip(words.get("slider.tooltip")));
    setAccessibleHelp(words.get("slider.help"));
    model
        .labelProperty()
        .subscribe(text -> setAccessibleText(words.get("slider.name") + ". " + text));
    model.presentProperty().subscribe(now -> follow());
    model.stopsProperty().subscribe(stops -> follow());
    model.wantedProperty().subscribe(moment -> follow());
    valueProperty().addListener((observable, was, is) -> moved());
    addEventFilter(MouseEvent.MOUSE_PRESSED, event -> held = true);
    addEventHandler(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          held = false;
          follow();
        });
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  private void follow() {
    RunMoment moment = model.wantedProperty().get();
    pseudoClassStateChanged(PAST, moment != null);
    setDisable(model.stopsProperty().get().isEmpty());
    // The thumb stays under the pointer while it is held.
    if (!held) {
      following = true;
      double end = Math.max(1e-3, model.presentProperty().get());
      setMax(end);
      setValue(moment == null ? end : moment.position());
      following = false;
    }
  }

  private void moved() {
    if (!following) {
      model.moveTo(getValue() >= getMax() ? Double.MAX_VALUE : getValue());
      follow();
    }
  }

  private void keyPressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case LEFT, DOWN -> model.step(-1);
      case RIGHT, UP -> model.step(1);
      case PAGE_UP -> model.stepEpoch(true);
      case PAGE_DOWN -> model.stepEpoch(false);
      case HOME -> model.first();
      case END -> model.now();
      case SPACE -> {
        if (event.isShiftDown()) {
          model.playBackOrPause();
        } else {
          model.playOrPause();
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }
}
