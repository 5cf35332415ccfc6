package mlpstudio.ui.map;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Above the map: the classes with their colours, which can be made to stand out; errors only. */
final class MapBar extends FlowPane {
  private static final int COLORS = 10;

  private final MapViewModel model;
  private final ToggleGroup group = new ToggleGroup();
  private final CheckBox errors;
  private @Nullable List<String> names;

  MapBar(MapViewModel model) {
    this.model = model;
    getStyleClass().add("map-bar");
    setAlignment(Pos.CENTER_LEFT);
    errors = new CheckBox(model.words().get("errors.only"));
    errors.setId("map-errors-only");
    errors.setTooltip(new Tooltip(model.words().get("errors.only.tooltip")));
    errors.selectedProperty().bindBidirectional(model.errorsOnlyProperty());
    getChildren().add(errors);
    group
        .selectedToggleProperty()
        .subscribe(
            chosen ->
                model
                    .highlightedProperty()
                    .set(chosen == null ? -1 : (Integer) chosen.getUserData()));
    model.highlightedProperty().subscribe(this::select);
    model.shownProperty().subscribe(this::show);
  }

  private void select(Number label) {
    if (label.intValue() < 0) {
      group.selectToggle(null);
    }
  }

  private void show(@Nullable ClassMap map) {
    List<String> now = map == null ? List.of() : map.dataset().classNames();
    if (now.equals(names)) {
      return;
    }
    names = now;
    group.getToggles().clear();
    getChildren().setAll(errors);
    for (int c = 0; c < now.size(); c++) {
      getChildren().add(button(c, now.get(c)));
    }
  }

  private ToggleButton button(int label, String name) {
    Region color = new Region();
    color.getStyleClass().addAll("map-color", "map-color-" + label % COLORS);
    ToggleButton button = new ToggleButton(name, color);
    button.setId("map-class-" + label);
    button.setToggleGroup(group);
    button.setUserData(label);
    button.setMnemonicParsing(false);
    button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
    String words = model.words().format("highlight", Objects.requireNonNull(name));
    button.setTooltip(new Tooltip(words));
    button.setAccessibleText(words);
    return button;
  }
}
