package mlpstudio.ui.compare;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import mlpstudio.experiment.KeptRun;
import mlpstudio.ui.support.LookMark;
import mlpstudio.ui.support.Setting;
import org.jspecify.annotations.Nullable;

/** The runs as lines: tick, look, name, what differs, figures, note. */
final class RunsList extends TableView<RunRow> {
  /** All columns up to the state but the name; in letters' heights, as all widths. */
  private static final double WIDE_EM = 54.2;

  /** Those up to the best accuracy but the name: what is seen at once where letters are large. */
  private static final double NARROW_EM = 32.3;

  private static final double BAR_EM = 1.2;
  private static final double NAME_EM = 12;

  private final CompareViewModel model;
  private final CompareWords words;
  private final TableColumn<RunRow, String> name;

  RunsList(CompareViewModel model) {
    super(model.rows());
    this.model = model;
    this.words = model.words();
    setId("kept-runs");
    setEditable(true);
    setAccessibleText(words.get("list.name"));
    setAccessibleHelp(words.get("list.help"));
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    Label empty = new Label(words.get("list.empty"));
    empty.setWrapText(true);
    setPlaceholder(empty);
    name = text("name", NAME_EM, KeptRun::name, model::rename);
    getColumns()
        .addAll(
            List.of(
                tick(),
                look(),
                name,
                differing(),
                figure("best", 6.3, RunFigure.BEST_ACCURACY),
                figure("loss", 5.9, RunFigure.LAST_LOSS),
                figure("epochs", 5.8, RunFigure.EPOCHS),
                figure("time", 4.6, RunFigure.TIME),
                plain("state", 5.6, run -> words.figure(RunFigure.STATE, run)),
                text("note", 13, KeptRun::note, model::note),
                plain("begun", 11.5, words::begun)));
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    if (name.getGraphic() instanceof Label head) {
      head.fontProperty().subscribe(font -> fit(font.getSize()));
      widthProperty().subscribe(width -> fit(head.getFont().getSize()));
    }
  }

  /** The name takes what is left, so that no figure stands half outside; unless it was dragged. */
  private void fit(double em) {
    if (Math.abs(name.getWidth() - name.getPrefWidth()) > 1) {
      return;
    }
    double ems = getWidth() / em - BAR_EM;
    double named =
        ems >= WIDE_EM + NAME_EM
            ? Math.min(ems - WIDE_EM, 1.4 * NAME_EM)
            : Math.clamp(ems - NARROW_EM, 0.7 * NAME_EM, NAME_EM);
    name.setPrefWidth(Math.floor(em * named));
  }

  /** The chosen lines. */
  List<RunRow> chosen() {
    return List.copyOf(getSelectionModel().getSelectedItems());
  }

  private void key(KeyEvent event) {
    boolean typing = getEditingCell() != null;
    if (typing || chosen().isEmpty()) {
      return;
    }
    if (event.getCode() == KeyCode.SPACE) {
      model.toggle(chosen());
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE) {
      model.delete(chosen());
      event.consume();
    }
  }

  private <T> TableColumn<RunRow, T> column(
      String key, double ems, Function<RunRow, ObservableValue<T>> value) {
    TableColumn<RunRow, T> column = new TableColumn<>();
    Label head = new Label(words.get("column." + key));
    head.setTooltip(new Tooltip(words.get("column." + key + ".tooltip")));
    column.setGraphic(head);
    column.setId("column-" + key);
    head.fontProperty().subscribe(font -> column.setPrefWidth(Math.ceil(ems * font.getSize())));
    column.setCellValueFactory(features -> value.apply(features.getValue()));
    column.setReorderable(false);
    return column;
  }

  private TableColumn<RunRow, String> text(
      String key,
      double ems,
      Function<KeptRun, String> read,
      java.util.function.BiConsumer<RunRow, String> keep) {
    TableColumn<RunRow, String> column = column(key, ems, row -> row.runProperty().map(read));
    column.setCellFactory(c -> new TextCell("edit-" + key, words.get("column." + key), keep));
    return column;
  }

  private TableColumn<RunRow, String> plain(
      String key, double ems, Function<KeptRun, String> read) {
    TableColumn<RunRow, String> column = column(key, ems, row -> row.runProperty().map(read));
    column.setEditable(false);
    return column;
  }

  private TableColumn<RunRow, String> figure(String key, double ems, RunFigure figure) {
    TableColumn<RunRow, String> column = plain(key, ems, run -> words.figure(figure, run));
    column.getStyleClass().add("figure-column");
    column.setStyle("-fx-alignment: center-right;");
    return column;
  }

  private TableColumn<RunRow, String> differing() {
    TableColumn<RunRow, String> column =
        column(
            "differing",
            17,
            row ->
                Bindings.createStringBinding(
                    () -> differing(row.run()),
                    row.runProperty(),
                    model.differingProperty(),
                    model.ticks()));
    column.setEditable(false);
    column.setCellFactory(c -> new ToldCell());
    return column;
  }

  /** The epochs have a column of their own, and are told here only where all else is the same. */
  private String differing(KeptRun run) {
    List<Setting> all = model.differing(run);
    List<Setting> others = all.stream().filter(s -> s != Setting.EPOCHS).toList();
    List<Setting> settings = others.isEmpty() ? all : others;
    return words.settings().brief(settings, run.experiment());
  }

  private TableColumn<RunRow, Boolean> tick() {
    TableColumn<RunRow, Boolean> column =
        column(
            "show",
            4.7,
            row ->
                Bindings.createBooleanBinding(
                    () -> model.shown(row), model.ticks(), row.runProperty()));
    column.setCellFactory(c -> new TickCell());
    column.setSortable(false);
    return column;
  }

  private TableColumn<RunRow, Integer> look() {
    TableColumn<RunRow, Integer> column =
        column("look", 4.3, row -> row.runProperty().map(KeptRun::look));
    column.setEditable(false);
    column.setCellFactory(c -> new LookCell());
    return column;
  }

  /** A text whose end may not be seen. */
  private static final class ToldCell extends TableCell<RunRow, String> {
    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
      super.updateItem(item, empty);
      String text = item == null || empty ? "" : item;
      setText(text);
      setTooltip(text.isEmpty() ? null : new Tooltip(text));
    }
  }

  private final class LookCell extends TableCell<RunRow, Integer> {
    LookCell() {
      setAlignment(Pos.CENTER);
    }

    @Override
    protected void updateItem(@Nullable Integer item, boolean empty) {
      super.updateItem(item, empty);
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      setText(item == null || empty ? "" : words.get("look." + item));
      setGraphic(item == null || empty ? null : new LookMark(item));
    }
  }

  private final class TickCell extends TableCell<RunRow, Boolean> {
    private final CheckBox box = new CheckBox();

    TickCell() {
      setAlignment(Pos.CENTER);
      // Space on the list does the same; a stop for every line would make the list endless.
      box.setFocusTraversable(false);
      box.setOnAction(
          event -> {
            RunRow row = getTableRow() == null ? null : getTableRow().getItem();
            if (row != null) {
              model.show(row, box.isSelected());
            }
          });
    }

    @Override
    protected void updateItem(@Nullable Boolean item, boolean empty) {
      super.updateItem(item, empty);
      RunRow row = empty || getTableRow() == null ? null : getTableRow().getItem();
      if (item == null || row == null) {
        setGraphic(null);
        return;
      }
      box.setSelected(item);
      box.setId("show-" + row.run().id());
      box.setAccessibleText(words.format("show.name", row.run().name()));
      setGraphic(box);
    }
  }
}
