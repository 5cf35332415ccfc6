package mlpstudio.ui.collection;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mlpstudio.ui.support.Dialogs.Choice;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.StyleClass;

/**
 * What was done, is asked, or did not work: one line on the card, with what can be done about it.
 */
final class NoticeBar extends HBox {
  private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

  private final CollectionViewModel model;
  private final Label sentence = new Label();

  NoticeBar(CollectionViewModel model) {
    this.model = model;
    getStyleClass().add("collection-notice");
    setAlignment(Pos.CENTER_LEFT);
    sentence.setId("collection-notice");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    managedProperty().bind(visibleProperty());
    model.noticeProperty().subscribe(this::show);
  }

  private void show(Notice notice) {
    setVisible(!notice.equals(Notice.NONE));
    pseudoClassStateChanged(PROBLEM, notice.problem());
    sentence.setText(notice.sentence());
    sentence.setGraphic((notice.problem() ? Icons.ERROR : Icons.INFORMATION).node());
    getChildren().setAll(sentence);
    for (Choice choice : notice.choices()) {
      Button button = new Button(choice.label());
      button.setId("collection-notice-" + choice.id());
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(
          event -> {
            model.dismissNotice();
            choice.action().run();
          });
      getChildren().add(button);
    }
    Button away = new Button(null, Icons.CLOSE.node());
    away.setId("collection-notice-close");
    away.getStyleClass().add(StyleClass.FLAT);
    away.setTooltip(new Tooltip(model.words().get("notice.close")));
    away.setAccessibleText(model.words().get("notice.close"));
    away.setOnAction(event -> model.dismissNotice());
    getChildren().add(away);
    sentence.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }
}
