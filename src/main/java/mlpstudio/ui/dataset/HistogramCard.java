package mlpstudio.ui.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A bar for each class, as long as the class has images; pressing one filters the grid. */
final class HistogramCard extends DataCard {
  private static final PseudoClass TEST = PseudoClass.getPseudoClass("test");

  private final DatasetViewModel model;
  private final VBox rows = new VBox();

  HistogramCard(DatasetViewModel model, DatasetWords words) {
    super("histogramCard", words);
    this.model = model;
    setTitle("histogram.title");
    rows.getStyleClass().add("histogram");
    getChildren().add(rows);
    model.shownFacts().subscribe(changed -> fill());
    model.classesProperty().subscribe(changed -> select());
  }

  private void fill() {
    ShownFacts facts = model.shownFacts().getValue();
    rows.getChildren().clear();
    rows.pseudoClassStateChanged(TEST, model.halfProperty().get() == Half.TEST);
    if (facts != null) {
      int[] counts = facts.facts().classCounts();
      int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
      for (int label = 0; label < counts.length; label++) {
        rows.getChildren().add(row(facts, label, counts[label], (double) counts[label] / most));
      }
      select();
    }
  }

  private ToggleButton row(ShownFacts facts, int label, int count, double share) {
    String className = facts.dataset().classNames().get(label);
    Label name = new Label(className);
    name.getStyleClass().add("class-name");
    name.setStyle(nameWidth(facts.dataset().classNames()));
    ShareBar bar = new ShareBar(share);
    HBox.setHgrow(bar, Priority.ALWAYS);
    Label figure = new Label(words().figure(count));
    figure.getStyleClass().add("class-count");
    HBox content = new HBox(name, bar, figure);
    content.setAlignment(Pos.CENTER_LEFT);
    content.getStyleClass().add("class-row");
    ToggleButton button = new ToggleButton();
    button.setId("histogram-" + label);
    button.setGraphic(content);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
    button.setAccessibleText(words().classCount(className, count));
    button.setTooltip(new Tooltip(words().get("histogram.tooltip")));
    content.prefWidthProperty().bind(rows.widthProperty().subtract(2));
    button.setOnAction(e -> model.showOnlyClass(label));
    return button;
  }

  /** All names equally wide, so that the bars begin at one line; very long ones are cut. */
  private static String nameWidth(List<String> names) {
    int longest = names.stream().mapToInt(String::length).max().orElse(1);
    double em = 0.2 + 0.6 * Math.min(15, longest);
    return String.format(
        Locale.ROOT,
        "-fx-min-width: %.1fem; -fx-pref-width: %.1fem; -fx-max-width: %.1fem",
        em,
        em,
        em);
  }

  private void select() {
    for (int label = 0; label < rows.getChildren().size(); label++) {
      if (rows.getChildren().get(label) instanceof ToggleButton button) {
        button.setSelected(model.classesProperty().get().contains(label));
      }
    }
  }
}
