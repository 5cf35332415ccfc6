package mlpstudio.ui.architecture;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.model.ParameterShape;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.Numbers;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** How many parameters there are; opened, the shape and the count of each. */
final class ParameterTable extends VBox {
  private final Messages messages;
  private final Label total = new Label();
  private final ToggleButton disclosure;
  private final GridPane grid = new GridPane();
  private List<ParameterShape> parameters = List.of();

  ParameterTable(Messages messages) {
    this.messages = messages;
    getStyleClass().add("parameter-table");
    total.setId("network-total");
    total.getStyleClass().add("parameter-total");
    FontIcon arrow = new FontIcon(MaterialDesignC.CHEVRON_RIGHT);
    disclosure = new ToggleButton(messages.get("parameters.label"), arrow);
    disclosure.setId("network-parameters-toggle");
    disclosure.getStyleClass().addAll("flat", "parameter-disclosure");
    disclosure.setTooltip(new Tooltip(messages.get("parameters.tip")));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox header = new HBox(disclosure, space, total);
    header.setAlignment(Pos.CENTER_LEFT);
    grid.setId("network-parameters");
    grid.getStyleClass().add("parameter-grid");
    grid.visibleProperty().bind(disclosure.selectedProperty());
    grid.managedProperty().bind(grid.visibleProperty());
    ColumnConstraints name = new ColumnConstraints();
    name.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(name, rightAligned(), rightAligned());
    getChildren().addAll(header, grid);
    disclosure.selectedProperty().subscribe(open -> arrow.setRotate(open ? 90 : 0));
    disclosure.selectedProperty().subscribe(open -> fill());
  }

  /** Shows these parameters; nothing, where the data are not known yet. */
  void show(NetworkShape network) {
    parameters = network.parameters();
    String count =
        network.isComplete() ? Numbers.grouped(network.parameterCount(), messages.locale()) : "…";
    total.setText(count);
    disclosure.setAccessibleText(messages.format("parameters.describe", count));
    fill();
  }

  private void fill() {
    grid.getChildren().clear();
    if (!disclosure.isSelected()) {
      return;
    }
    int row = 0;
    for (ParameterShape parameter : parameters) {
      grid.addRow(
          row++,
          cell(parameter.name(), "parameter-name"),
          cell(shape(parameter), "parameter-shape"),
          cell(Numbers.grouped(parameter.count(), messages.locale()), "parameter-count"));
    }
  }

  private static String shape(ParameterShape parameter) {
    return parameter.dimensions().stream().map(String::valueOf).collect(Collectors.joining(" × "));
  }

  private static Label cell(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    return label;
  }

  private static ColumnConstraints rightAligned() {
    ColumnConstraints column = new ColumnConstraints();
    column.setHalignment(HPos.RIGHT);
    column.setMinWidth(Region.USE_PREF_SIZE);
    return column;
  }
}
