package mlpstudio.ui.dataset;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mlpstudio.ui.support.StyleClass;

/** Names at the left, their figures at the right. */
final class FactsGrid extends GridPane {
  private final DatasetWords words;

  FactsGrid(DatasetWords words) {
    this.words = words;
    getStyleClass().add("facts");
    ColumnConstraints names = new ColumnConstraints();
    ColumnConstraints figures = new ColumnConstraints();
    // Where letters are large the names take two lines: figures are never cut.
    figures.setMinWidth(Region.USE_PREF_SIZE);
    figures.setHgrow(Priority.ALWAYS);
    figures.setHalignment(HPos.RIGHT);
    getColumnConstraints().addAll(names, figures);
  }

  /** Adds a row; its name is the text {@code key}, explained by {@code key.tooltip}. */
  Label add(String key, String id) {
    Label name = new Label(words.get(key));
    name.getStyleClass().add(StyleClass.CAPTION);
    name.setWrapText(true);
    name.setMinHeight(Region.USE_PREF_SIZE);
    Label figure = new Label("–");
    figure.setId(id);
    figure.getStyleClass().add("figure");
    Tooltip tooltip = new Tooltip(words.get(key + ".tooltip"));
    name.setTooltip(tooltip);
    figure.setTooltip(tooltip);
    name.setLabelFor(figure);
    addRow(getRowCount(), name, figure);
    return figure;
  }
}
