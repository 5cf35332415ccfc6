package mlpstudio.ui.dataset;

import java.util.Arrays;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/**
 * A bar for each class, as long as the class has images; pressing one filters the grid. Rows stay
 * from data set to data set, unseen while the images are counted: to make them anew, each with a
 * tooltip of its own, was the largest part of opening a data set.
 */
final class HistogramCard extends DataCard {
  private static final PseudoClass TEST = PseudoClass.getPseudoClass("test");

  private final DatasetViewModel model;
  private final VBox rows = new VBox();
  private final Tooltip tooltip;

  HistogramCard(DatasetViewModel model, DatasetWords words) {
    super("histogramCard", words);
    this.model = model;
    tooltip = new Tooltip(words.get("histogram.tooltip"));
    setTitle("histogram.title");
    rows.getStyleClass().add("histogram");
    getChildren().add(rows);
    model.shownFacts().subscribe(changed -> fill());
    model.classesProperty().subscribe(changed -> select());
  }

  private void fill() {
    ShownFacts facts = model.shownFacts().getValue();
    rows.setVisible(facts != null);
    rows.pseudoClassStateChanged(TEST, model.halfProperty().get() == Half.TEST);
    if (facts != null) {
      int[] counts = facts.facts().classCounts();
      makeRows(counts.length);
      int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
      List<String> names = facts.dataset().classNames();
      int longest = names.stream().mapToInt(String::length).max().orElse(1);
      for (int label = 0; label < counts.length; label++) {
        row(label).show(names.get(label), counts[label], (double) counts[label] / most, longest);
      }
      select();
    }
  }

  private void makeRows(int count) {
    List<Node> all = rows.getChildren();
    if (all.size() > count) {
      all.subList(count, all.size()).clear();
    }
    for (int label = all.size(); label < count; label++) {
      int filtered = label;
      ClassRow row = new ClassRow(label, words());
      row.setTooltip(tooltip);
      row.content().prefWidthProperty().bind(rows.widthProperty().subtract(2));
      row.setOnAction(e -> model.showOnlyClass(filtered));
      all.add(row);
    }
  }

  private ClassRow row(int label) {
    return (ClassRow) rows.getChildren().get(label);
  }

  private void select() {
    for (int label = 0; label < rows.getChildren().size(); label++) {
      row(label).setSelected(model.classesProperty().get().contains(label));
    }
  }
}
