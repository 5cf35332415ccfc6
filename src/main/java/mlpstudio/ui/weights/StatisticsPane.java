package mlpstudio.ui.weights;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mlpstudio.inspection.WeightStatistics;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.StyleClass;
import org.kordamp.ikonli.javafx.FontIcon;

/** The figures of every layer, folded until somebody wants them. */
final class StatisticsPane extends VBox {
  private static final List<String> COLUMNS =
      List.of("layer", "shape", "mean", "deviation", "norm", "zeros", "not-finite");

  private final WeightsWords words;
  private final GridPane table = new GridPane();
  private final List<Row> rows = new ArrayList<>();

  StatisticsPane(WeightsViewModel model, WeightsWords words) {
    this.words = words;
    setId("weightStatistics");
    getStyleClass().add("weight-statistics");
    FontIcon arrow = Icons.FOLD_RIGHT.node();
    ToggleButton fold = new ToggleButton(words.get("statistics"), arrow);
    fold.setId("weightStatisticsFold");
    fold.getStyleClass().addAll(StyleClass.FLAT, "fold");
    fold.setTooltip(new Tooltip(words.get("statistics.tooltip")));
    fold.selectedProperty().bindBidirectional(model.statisticsOpenProperty());
    fold.selectedProperty().subscribe(open -> arrow.setRotate(open ? 90 : 0));
    fold.selectedProperty()
        .subscribe(
            open ->
                fold.setAccessibleText(words.get(open ? "statistics.open" : "statistics.folded")));
    table.setId("weightStatisticsTable");
    table.getStyleClass().add("statistics-table");
    head();
    ScrollPane scroll = new ScrollPane(table);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("statistics-scroll");
    scroll.visibleProperty().bind(fold.selectedProperty());
    scroll.managedProperty().bind(scroll.visibleProperty());
    getChildren().addAll(fold, scroll);
    visibleProperty().bind(model.layerProperty().isNotNull());
    managedProperty().bind(visibleProperty());
    model.figuresProperty().subscribe(this::show);
  }

  private void head() {
    for (String column : COLUMNS) {
      Label label = new Label(words.get("statistics." + column));
      label.getStyleClass().add(StyleClass.CAPTION);
      label.setTooltip(new Tooltip(words.get("statistics." + column + ".tooltip")));
      table.add(label, table.getColumnConstraints().size(), 0);
      ColumnConstraints constraints = new ColumnConstraints();
      boolean text = column.equals("layer");
      constraints.setHalignment(text ? HPos.LEFT : HPos.RIGHT);
      table.getColumnConstraints().add(constraints);
    }
    Label label = new Label(words.get("statistics.histogram"));
    label.getStyleClass().add(StyleClass.CAPTION);
    label.setTooltip(new Tooltip(words.get("statistics.histogram.tooltip")));
    table.add(label, COLUMNS.size(), 0);
    ColumnConstraints wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    wide.setFillWidth(true);
    table.getColumnConstraints().add(wide);
  }

  /** Rows stay while the network does, so that live figures change in their places. */
  private void show(List<LayerFigures> figures) {
    if (rows.size() != figures.size()) {
      rows.forEach(row -> table.getChildren().removeAll(row.cells));
      rows.forEach(row -> table.getChildren().remove(row.histogram));
      rows.clear();
      for (int i = 0; i < figures.size(); i++) {
        rows.add(new Row(i));
      }
    }
    for (int i = 0; i < figures.size(); i++) {
      rows.get(i).show(figures.get(i));
    }
  }

  private final class Row {
    private final List<Label> cells = new ArrayList<>();
    private final HistogramStrip histogram = new HistogramStrip();
    private final Tooltip layerTip = new Tooltip();
    private final Tooltip histogramTip = new Tooltip();

    Row(int index) {
      for (int column = 0; column < COLUMNS.size(); column++) {
        Label cell = new Label();
        cell.setId("statistics-" + COLUMNS.get(column) + "-" + index);
        cell.setMinWidth(USE_PREF_SIZE);
        cells.add(cell);
        table.add(cell, column, index + 1);
      }
      cells.getFirst().setTooltip(layerTip);
      histogram.setId("statistics-histogram-" + index);
      Tooltip.install(histogram, histogramTip);
      table.add(histogram, COLUMNS.size(), index + 1);
    }

    void show(LayerFigures figures) {
      LayerChoice layer = figures.layer();
      WeightStatistics facts = figures.statistics();
      List<String> texts =
          List.of(
              words.format("statistics.layer.name", layer.index() + 1),
              words.format("shape", words.count(layer.outputs()), words.count(layer.inputs())),
              words.weight(facts.mean()),
              words.weight(facts.deviation()),
              words.weight(facts.norm()),
              words.share(facts.zeros()),
              words.count(facts.notFinite()));
      for (int i = 0; i < texts.size(); i++) {
        cells.get(i).setText(texts.get(i));
      }
      layerTip.setText(words.layerExplained(layer));
      cells.getLast().getStyleClass().remove("danger");
      if (facts.notFinite() > 0) {
        cells.getLast().getStyleClass().add("danger");
      }
      histogram.show(facts.histogram());
      String low = words.weight(facts.histogram().range().low());
      String high = words.weight(facts.histogram().range().high());
      histogram.setAccessibleText(words.format("statistics.histogram.described", low, high));
      histogramTip.setText(histogram.getAccessibleText());
    }
  }
}
