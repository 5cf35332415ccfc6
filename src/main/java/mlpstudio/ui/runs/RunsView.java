package mlpstudio.ui.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.ui.runs.RowQueue.Progress;
import mlpstudio.ui.support.Card;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.LowRoom;
import mlpstudio.ui.support.ScrolledBox;
import mlpstudio.ui.support.StyleClass;
import org.kordamp.ikonli.javafx.FontIcon;

/** The page with the tutorial's rows: what to do with all of them above, the table, the chart. */
public final class RunsView extends VBox {
  private static final List<String> COLUMNS =
      List.of("experiment", "tutorial", "ours", "difference", "seeds", "time", "verdict");
  private static final int FIRST_FIGURE = 1;
  private static final int LAST_FIGURE = 5;

  /** Below this height, in letters' heights, table and chart have no room beside explanations. */
  private static final double SHORT_EM = 34;

  private final RunsViewModel model;
  private final RunsWords words;
  private final RunsFiles files;
  private final List<RowView> rows = new ArrayList<>();

  /**
   * A page that follows the view-model.
   *
   * @param files where the table is saved
   * @param chart shows the run in hand
   */
  public RunsView(RunsViewModel model, RunsFiles files, Node chart) {
    this.model = model;
    this.words = model.words();
    this.files = files;
    setId("runs");
    getStylesheets()
        .add(Objects.requireNonNull(RunsView.class.getResource("runs.css")).toExternalForm());
    Card card = new Card(words.get("title"));
    addTools(card);
    Label hint = new Label(words.get("hint"));
    hint.setId("runs-hint");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    hint.getStyleClass().add(StyleClass.CAPTION);
    GridPane grid = table();
    ScrollPane table = new ScrollPane(grid);
    table.prefViewportHeightProperty().bind(grid.heightProperty());
    table.setId("runs-scroll");
    table.getStyleClass().add("runs-scroll");
    table.setFitToWidth(true);
    card.setContent(hint, queue(), table);
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox below = new VBox(chart);
    below.getStyleClass().add("runs-chart");
    VBox.setVgrow(chart, Priority.ALWAYS);
    // The chart takes what room there is, and gives way first where there is little.
    VBox.setVgrow(below, Priority.ALWAYS);
    VBox page = new ScrolledBox(card, below);
    page.getStyleClass().add("runs");
    // Where letters are large the page scrolls, and squeezes neither table nor chart.
    ScrollPane all = new ScrollPane(page);
    all.setId("runs-page");
    all.getStyleClass().add("runs-scroll");
    all.setFitToWidth(true);
    all.setFitToHeight(true);
    all.setFocusTraversable(false);
    VBox.setVgrow(all, Priority.ALWAYS);
    getChildren().add(all);
    LowRoom.mark(this, all, SHORT_EM).subscribe(little -> shorten(little, hint, card, page));
    model.rowsProperty().subscribe(now -> show());
    model.progressProperty().subscribe(now -> show());
  }

  /**
   * Where there is little room, the explanation stands under the chart: table and chart are seen.
   */
  private void shorten(boolean little, Label hint, Card card, VBox page) {
    rows.forEach(row -> row.setBrief(little));
    if (little == card.getChildren().contains(hint)) {
      if (little) {
        card.getChildren().remove(hint);
        page.getChildren().add(hint);
      } else {
        page.getChildren().remove(hint);
        card.getChildren().add(1, hint);
      }
    }
  }

  private void show() {
    Progress progress = model.progressProperty().get();
    List<RowLine> lines = model.rowsProperty().get();
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).show(lines.get(i), progress);
    }
  }

  private void addTools(Card card) {
    Button copy = tool("copy", Icons.COPY.node());
    copy.setOnAction(e -> copy());
    Button export = tool("export", Icons.EXPORT_TABLE.node());
    export.setOnAction(
        e ->
            files
                .choose(getScene() == null ? null : getScene().getWindow(), "runs.csv")
                .ifPresent(model::export));
    Button clear = tool("clear", Icons.CLOSE.node());
    clear.setOnAction(e -> model.clear());
    BooleanBinding none =
        Bindings.createBooleanBinding(
            () -> model.rowsProperty().get().stream().allMatch(r -> r.seeds().isEmpty()),
            model.rowsProperty());
    clear.disableProperty().bind(none);
    for (Button tool : List.of(runAll(), copy, export, clear)) {
      card.addToHeader(tool);
    }
  }

  private Button tool(String key, FontIcon icon) {
    Button button = new Button(words.get(key + ".label"), icon);
    button.setId("runs-" + key);
    button.getStyleClass().addAll(StyleClass.FLAT, "small");
    button.setTooltip(new Tooltip(words.get(key + ".tooltip")));
    button.setAccessibleText(words.get(key + ".tooltip"));
    return button;
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(model.table());
    Clipboard.getSystemClipboard().setContent(content);
    model.copied();
  }

  private Button runAll() {
    Button runAll = new Button(words.get("run-all.label"), Icons.TRAIN.node());
    runAll.setId("runs-run-all");
    runAll.getStyleClass().add("small");
    runAll.setTooltip(new Tooltip(words.get("run-all.tooltip")));
    runAll.setAccessibleText(words.get("run-all.tooltip"));
    BooleanBinding nothingLeft =
        Bindings.createBooleanBinding(
            () -> model.rowsProperty().get().stream().allMatch(r -> r.remaining().isEmpty()),
            model.rowsProperty());
    runAll.disableProperty().bind(Bindings.not(model.canRunProperty()).or(nothingLeft));
    runAll.setOnAction(e -> model.runAll());
    return runAll;
  }

  /** How far the queue is, while there is something to say about it. */
  private Node queue() {
    Button stop = new Button(words.get("stop.label"), Icons.STOP.node());
    stop.setId("runs-stop");
    stop.getStyleClass().add("small");
    stop.setTooltip(new Tooltip(words.get("stop.tooltip")));
    stop.setAccessibleText(words.get("stop.tooltip"));
    stop.setOnAction(e -> model.stop());
    ProgressBar bar = new ProgressBar();
    bar.setId("runs-bar");
    bar.setAccessibleText(words.get("bar.name"));
    bar.progressProperty().bind(model.progressProperty().map(RunsView::share));
    ObservableValue<Boolean> active = model.progressProperty().map(Progress::active);
    for (Region whileActive : List.of(stop, bar)) {
      whileActive.visibleProperty().bind(active);
      whileActive.managedProperty().bind(whileActive.visibleProperty());
    }
    Label status = new Label();
    status.setId("runs-status");
    status.setWrapText(true);
    status.textProperty().bind(model.statusProperty());
    HBox.setHgrow(status, Priority.ALWAYS);
    HBox box = new HBox(stop, bar, status);
    box.getStyleClass().add("runs-queue");
    box.setAlignment(Pos.CENTER_LEFT);
    box.setMinHeight(Region.USE_PREF_SIZE);
    box.visibleProperty().bind(model.statusProperty().isNotEmpty());
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  private static double share(Progress progress) {
    return progress.total() == 0 ? 0 : (double) progress.done() / progress.total();
  }

  private GridPane table() {
    GridPane table = new GridPane();
    table.setId("runs-table");
    table.getStyleClass().add("runs-table");
    for (int column = 0; column < COLUMNS.size(); column++) {
      Label head = new Label(words.get("column." + COLUMNS.get(column)));
      head.getStyleClass().add(StyleClass.CAPTION);
      head.setMinWidth(Region.USE_PREF_SIZE);
      head.setTooltip(new Tooltip(words.get("column." + COLUMNS.get(column) + ".tooltip")));
      table.add(head, column, 0);
      if (column >= FIRST_FIGURE && column <= LAST_FIGURE) {
        GridPane.setHalignment(head, HPos.RIGHT);
      }
    }
    int row = 1;
    for (RowLine line : model.rowsProperty().get()) {
      RowView view = new RowView(model, line);
      view.addTo(table, row);
      rows.add(view);
      row += 2;
    }
    return table;
  }
}
