package mlpstudio.ui.imports;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.data.OwnDataset;
import mlpstudio.ui.support.Card;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;

/** The sets made before: use, rename, delete. */
final class OwnSetsCard extends VBox {
  private final OwnSetsViewModel model;
  private final Messages texts;
  private final ImportWords words;
  private final Consumer<OwnDataset> used;
  private final VBox rows = new VBox();

  /**
   * A card, not shown while there are no sets.
   *
   * @param used hears which set was put on the bench
   */
  OwnSetsCard(
      OwnSetsViewModel model, Messages texts, ImportWords words, Consumer<OwnDataset> used) {
    this.model = model;
    this.texts = texts;
    this.words = words;
    this.used = used;
    setId("own-sets");
    rows.getStyleClass().add("own-rows");
    Card card = new Card(texts.get("own.title"));
    card.setContent(rows, notice());
    getChildren().add(card);
    managedProperty().bind(visibleProperty());
    model.sets().addListener((ListChangeListener<OwnDataset>) change -> list());
    list();
  }

  private void list() {
    rows.getChildren().setAll(model.sets().stream().map(this::row).toList());
    setVisible(!model.sets().isEmpty() || !model.noticeProperty().get().isEmpty());
  }

  /** What became of the last deletion, and the way back. */
  private Node notice() {
    Label sentence = new Label();
    sentence.setId("own-notice");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence.textProperty().bind(model.noticeProperty());
    Button undo = new Button(texts.get("own.undo"));
    undo.setId("own-undo");
    undo.managedProperty().bind(undo.visibleProperty());
    undo.setOnAction(event -> model.undoDelete());
    model.deletedProperty().subscribe(set -> undo.setVisible(set != null));
    VBox box = new VBox(sentence, undo);
    box.getStyleClass().add("own-notice");
    box.managedProperty().bind(box.visibleProperty());
    model
        .noticeProperty()
        .subscribe(
            text -> {
              box.setVisible(!text.isEmpty());
              list();
            });
    return box;
  }

  private Node row(OwnDataset set) {
    TextField title = new TextField(set.title());
    title.setId("own-name-" + set.id());
    title.setAccessibleText(texts.format("own.rename", set.title()));
    title.setTooltip(new Tooltip(texts.get("own.rename.tip")));
    title.getStyleClass().add("own-name");
    title.setOnAction(event -> model.rename(set, title.getText()));
    title
        .focusedProperty()
        .addListener(
            (o, was, focused) -> {
              if (!focused) {
                model.rename(set, title.getText());
              }
            });
    title.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !title.getText().equals(set.title())) {
            title.setText(set.title());
            event.consume();
          }
        });
    HBox.setHgrow(title, Priority.ALWAYS);
    Button use = new Button(texts.get("own.use"));
    use.setId("own-use-" + set.id());
    use.setAccessibleText(texts.format("own.use.spoken", set.title()));
    use.setOnAction(
        event -> {
          model.use(set);
          used.accept(set);
        });
    Button delete = new Button("", Icons.DELETE.node());
    delete.setId("own-delete-" + set.id());
    delete.getStyleClass().addAll(StyleClass.FLAT, "button-icon");
    delete.setAccessibleText(texts.format("own.delete", set.title()));
    delete.setTooltip(new Tooltip(texts.format("own.delete", set.title())));
    delete.setOnAction(event -> model.delete(set));
    HBox line = new HBox(title, use, delete);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("own-line");
    Label facts = new Label(words.facts(set));
    facts.getStyleClass().add(StyleClass.CAPTION);
    return new VBox(line, facts);
  }
}
