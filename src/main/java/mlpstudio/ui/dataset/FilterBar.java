package mlpstudio.ui.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import mlpstudio.data.ImageDataset;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.StyleClass;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Above the grid: which half, which classes, which image, and how large. */
final class FilterBar extends FlowPane {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final DatasetViewModel model;
  private final DatasetWords words;
  private final Map<Half, ToggleButton> halves = new LinkedHashMap<>();

  FilterBar(DatasetViewModel model, DatasetWords words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("filter-bar");
    setId("filterBar");
    setRowValignment(VPos.CENTER);
    halves.put(Half.TRAIN, half(Half.TRAIN, "halfTrain", "left-pill"));
    halves.put(Half.TEST, half(Half.TEST, "halfTest", "right-pill"));
    // Last, so that nothing moves under the pointer when it comes.
    halves.put(Half.SUBSET, half(Half.SUBSET, "halfSubset", "right-pill"));
    getChildren()
        .addAll(halves(), new ClassFilter(model, words), search(), labels(), zoom(), message());
    model.shownProperty().map(ShownImages::dataset).subscribe(this::showDataset);
    model.subset().imagesProperty().subscribe(this::showSubset);
  }

  private ToggleButton half(Half half, String id, String place) {
    ToggleButton button = new ToggleButton();
    button.setId(id);
    button.getStyleClass().add(place);
    button.setTooltip(new Tooltip(words.get("half." + id(half) + ".tooltip")));
    button.setUserData(half);
    return button;
  }

  private static String id(Half half) {
    return half.name().toLowerCase(Locale.ROOT);
  }

  private Node halves() {
    ToggleGroup group = new ToggleGroup();
    group.getToggles().addAll(halves.values());
    model.halfProperty().subscribe(h -> group.selectToggle(halves.get(h)));
    group
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null) {
                group.selectToggle(before);
              } else {
                model.halfProperty().set((Half) now.getUserData());
              }
            });
    HBox box = new HBox();
    box.getChildren().addAll(halves.values());
    box.setAccessibleText(words.get("half.name"));
    return box;
  }

  private void showDataset(@Nullable ImageDataset dataset) {
    for (Half half : List.of(Half.TRAIN, Half.TEST)) {
      name(half, dataset == null ? OptionalInt.empty() : OptionalInt.of(half.of(dataset).size()));
    }
    setDisable(dataset == null);
  }

  /** Only a subset that does not take all is a choice of its own. */
  private void showSubset(@Nullable SubsetImages subset) {
    name(Half.SUBSET, subset == null ? OptionalInt.empty() : OptionalInt.of(subset.size()));
    halves.forEach(
        (half, button) -> {
          boolean there = half != Half.SUBSET || subset != null;
          button.setVisible(there);
          button.setManaged(there);
        });
    ObservableList<String> test = Objects.requireNonNull(halves.get(Half.TEST)).getStyleClass();
    test.removeAll("center-pill", "right-pill");
    test.add(subset == null ? "right-pill" : "center-pill");
  }

  private void name(Half half, OptionalInt count) {
    String text =
        count.isEmpty() ? words.get("half." + id(half)) : words.half(half, count.getAsInt());
    ToggleButton button = Objects.requireNonNull(halves.get(half));
    button.setText(text);
    button.setAccessibleText(text);
  }

  private Node search() {
    TextField field = new TextField();
    field.setId("search");
    field.getStyleClass().add("search");
    field.setPromptText(words.get("search.prompt"));
    field.setAccessibleText(words.get("search.name"));
    field.setTooltip(new Tooltip(words.get("search.tooltip")));
    field.setOnAction(
        e -> {
          model.search(field.getText());
          field.selectAll();
        });
    field.textProperty().subscribe((before, now) -> model.clearSearch());
    model
        .searchProblemProperty()
        .subscribe(problem -> field.pseudoClassStateChanged(DANGER, !problem.isEmpty()));
    return field;
  }

  private Node labels() {
    CheckBox box = new CheckBox(words.get("labels"));
    box.setId("labels");
    box.setAccessibleText(words.get("labels"));
    box.setTooltip(new Tooltip(words.get("labels.tooltip")));
    box.selectedProperty().bindBidirectional(model.labelsProperty());
    return box;
  }

  private Node zoom() {
    Slider slider = new Slider(DatasetViewModel.MIN_ZOOM, DatasetViewModel.MAX_ZOOM, 2);
    slider.setId("zoom");
    slider.setBlockIncrement(0.25);
    slider.setAccessibleText(words.get("zoom.name"));
    slider.setTooltip(new Tooltip(words.get("zoom.tooltip")));
    slider.valueProperty().bindBidirectional(model.zoomProperty());
    FontIcon small = Icons.SMALL_IMAGES.node();
    FontIcon large = Icons.LARGE_IMAGES.node();
    HBox box = new HBox(small, slider, large);
    box.getStyleClass().add("zoom");
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  /** How many images pass, or why the number typed leads nowhere. */
  private Node message() {
    Label label = new Label();
    label.setId("filterMessage");
    label.getStyleClass().add("filter-message");
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::messageText, model.searchProblemProperty(), model.shownProperty()));
    model
        .searchProblemProperty()
        .subscribe(problem -> label.pseudoClassStateChanged(DANGER, !problem.isEmpty()));
    HBox box = new HBox(label, clearFilter());
    box.getStyleClass().add("filter-result");
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private Node clearFilter() {
    Button clear = new Button(words.get("classes.clear"));
    clear.setId("classFilterClear");
    clear.getStyleClass().addAll(StyleClass.FLAT, StyleClass.ACCENT, "small");
    clear.setAccessibleText(words.get("classes.clear"));
    clear.setOnAction(e -> model.showAllClasses());
    model.classesProperty().subscribe(classes -> clear.setVisible(!classes.isEmpty()));
    return clear;
  }

  private String messageText() {
    String problem = model.searchProblemProperty().get();
    ShownImages images = model.shownProperty().get();
    if (!problem.isEmpty() || images == null) {
      return problem;
    }
    return words.count(images);
  }
}
