package mlpstudio.ui.imports;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.data.imports.ImportPreview;
import mlpstudio.data.imports.Skipped;
import mlpstudio.data.imports.SkippedList;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;
import org.jspecify.annotations.Nullable;

/** What would be left out, and why; can be copied. */
final class SkippedView extends VBox {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final ListView<Skipped> list = new ListView<>();
  private final Label title = new Label();
  private final Button copy = new Button("", Icons.COPY.node());
  private final Messages texts;
  private final ImportWords words;
  private SkippedList shown = new SkippedList(List.of(), 0);

  SkippedView(ImportViewModel model, ImportWords words) {
    this.words = words;
    this.texts = model.texts();
    getStyleClass().add("skipped");
    title.setId("import-skipped-title");
    title.getStyleClass().add(StyleClass.CAPTION);
    copy.setId("import-copy-skipped");
    copy.getStyleClass().addAll(StyleClass.FLAT, "button-icon");
    copy.setTooltip(new Tooltip(texts.get("skipped.copy")));
    copy.setAccessibleText(texts.get("skipped.copy"));
    copy.setOnAction(event -> copy(shown.first()));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(title, space, copy);
    head.setAlignment(Pos.CENTER_LEFT);
    list.setId("import-skipped");
    list.setCellFactory(view -> new Line());
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(head, list);
    model.previewProperty().subscribe(this::show);
  }

  private void show(@Nullable ImportPreview preview) {
    shown = preview == null ? new SkippedList(List.of(), 0) : preview.skipped();
    if (!list.getItems().equals(shown.first())) {
      list.getItems().setAll(shown.first());
    }
    title.setText(texts.format("skipped.title", shown.count(), words.figure(shown.count())));
    list.setAccessibleText(title.getText());
    copy.setDisable(shown.count() == 0);
    setVisible(shown.count() > 0);
    setManaged(shown.count() > 0);
  }

  private void key(KeyEvent event) {
    if (COPY.match(event)) {
      copy(List.copyOf(list.getSelectionModel().getSelectedItems()));
      event.consume();
    }
  }

  private void copy(List<Skipped> lines) {
    ClipboardContent content = new ClipboardContent();
    content.putString(lines.stream().map(words::skipped).collect(Collectors.joining("\n")));
    Clipboard.getSystemClipboard().setContent(content);
  }

  private final class Line extends ListCell<Skipped> {
    private final Tooltip whole = new Tooltip();

    @Override
    protected void updateItem(@Nullable Skipped item, boolean empty) {
      super.updateItem(item, empty);
      String text = item == null || empty ? null : words.skipped(item);
      setText(text);
      whole.setText(text);
      setTooltip(text == null ? null : whole);
    }
  }
}
