package mlpstudio.ui.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.interchange.collection.CollectionTally;
import mlpstudio.interchange.collection.DrawingFilter;
import mlpstudio.ui.support.StyleClass;

/** Classes and writers with their counts; choosing one shows only its drawings. */
final class FilterPane extends VBox {
  private final InHand inHand;
  private final CollectionWords words;
  private final ListView<Row> classes;
  private final ListView<Row> writers;
  private boolean filling;

  /**
   * One line of a list.
   *
   * @param value what passes; nothing for everything
   * @param name for people
   * @param count how many there are
   */
  record Row(Optional<String> value, String name, int count) {}

  FilterPane(CollectionViewModel model) {
    inHand = model.inHand();
    words = model.words();
    getStyleClass().add("collection-filter");
    classes = list("collection-classes", "classes", row -> choose(filter().withLabel(row.value())));
    writers =
        list("collection-writers", "writers", row -> choose(filter().withWriter(row.value())));
    getChildren().addAll(heading("classes", classes), classes, heading("writers", writers));
    getChildren().add(writers);
    VBox.setVgrow(classes, Priority.ALWAYS);
    inHand.contentProperty().subscribe(now -> fill());
    inHand.filterProperty().subscribe(now -> fill());
  }

  private DrawingFilter filter() {
    return inHand.filterProperty().get();
  }

  private void choose(DrawingFilter filter) {
    inHand.filterProperty().set(filter);
  }

  private Label heading(String key, ListView<Row> list) {
    Label heading = new Label(words.get(key));
    heading.getStyleClass().add(StyleClass.CARD_TITLE);
    heading.setLabelFor(list);
    return heading;
  }

  private ListView<Row> list(String id, String key, Consumer<Row> chosen) {
    ListView<Row> list = new ListView<>();
    list.setId(id);
    list.setAccessibleText(words.get(key));
    list.setCellFactory(view -> new RowCell());
    list.setMinHeight(0);
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            row -> {
              if (row != null && !filling) {
                chosen.accept(row);
              }
            });
    return list;
  }

  private void fill() {
    filling = true;
    CollectionTally tally = CollectionTally.of(inHand.contentProperty().get().drawings(), filter());
    fill(classes, tally.labels(), filter().label(), words::label);
    fill(writers, tally.writers(), filter().writer(), words::writer);
    filling = false;
  }

  private void fill(
      ListView<Row> list,
      Map<String, Integer> counts,
      Optional<String> chosen,
      Function<String, String> name) {
    List<Row> rows = new ArrayList<>();
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    rows.add(new Row(Optional.empty(), words.get("all"), all));
    counts.forEach((value, n) -> rows.add(new Row(Optional.of(value), name.apply(value), n)));
    if (chosen.isPresent() && !counts.containsKey(chosen.get())) {
      // None is left, but that is what one looks at.
      rows.add(new Row(chosen, name.apply(chosen.get()), 0));
    }
    list.getItems().setAll(rows);
    rows.stream()
        .filter(row -> row.value().equals(chosen))
        .findFirst()
        .ifPresent(list.getSelectionModel()::select);
  }

  /** The name on the left, the count on the right. */
  private final class RowCell extends ListCell<Row> {
    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox line;

    RowCell() {
      name.setMinWidth(0);
      count.setMinWidth(Region.USE_PREF_SIZE);
      count.getStyleClass().add(StyleClass.CAPTION);
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      line = new HBox(name, space, count);
      line.setAlignment(Pos.CENTER_LEFT);
      line.getStyleClass().add("collection-row");
      // No wider than the list, so that the count stays in sight.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
      super.updateItem(row, empty);
      setGraphic(empty || row == null ? null : line);
      if (row != null) {
        name.setText(row.name());
        count.setText(words.figure(row.count()));
        setAccessibleText(words.format("filter.spoken", row.name(), row.count()));
      }
    }
  }
}
