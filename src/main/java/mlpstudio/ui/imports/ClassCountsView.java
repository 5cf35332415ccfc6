package mlpstudio.ui.imports;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mlpstudio.data.imports.ClassCount;
import mlpstudio.data.imports.ImportPreview;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;
import org.jspecify.annotations.Nullable;

/** How many images each class would have, to train on and to test with. */
final class ClassCountsView extends VBox {
  private final ListView<ClassCount> list = new ListView<>();
  private final ImportWords words;

  ClassCountsView(ImportViewModel model, ImportWords words) {
    this.words = words;
    Messages texts = model.texts();
    getStyleClass().add("class-counts");
    Label name = new Label(texts.get("classes.name"));
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox head =
        new HBox(name, figure(texts.get("classes.train")), figure(texts.get("classes.test")));
    head.getStyleClass().addAll("class-line", "class-head", StyleClass.CAPTION);
    list.setId("import-classes");
    list.setAccessibleText(texts.get("classes.title"));
    list.setCellFactory(view -> new Line());
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(head, list);
    model.previewProperty().subscribe(this::show);
  }

  private void show(@Nullable ImportPreview preview) {
    if (preview == null) {
      list.getItems().clear();
    } else if (!list.getItems().equals(preview.classes())) {
      list.getItems().setAll(preview.classes());
    }
  }

  private static Label figure(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("class-figure");
    label.setAlignment(Pos.CENTER_RIGHT);
    return label;
  }

  private final class Line extends ListCell<ClassCount> {
    private final Label name = new Label();
    private final Label train = figure("");
    private final Label test = figure("");
    private final HBox line = new HBox(name, train, test);

    Line() {
      line.getStyleClass().add("class-line");
      name.setMaxWidth(Double.MAX_VALUE);
      name.setMinWidth(0);
      line.setMinWidth(0);
      line.setPrefWidth(0);
      HBox.setHgrow(name, Priority.ALWAYS);
    }

    @Override
    protected void updateItem(@Nullable ClassCount item, boolean empty) {
      super.updateItem(item, empty);
      boolean shown = item != null && !empty;
      setGraphic(shown ? line : null);
      setAccessibleText(item == null ? "" : words.count(item));
      if (item != null) {
        name.setText(item.name());
        train.setText(words.figure(item.train()));
        test.setText(words.figure(item.test()));
      }
    }
  }
}
