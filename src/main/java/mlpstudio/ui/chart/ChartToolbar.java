package mlpstudio.ui.chart;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import mlpstudio.ui.support.Segments;
import mlpstudio.ui.support.Segments.Choice;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The controls above the chart. Goes over to a second row where one is too narrow. */
final class ChartToolbar extends FlowPane {
  private final ChartViewModel chart;
  private final ChartTexts texts;

  ChartToolbar(ChartViewModel chart, ChartExporter exporter) {
    this.chart = chart;
    this.texts = chart.texts();
    getStyleClass().add("chart-toolbar");
    setAlignment(Pos.CENTER_LEFT);
    setMinHeight(USE_PREF_SIZE);
    getChildren()
        .addAll(
            metrics(),
            axes(),
            toggles(),
            smoothing(),
            row(reset(), copy(exporter), save(exporter)));
  }

  private Segments<ChartMetric> metrics() {
    return new Segments<>(
        chart.metricProperty(),
        List.of(
            choice(ChartMetric.BOTH, "chart-both", "chart.metric.both"),
            choice(ChartMetric.LOSS, "chart-loss", "chart.metric.loss"),
            choice(ChartMetric.ACCURACY, "chart-accuracy", "chart.metric.accuracy")));
  }

  private Segments<ChartAxis> axes() {
    return new Segments<>(
        chart.axisProperty(),
        List.of(
            choice(ChartAxis.EPOCHS, "chart-epochs", "chart.axis.epochs"),
            choice(ChartAxis.SAMPLES, "chart-samples", "chart.axis.samples")));
  }

  private <T> Choice<T> choice(T value, String id, String key) {
    return new Choice<>(value, id, texts.get(key), texts.get(key + ".tooltip"));
  }

  private HBox toggles() {
    HBox row =
        row(
            toggle(
                "chart-log",
                MaterialDesignM.MATH_LOG,
                "chart.logarithmic",
                chart.logarithmicProperty()),
            toggle(
                "chart-batches",
                MaterialDesignP.PULSE,
                "chart.batchlosses",
                chart.batchLossesProperty()),
            toggle(
                "chart-overfitting",
                MaterialDesignC.CALL_SPLIT,
                "chart.overfitting",
                chart.overfittingProperty()));
    row.disableProperty().bind(chart.metricProperty().isEqualTo(ChartMetric.ACCURACY));
    return row;
  }

  private ToggleButton toggle(String id, Ikon icon, String key, BooleanProperty property) {
    ToggleButton button = describe(new ToggleButton(), id, icon, key);
    button.selectedProperty().bindBidirectional(property);
    return button;
  }

  private HBox smoothing() {
    Slider slider = new Slider(0, ChartViewModel.MOST_SMOOTHING, 0);
    slider.setId("chart-smoothing");
    slider.getStyleClass().add(Styles.SMALL);
    slider.setBlockIncrement(0.05);
    slider.setAccessibleText(texts.get("chart.smoothing"));
    slider.setTooltip(new Tooltip(texts.get("chart.smoothing.tooltip")));
    slider.valueProperty().bindBidirectional(chart.smoothingProperty());
    Label name = new Label(texts.get("chart.smoothing"));
    name.setLabelFor(slider);
    Label value = new Label();
    value.setId("chart-smoothing-value");
    value.getStyleClass().add("chart-figure");
    value
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.decimals(chart.smoothingProperty().get(), 2),
                chart.smoothingProperty()));
    HBox row = row(name, slider, value);
    row.disableProperty()
        .bind(
            chart
                .metricProperty()
                .isEqualTo(ChartMetric.ACCURACY)
                .or(chart.batchLossesProperty().not()));
    return row;
  }

  private Button reset() {
    Button button =
        describe(new Button(), "chart-reset", MaterialDesignA.ARROW_EXPAND_ALL, "chart.reset");
    button.setOnAction(event -> chart.resetZoom());
    button.disableProperty().bind(chart.zoomedProperty().not());
    return button;
  }

  private Button copy(ChartExporter exporter) {
    Button button =
        describe(new Button(), "chart-copy", MaterialDesignC.CONTENT_COPY, "chart.copy");
    button.setOnAction(event -> exporter.copy());
    button.disableProperty().bind(chart.emptyProperty());
    return button;
  }

  private MenuButton save(ChartExporter exporter) {
    MenuItem picture = new MenuItem(texts.get("chart.save.png"));
    picture.setId("chart-save-png");
    picture.setOnAction(event -> exporter.savePicture());
    MenuItem figures = new MenuItem(texts.get("chart.save.csv"));
    figures.setId("chart-save-csv");
    figures.setOnAction(event -> exporter.saveFigures());
    MenuButton button =
        describe(
            new MenuButton("", null, picture, figures),
            "chart-save",
            MaterialDesignC.CONTENT_SAVE_OUTLINE,
            "chart.save");
    button.disableProperty().bind(chart.emptyProperty());
    return button;
  }

  private <B extends ButtonBase> B describe(B button, String id, Ikon icon, String key) {
    button.setId(id);
    button.setGraphic(new ChartIcon(icon, button.fontProperty()));
    button.setAccessibleText(texts.get(key));
    button.setTooltip(new Tooltip(texts.get(key + ".tooltip")));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    return button;
  }

  private static HBox row(Node... nodes) {
    HBox row = new HBox(nodes);
    row.getStyleClass().add("chart-toolbar-group");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
