package mlpstudio.ui.preferences;

import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.fields.Field;

/** Where data sets lie: the path, to be read and copied, and what can be done with it. */
final class DataFolderPane extends VBox {
  private final Messages texts;

  DataFolderPane(DataFolderModel model, Folders folders, Messages texts) {
    this.texts = texts;
    getStyleClass().add("preferences-checks");
    TextField path = new TextField();
    path.setId("preferences-data-folder");
    path.setEditable(false);
    model.folderProperty().subscribe(folder -> path.setText(folder.toString()));
    Field field =
        new Field(
            texts.get("data-folder.label"), texts.get("data-folder.tip"), path, texts.locale());
    Button choose = button("data.choose");
    choose.setDisable(!model.choosable());
    choose.setOnAction(
        e ->
            folders
                .choose(
                    getScene().getWindow(),
                    texts.get("data.choose.title"),
                    model.folderProperty().get())
                .ifPresent(model::choose));
    Button usual = button("data.usual");
    model
        .folderProperty()
        .subscribe(folder -> usual.setDisable(!model.choosable() || folder.equals(model.usual())));
    usual.setOnAction(e -> model.choose(model.usual()));
    Button open = button("data.open");
    open.setOnAction(
        e -> {
          Path folder = model.folderProperty().get();
          model.open(folder, () -> folders.open(folder));
        });
    FlowPane buttons = new FlowPane(choose, open, usual);
    buttons.getStyleClass().add("preferences-buttons");
    buttons.setAlignment(Pos.CENTER_LEFT);
    Label note = new Label();
    note.setId("preferences-data-note");
    note.getStyleClass().add("field-note");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    note.textProperty().bind(model.noteProperty());
    getChildren().addAll(field, buttons, note);
  }

  private Button button(String key) {
    Button button = new Button(texts.get(key));
    button.setId("preferences-" + key.replace('.', '-'));
    button.setAccessibleText(texts.get(key));
    button.setAccessibleHelp(texts.get(key + ".tip"));
    button.setTooltip(new Tooltip(texts.get(key + ".tip")));
    return button;
  }
}
