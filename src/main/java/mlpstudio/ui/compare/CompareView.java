package mlpstudio.ui.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mlpstudio.experiment.KeptRun;
import mlpstudio.ui.compare.CompareFiles.Kind;
import mlpstudio.ui.support.Buttons;
import mlpstudio.ui.support.Card;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.LookMark;
import mlpstudio.ui.support.LowRoom;
import mlpstudio.ui.support.ScrolledBox;
import mlpstudio.ui.support.Segments;
import mlpstudio.ui.support.StyleClass;

/** The list of runs above, and below it the curves of those that are ticked or their comparison. */
public final class CompareView extends VBox {
  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

  /** Below this height, in letters' heights, list and curves have no room beside explanations. */
  private static final double SHORT_EM = 34;

  private final CompareViewModel model;
  private final CompareWords words;
  private final CompareFiles files;
  private final RunsList list;
  private final Label hint = new Label();
  private final List<Button> buttons = new ArrayList<>();
  private final FlowPane tools;
  private final VBox card;
  private final VBox below;
  private final VBox page;
  private final ObjectProperty<Below> shown = new SimpleObjectProperty<>(Below.CHART);
  private final Segments<Below> choice;

  /** What lies below the list. */
  private enum Below {
    CHART,
    TABLE
  }

  /**
   * A view that follows the view-model.
   *
   * @param files where comparisons are saved
   * @param chart shows the run in hand and the ticked ones
   */
  public CompareView(CompareViewModel model, CompareFiles files, Node chart) {
    this.model = model;
    this.words = model.words();
    this.files = files;
    this.list = new RunsList(model);
    setId("compare");
    getStylesheets()
        .add(Objects.requireNonNull(CompareView.class.getResource("compare.css")).toExternalForm());
    describe();
    tools = tools();
    choice = choice();
    card = new VBox(hint, tools, list);
    Card.dress(card);
    card.setAccessibleText(words.get("title"));
    VBox.setVgrow(list, Priority.ALWAYS);
    below = below(chart);
    page = new ScrolledBox(card, below);
    page.getStyleClass().add("compare");
    ScrollPane all = new ScrollPane(page);
    all.getStyleClass().add("compare-scroll");
    all.setFitToWidth(true);
    all.setFitToHeight(true);
    all.setFocusTraversable(false);
    setVgrow(all, Priority.ALWAYS);
    VBox.setVgrow(card, Priority.ALWAYS);
    VBox.setVgrow(below, Priority.ALWAYS);
    getChildren().add(all);
    LowRoom.mark(this, all, SHORT_EM).subscribe(this::shorten);
    list.setContextMenu(menu());
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (UNDO.match(event)) {
            model.bringBack();
            event.consume();
          }
        });
  }

  /**
   * Where there is little room, the explanation stands under the curves, and the choice of what
   * lies below beside the tools: some runs and their curves are seen at once.
   */
  private void shorten(boolean little) {
    // Their words are in the tooltips.
    buttons.forEach(
        button ->
            button.setContentDisplay(little ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
    if (little == card.getChildren().contains(hint)) {
      card.getChildren().remove(hint);
      page.getChildren().remove(hint);
      tools.getChildren().remove(choice);
      below.getChildren().remove(choice);
      if (little) {
        page.getChildren().add(hint);
        tools.getChildren().add(choice);
      } else {
        card.getChildren().addFirst(hint);
        below.getChildren().addFirst(choice);
      }
    }
  }

  private void describe() {
    hint.setId("compare-hint");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    hint.getStyleClass().add(StyleClass.CAPTION);
    hint.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    words.format("hint", KeptRunStore.MOST)
                        + counted("damaged", model.damagedProperty().get())
                        + counted("unwritten", model.unwrittenProperty().get()),
                model.damagedProperty(),
                model.unwrittenProperty()));
  }

  private Segments<Below> choice() {
    return new Segments<>(
        shown,
        List.of(
            new Segments.Choice<>(
                Below.CHART,
                "compare-chart",
                words.get("below.chart"),
                words.get("below.chart.tooltip")),
            new Segments.Choice<>(
                Below.TABLE,
                "compare-table",
                words.get("below.table"),
                words.get("below.table.tooltip"))));
  }

  /** A sentence after another one, where there is anything to be said. */
  private String counted(String key, int count) {
    return count == 0 ? "" : " " + words.format(key, count);
  }

  private VBox below(Node chart) {
    ComparisonTable table = new ComparisonTable(model);
    VBox curves = new VBox(chart);
    VBox.setVgrow(chart, Priority.ALWAYS);
    curves.visibleProperty().bind(shown.isEqualTo(Below.CHART));
    table.visibleProperty().bind(shown.isEqualTo(Below.TABLE));
    StackPane both = new StackPane(curves, table);
    VBox.setVgrow(both, Priority.ALWAYS);
    VBox box = new VBox(choice, both);
    box.getStyleClass().add("compare-below");
    return box;
  }

  private FlowPane tools() {
    BooleanBinding none = Bindings.isEmpty(list.getSelectionModel().getSelectedItems());
    Button use = tool(new Button(), "use", Icons.LAB);
    use.setOnAction(e -> list.chosen().stream().findFirst().ifPresent(model::use));
    use.disableProperty()
        .bind(Bindings.size(list.getSelectionModel().getSelectedItems()).isNotEqualTo(1));
    MenuButton look = tool(new MenuButton(), "look", Icons.PEN);
    look.getItems().setAll(looks());
    look.disableProperty().bind(none);
    Button delete = tool(new Button(), "delete", Icons.DELETE);
    delete.setOnAction(e -> model.delete(list.chosen()));
    delete.disableProperty().bind(none);
    Button untick = tool(new Button(), "untick", Icons.CLOSE);
    untick.setOnAction(e -> model.showNone());
    BooleanBinding noTicks = Bindings.isEmpty(model.ticks());
    untick.disableProperty().bind(noTicks);
    MenuButton export = tool(new MenuButton(), "export", Icons.EXPORT_TABLE);
    MenuItem table = item("export-csv", () -> save(Kind.CSV));
    MenuItem copy = item("export-copy", this::copy);
    table.disableProperty().bind(noTicks);
    copy.disableProperty().bind(noTicks);
    export.getItems().addAll(table, copy, item("export-json", () -> save(Kind.JSON)));
    export.disableProperty().bind(Bindings.isEmpty(model.rows()));
    buttons.addAll(List.of(use, delete, untick));
    FlowPane all = new FlowPane(use, look, delete, untick, export);
    all.getStyleClass().add("compare-tools");
    return all;
  }

  private <B extends ButtonBase> B tool(B button, String key, Icons icon) {
    button.getStyleClass().add("small");
    return Buttons.dress(
        button,
        "compare-" + key,
        words.get("tool." + key),
        icon,
        words.get("tool." + key + ".tooltip"));
  }

  private List<MenuItem> looks() {
    return java.util.stream.IntStream.range(0, KeptRun.LOOKS)
        .mapToObj(
            look -> {
              MenuItem item = new MenuItem(words.get("look." + look), new LookMark(look));
              item.setId("look-" + look);
              item.setOnAction(e -> model.look(list.chosen(), look));
              return item;
            })
        .toList();
  }

  private MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(words.get("item." + key));
    item.setId("item-" + key);
    item.setOnAction(e -> action.run());
    return item;
  }

  private ContextMenu menu() {
    ContextMenu menu =
        new ContextMenu(
            item("tick", () -> model.toggle(list.chosen())),
            item("use", () -> list.chosen().stream().findFirst().ifPresent(model::use)),
            item("rename", this::rename),
            item("delete", () -> model.delete(list.chosen())));
    menu.setOnShowing(
        e -> menu.getItems().forEach(item -> item.setDisable(list.chosen().isEmpty())));
    return menu;
  }

  private void rename() {
    list.edit(list.getSelectionModel().getSelectedIndex(), list.getColumns().get(2));
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(model.table());
    Clipboard.getSystemClipboard().setContent(content);
    model.copied();
  }

  private void save(Kind kind) {
    String name = kind == Kind.CSV ? "comparison.csv" : "runs.json";
    Optional<Path> file =
        files.choose(getScene() == null ? null : getScene().getWindow(), kind, name);
    file.ifPresent(
        path -> {
          if (kind == Kind.CSV) {
            model.exportTable(path);
          } else {
            List<RunRow> ticked = model.rows().stream().filter(model::shown).toList();
            model.exportRuns(path, ticked.isEmpty() ? List.copyOf(model.rows()) : ticked);
          }
        });
  }
}
