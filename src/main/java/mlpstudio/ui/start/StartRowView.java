package mlpstudio.ui.start;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;

/** One experiment: what it is, what the tutorial reached with it, and the button that opens it. */
final class StartRowView extends HBox {
  private final Button open;

  StartRowView(StartRow row, Messages texts, Runnable action) {
    String id = row.experiment().id();
    setId("start-" + id);
    getStyleClass().add("start-row");
    setAlignment(Pos.CENTER_LEFT);
    open = new Button(texts.get("open"));
    open.setId("start-open-" + id);
    open.setMinWidth(Region.USE_PREF_SIZE);
    open.setAccessibleText(accessible(row, texts));
    open.setOnAction(e -> action.run());
    VBox words = words(row);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(words, figure(row, texts), open);
    setOnMouseClicked(
        e -> {
          if (e.getButton() == MouseButton.PRIMARY) {
            action.run();
          }
        });
  }

  /** What has the keyboard when the row is chosen. */
  Button button() {
    return open;
  }

  private static VBox words(StartRow row) {
    Label title = wrapped(row.title());
    title.getStyleClass().add("start-title");
    Label about = wrapped(row.about());
    Label facts = wrapped(row.facts());
    facts.getStyleClass().addAll(StyleClass.CAPTION, "start-facts");
    VBox box = new VBox(title, about, facts);
    if (!row.missing().isEmpty()) {
      Label missing = wrapped(row.missing());
      missing.setId("start-missing-" + row.experiment().id());
      missing.setGraphic(Icons.WARNING.node());
      missing.getStyleClass().add("start-missing");
      box.getChildren().add(missing);
    }
    box.getStyleClass().add("start-words");
    box.setMinWidth(0);
    return box;
  }

  private static VBox figure(StartRow row, Messages texts) {
    Label figure = new Label(row.figure());
    figure.getStyleClass().add("start-figure");
    Label caption = new Label(row.figure().isEmpty() ? "" : texts.get("figure"));
    caption.getStyleClass().add(StyleClass.CAPTION);
    VBox box = new VBox(figure, caption);
    if (!row.figure().isEmpty()) {
      Tooltip.install(box, new Tooltip(texts.format("figure.accessible", row.figure())));
    }
    box.setAlignment(Pos.CENTER_RIGHT);
    box.setMinWidth(Region.USE_PREF_SIZE);
    return box;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static String accessible(StartRow row, Messages texts) {
    String all = texts.format("open.accessible", row.title(), row.about(), row.facts());
    String figure =
        row.figure().isEmpty() ? "" : " " + texts.format("figure.accessible", row.figure());
    return row.missing().isEmpty() ? all + figure : all + figure + " " + row.missing();
  }
}
