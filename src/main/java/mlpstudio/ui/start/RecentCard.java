package mlpstudio.ui.start;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Card;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;

/** The user's own experiments: begin a new one, the ones opened last. */
final class RecentCard {
  private final StartActions actions;
  private final Messages texts;
  private final Card card;
  private final VBox files = new VBox();
  private final InvalidationListener list = o -> list();

  RecentCard(StartActions actions, Messages texts) {
    this.actions = actions;
    this.texts = texts;
    card = new Card(texts.get("own"));
    card.setId("start-own");
    card.getStyleClass().add("start-own");
    Button fresh = wide("start-new", texts.get("new"), Icons.DOCUMENT);
    fresh.setOnAction(e -> actions.openNew());
    files.setId("start-recent");
    files.getStyleClass().add("start-recent");
    card.setContent(fresh, files);
    actions.recent().addListener(new WeakInvalidationListener(list));
    list();
  }

  /** The card; as long as it is held, it follows the list. */
  Card node() {
    return card;
  }

  private void list() {
    List<Path> recent = actions.recent();
    Label heading = new Label(texts.get(recent.isEmpty() ? "recent.none" : "recent"));
    heading.setWrapText(true);
    heading.getStyleClass().add(StyleClass.CAPTION);
    files.getChildren().setAll(heading);
    for (int i = 0; i < recent.size(); i++) {
      files.getChildren().add(file(recent.get(i), i));
    }
  }

  private Node file(Path file, int number) {
    String name = String.valueOf(file.getFileName());
    Label folder = new Label(actions.folder(file));
    folder.getStyleClass().add(StyleClass.CAPTION);
    folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    Label title = new Label(name);
    title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    Button button = new Button();
    button.setGraphic(new VBox(title, folder));
    button.setId("start-recent-" + number);
    button.getStyleClass().addAll(StyleClass.FLAT, "start-file");
    button.setAlignment(Pos.CENTER_LEFT);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMnemonicParsing(false);
    button.setAccessibleText(texts.format("recent.accessible", name, actions.folder(file)));
    button.setTooltip(new Tooltip(file.toString()));
    button.setOnAction(e -> actions.open(file));
    return button;
  }

  private static Button wide(String id, String text, Icons icon) {
    Button button = new Button(text, icon.node());
    button.setId(id);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAlignment(Pos.CENTER_LEFT);
    button.setAccessibleText(text);
    return button;
  }
}
