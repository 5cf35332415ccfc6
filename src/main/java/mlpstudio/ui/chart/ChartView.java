package mlpstudio.ui.chart;

import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import mlpstudio.ui.support.Background;

/** The live chart with its controls. */
public final class ChartView extends VBox {
  private static final Duration NOTICE = Duration.seconds(6);
  private final ChartViewModel chart;
  private final ChartTexts texts;
  private final ChartCanvas canvas;
  private final ChartCursor cursor;

  /**
   * Shows a chart.
   *
   * @param chart what is shown
   * @param background writes files
   * @param files asks where to save, and owns the clipboard
   */
  public ChartView(ChartViewModel chart, Background background, ChartFiles files) {
    this.chart = chart;
    this.texts = chart.texts();
    this.cursor = new ChartCursor(chart);
    this.canvas = new ChartCanvas(chart, cursor::redrawn);
    setId("chart");
    getStyleClass().add("chart");
    getStylesheets()
        .add(Objects.requireNonNull(ChartView.class.getResource("chart.css")).toExternalForm());
    ChartExporter exporter = new ChartExporter(chart, canvas, background, files);
    StackPane plot = new StackPane(canvas, cursor, emptyState(), notice());
    plot.getStyleClass().add("chart-plot");
    setVgrow(plot, Priority.ALWAYS);
    getChildren().addAll(new ChartToolbar(chart, exporter), plot, new OverfittingLine(chart));
    describe();
    new ChartGestures(chart, canvas, cursor);
    new ChartKeys(
        chart,
        canvas,
        cursor,
        reading -> canvas.setAccessibleText(reading.spoken()),
        () -> copyUnlessEmpty(exporter));
    menu(exporter);
  }

  /** How often the chart was drawn: stands still while nothing changes or nobody can see it. */
  int drawings() {
    return canvas.drawings();
  }

  private void describe() {
    canvas.setId("chart-canvas");
    canvas.setFocusTraversable(true);
    canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    canvas.setAccessibleRoleDescription(texts.get("chart.name"));
    canvas.setAccessibleHelp(texts.get("chart.help"));
    chart.summaryProperty().subscribe(summary -> canvas.setAccessibleText(spoken()));
    chart.overfittingSentenceProperty().subscribe(seen -> canvas.setAccessibleText(spoken()));
  }

  private String spoken() {
    String summary = chart.summaryProperty().get();
    return summary.isEmpty()
        ? texts.get("chart.name")
        : (summary + " " + chart.overfittingSentenceProperty().get()).strip();
  }

  private Label emptyState() {
    Label label = new Label();
    label.setId("chart-empty");
    label.getStyleClass().add("chart-empty");
    label.setWrapText(true);
    label.setMouseTransparent(true);
    label.visibleProperty().bind(chart.emptyProperty());
    canvas.visibleProperty().bind(chart.emptyProperty().not());
    KeyCombination train = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    // Some systems show a sign that not every font has.
    String keys = train.getDisplayText().replace("\u21b5", texts.get("chart.enter"));
    StringBinding words =
        Bindings.createStringBinding(
            () -> emptyWords(keys),
            chart.waitingProperty(),
            chart.untrainedProperty(),
            chart.invitationProperty());
    label.textProperty().bind(words);
    return label;
  }

  private String emptyWords(String keys) {
    String invitation = chart.invitationProperty().get();
    if (!invitation.isEmpty()) {
      return invitation;
    }
    String untrained = chart.untrainedProperty().get();
    if (!untrained.isEmpty()) {
      return texts.format("chart.untrained", untrained, keys);
    }
    return chart.waitingProperty().get()
        ? texts.get("chart.waiting")
        : texts.format("chart.empty", keys);
  }

  /** Says for a while what was saved; stands over a corner of the chart, so that nothing moves. */
  private Label notice() {
    Label label = new Label();
    label.setId("chart-notice");
    label.getStyleClass().add("chart-notice");
    label.setVisible(false);
    label.setMouseTransparent(true);
    StackPane.setAlignment(label, Pos.BOTTOM_RIGHT);
    PauseTransition pause = new PauseTransition(NOTICE);
    pause.setOnFinished(event -> label.setVisible(false));
    label.textProperty().bind(chart.noticeProperty());
    chart
        .noticeProperty()
        .subscribe(
            sentence -> {
              label.setVisible(!sentence.isEmpty());
              pause.playFromStart();
            });
    return label;
  }

  private void menu(ChartExporter exporter) {
    ContextMenu menu =
        new ContextMenu(
            item("chart.copy", exporter::copy),
            item("chart.save.png", exporter::savePicture),
            item("chart.save.csv", exporter::saveFigures),
            item("chart.reset", chart::resetZoom));
    canvas.setOnContextMenuRequested(
        event -> {
          if (!chart.emptyProperty().get()) {
            menu.show(canvas, event.getScreenX(), event.getScreenY());
          }
          event.consume();
        });
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> menu.hide());
  }

  private void copyUnlessEmpty(ChartExporter exporter) {
    if (!chart.emptyProperty().get()) {
      exporter.copy();
    }
  }

  private MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(texts.get(key));
    item.setOnAction(event -> action.run());
    return item;
  }
}
