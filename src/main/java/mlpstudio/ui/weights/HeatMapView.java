package mlpstudio.ui.weights;

import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A layer as a heat map, with its axes in words and the weight under the cursor. */
final class HeatMapView extends BorderPane {
  private final WeightsWords words;
  private final HeatMapPane pane = new HeatMapPane();
  private final Label columns = new Label();
  private final Label rows = new Label();
  private final Pane names = new Pane();
  private final Label reading = new Label();

  HeatMapView(WeightsViewModel model, WeightsWords words) {
    this.words = words;
    setId("heatMapView");
    getStyleClass().add("heat-map-view");
    columns.setId("heatMapColumns");
    rows.setId("heatMapRows");
    columns.getStyleClass().add("axis-name");
    rows.getStyleClass().add("axis-name");
    rows.setRotate(-90);
    names.getStyleClass().add("row-names");
    reading.setId("heatMapReading");
    reading.getStyleClass().add("weight-reading");
    reading.setMinWidth(0);
    reading.setWrapText(true);
    columns.setWrapText(true);
    StackPane turned = new StackPane(new Group(rows));
    turned.setAlignment(Pos.TOP_CENTER);
    turned.setMinSize(0, 0);
    BorderPane middle = new BorderPane(pane);
    middle.setLeft(names);
    setTop(columns);
    setLeft(turned);
    setCenter(middle);
    setBottom(reading);
    pane.neuronProperty().bindBidirectional(model.neuronProperty());
    pane.roomProperty().subscribe(now -> model.roomProperty().set(now));
    pane.cellProperty().subscribe(now -> read());
    pane.layoutBoundsProperty().subscribe(now -> nameRows());
    pane.needsLayoutProperty().subscribe(now -> nameRows());
    model.shownProperty().subscribe(this::show);
  }

  private void show(@Nullable Shown shown) {
    Shown.Heat heat = shown instanceof Shown.Heat map ? map : null;
    pane.heatProperty().set(heat);
    if (heat != null) {
      LayerChoice layer = heat.subject().layer();
      columns.setText(words.columnAxis(layer));
      rows.setText(words.rowAxis(layer));
    }
    read();
  }

  private void read() {
    Shown.Heat heat = pane.heatProperty().get();
    int cell = pane.cellProperty().get();
    if (heat == null) {
      return;
    }
    String hint = heat.map().inBlocks() ? "heat.hint.blocks" : "heat.hint";
    reading.setText(
        cell < 0
            ? words.format(hint, heat.map().neuronsPerRow(), heat.map().inputsPerColumn())
            : words.cell(
                heat.subject().layer(),
                heat.map(),
                cell / heat.map().columns(),
                cell % heat.map().columns()));
    pane.describe(words.picture(heat), reading.getText());
  }

  /** The classes beside their rows, where the rows are high enough. */
  private void nameRows() {
    Shown.Heat heat = pane.heatProperty().get();
    double height = pane.rowHeight();
    boolean named =
        heat != null
            && heat.subject().layer().isLast()
            && !heat.map().inBlocks()
            && height >= rows.getFont().getSize();
    int wanted = named && heat != null ? heat.map().rows() : 0;
    if (names.getChildren().size() != wanted) {
      names.getChildren().clear();
      for (int i = 0; i < wanted && heat != null; i++) {
        Label name = new Label(heat.subject().layer().classNames().get(i));
        name.getStyleClass().add("row-name");
        names.getChildren().add(name);
      }
    }
    for (int i = 0; i < wanted; i++) {
      Label name = (Label) names.getChildren().get(i);
      name.setMinHeight(height);
      name.setMaxHeight(height);
      name.relocate(0, i * height);
    }
  }
}
