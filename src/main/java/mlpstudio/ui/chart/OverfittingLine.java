package mlpstudio.ui.chart;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The sentence under the chart that says what the shaded gap means, and the way to act on it. */
final class OverfittingLine extends HBox {

  OverfittingLine(ChartViewModel chart) {
    ChartTexts texts = chart.texts();
    getStyleClass().add("chart-overfitting-line");
    setAlignment(Pos.CENTER_LEFT);
    Label sentence = new Label();
    sentence.setId("chart-overfitting-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence.textProperty().bind(chart.overfittingSentenceProperty());
    setHgrow(sentence, Priority.ALWAYS);
    Button use = new Button(texts.get("chart.stopping.use"));
    use.setId("chart-use-stopping");
    use.getStyleClass().add(Styles.SMALL);
    use.setMinWidth(Region.USE_PREF_SIZE);
    use.setTooltip(new Tooltip(texts.get("chart.stopping.use.tooltip")));
    use.setOnAction(event -> chart.useEarlyStopping());
    use.visibleProperty().bind(chart.stoppingOfferedProperty());
    use.managedProperty().bind(use.visibleProperty());
    getChildren().addAll(sentence, use);
    visibleProperty().bind(chart.overfittingSentenceProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
  }
}
