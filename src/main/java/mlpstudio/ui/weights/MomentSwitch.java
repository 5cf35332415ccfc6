package mlpstudio.ui.weights;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Now, before the run, or the change: three buttons, one of which is always pressed. */
final class MomentSwitch extends HBox {

  MomentSwitch(ObjectProperty<Moment> chosen, ObservableValue<Boolean> past, WeightsWords words) {
    setId("moment");
    setAccessibleText(words.get("moment.name"));
    ToggleGroup group = new ToggleGroup();
    for (Moment moment : Moment.choices()) {
      String key = "moment." + WeightsWords.key(moment);
      ToggleButton button = new ToggleButton();
      button.setId("moment-" + WeightsWords.key(moment));
      button.setUserData(moment);
      button.setToggleGroup(group);
      button.setMinWidth(USE_PREF_SIZE);
      button.setTooltip(new Tooltip(words.get(key + ".tooltip")));
      button.setAccessibleHelp(words.get(key + ".tooltip"));
      button.getStyleClass().add(place(moment));
      past.subscribe(earlier -> name(button, earlier ? moment.inThePast() : moment, words));
      getChildren().add(button);
    }
    chosen.subscribe(
        now ->
            group.getToggles().stream()
                .filter(toggle -> now == toggle.getUserData())
                .forEach(group::selectToggle));
    group
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null) {
                group.selectToggle(before);
              } else {
                chosen.set((Moment) now.getUserData());
              }
            });
  }

  private static void name(ToggleButton button, Moment moment, WeightsWords words) {
    String text = words.get("moment." + WeightsWords.key(moment));
    button.setText(text);
    button.setAccessibleText(text);
  }

  private static String place(Moment moment) {
    return switch (moment) {
      case NOW, THEN -> "left-pill";
      case BEFORE -> "center-pill";
      case CHANGE -> "right-pill";
    };
  }
}
