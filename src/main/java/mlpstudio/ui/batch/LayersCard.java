package mlpstudio.ui.batch;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import mlpstudio.ui.support.StyleClass;

/** For each layer how steep the loss was, and how far the step went beside the weights' length. */
final class LayersCard extends VBox {
  private final BatchViewModel model;
  private final BatchWords words;
  private final GridPane table = new GridPane();

  LayersCard(BatchViewModel model, BatchWords words) {
    this.model = model;
    this.words = words;
    table.setId("batch-layers");
    table.getStyleClass().add("batch-table");
    ColumnConstraints name = new ColumnConstraints();
    name.setHgrow(Priority.ALWAYS);
    table.getColumnConstraints().add(name);
    for (int c = 1; c < 5; c++) {
      ColumnConstraints figure = new ColumnConstraints();
      figure.setHalignment(HPos.RIGHT);
      table.getColumnConstraints().add(figure);
    }
    Label hint = new Label(words.get("layers.hint"));
    hint.getStyleClass().add(StyleClass.CAPTION);
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    getStyleClass().add("batch-norms");
    getChildren().addAll(table, hint);
  }

  void show(WorkedStep step) {
    table.getChildren().clear();
    String[] heads = {"layer", "gradient", "weight", "update", "ratio"};
    for (int c = 0; c < heads.length; c++) {
      Label head = new Label(words.get("column." + heads[c]));
      head.getStyleClass().add(StyleClass.CAPTION);
      head.setTooltip(new Tooltip(words.get("column." + heads[c] + ".tooltip")));
      head.setMinWidth(Region.USE_PREF_SIZE);
      table.add(head, c, 0);
    }
    for (int l = 0; l < step.layers().size(); l++) {
      add(step, l);
    }
  }

  private void add(WorkedStep step, int l) {
    WorkedStep.LayerRow row = step.layers().get(l);
    Hyperlink name = new Hyperlink(words.layer(step, l));
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setId("batch-layer-" + l);
    name.setTooltip(new Tooltip(words.format("layer.tooltip", row.outputs(), row.inputs())));
    name.setOnAction(
        e -> {
          name.setVisited(false);
          model.go(place -> place.withLayer(step, l));
        });
    table.addRow(
        l + 1,
        name,
        figure("batch-gradient-" + l, row.gradient()),
        figure("batch-weight-" + l, row.weight()),
        figure("batch-update-" + l, row.update()),
        figure("batch-ratio-" + l, row.ratio()));
  }

  private Node figure(String id, double value) {
    FormulaLine line = new FormulaLine(words.numbers().three(value));
    line.setId(id);
    line.setTextAlignment(TextAlignment.RIGHT);
    line.setMinWidth(Region.USE_PREF_SIZE);
    return line;
  }
}
