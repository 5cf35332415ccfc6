package mlpstudio.ui.batch;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import mlpstudio.ui.support.StyleClass;
import mlpstudio.ui.support.fields.Choice;
import org.jspecify.annotations.Nullable;

/** Chooses layer, unit and weight that pictures and formulas are about. */
final class PlaceBar extends FlowPane {
  private final BatchViewModel model;
  private final BatchWords words;
  private final ObservableList<Integer> layers = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Integer> layer = new ReadOnlyObjectWrapper<>();
  private final Spinner<Integer> unit = spinner("unit");
  private final Spinner<Integer> input = spinner("input");
  private final Label unitName = new Label();
  private final Label inputName = new Label();
  private boolean following;

  PlaceBar(BatchViewModel model, BatchWords words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("batch-place");
    Choice<Integer> choice = new Choice<>("batch-layer", layers, this::layerName, item -> "");
    choice.setAccessibleText(words.get("place.layer"));
    choice.follow(layer, l -> go(l, (step, value) -> place -> place.withLayer(step, value)));
    unitName.setId("batch-unit-name");
    inputName.setId("batch-input-name");
    unit.valueProperty()
        .subscribe(value -> go(value, (step, v) -> place -> place.withUnit(step, v)));
    input.valueProperty().subscribe(value -> go(value, (step, v) -> place -> place.withInput(v)));
    getChildren()
        .addAll(
            group("place.layer", choice, new Label()),
            group("place.unit", unit, unitName),
            group("place.input", input, inputName));
  }

  private interface Way {
    UnaryOperator<Place> to(WorkedStep step, int value);
  }

  private void go(@Nullable Integer value, Way way) {
    WorkedStep step = model.stepProperty().get();
    if (!following && step != null && value != null) {
      model.go(way.to(step, value));
    }
  }

  private String layerName(int l) {
    WorkedStep step = model.stepProperty().get();
    return step == null || l >= step.layers().size() ? "" : words.layer(step, l);
  }

  private Spinner<Integer> spinner(String id) {
    Spinner<Integer> spinner = new Spinner<>();
    spinner.setId("batch-" + id);
    spinner.getStyleClass().add("batch-spinner");
    spinner.setEditable(true);
    spinner.setValueFactory(new SpinnerValueFactory.IntegerSpinnerValueFactory(0, 0));
    return spinner;
  }

  private Node group(String key, Region control, Label name) {
    Label title = new Label(words.get(key));
    title.getStyleClass().add(StyleClass.CAPTION);
    title.setLabelFor(control);
    control.setAccessibleText(words.get(key));
    name.getStyleClass().add(StyleClass.CAPTION);
    title.setMinWidth(Region.USE_PREF_SIZE);
    name.setMinWidth(Region.USE_PREF_SIZE);
    HBox group = new HBox(title, control, name);
    group.setAlignment(Pos.CENTER_LEFT);
    group.getStyleClass().add("batch-place-group");
    return group;
  }

  void show(WorkedStep step, Place place) {
    following = true;
    try {
      List<Integer> all = IntStream.range(0, step.layers().size()).boxed().toList();
      if (!layers.equals(all)) {
        layers.setAll(all);
      }
      layer.set(null);
      layer.set(place.layer());
      set(unit, step.layers().get(place.layer()).outputs(), place.unit());
      set(input, step.layers().get(place.layer()).inputs(), place.input());
      unitName.setText(words.unit(step, place));
      inputName.setText(words.input(step, place));
    } finally {
      following = false;
    }
  }

  private static void set(Spinner<Integer> spinner, int count, int value) {
    if (spinner.getValueFactory()
        instanceof SpinnerValueFactory.IntegerSpinnerValueFactory factory) {
      factory.setMax(count - 1);
      factory.setValue(value);
    }
  }
}
