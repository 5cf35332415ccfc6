package mlpstudio.ui.lesson;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import mlpstudio.lesson.AfterRun;
import mlpstudio.ui.support.Card;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;
import mlpstudio.ui.support.markdown.MarkdownView;

/** What to look at once the run is over, with the way there. */
final class AfterView extends VBox {
  private final Messages texts = new Messages(AfterView.class);
  private final MarkdownView text;
  private final Button look = new Button(null, Icons.LOOK.node());
  private Optional<AfterRun> shown = Optional.empty();

  AfterView(LearnViewModel model) {
    setId("lesson-after");
    getStyleClass().add("lesson-after");
    Card.dress(this);
    Label heading = new Label(texts.get("after.title"));
    heading.getStyleClass().add(StyleClass.CARD_TITLE);
    text = new MarkdownView(model.tools().background());
    text.setId("after-text");
    look.setId("lesson-look");
    look.setOnAction(e -> shown.flatMap(AfterRun::look).ifPresent(model.tools().bench()::show));
    look.managedProperty().bind(look.visibleProperty());
    managedProperty().bind(visibleProperty());
    getChildren().addAll(heading, text, look);
  }

  void show(Optional<AfterRun> after) {
    shown = after;
    setVisible(after.isPresent());
    text.setText(after.map(AfterRun::text).orElse(""));
    look.setVisible(after.flatMap(AfterRun::look).isPresent());
    after.flatMap(AfterRun::look).ifPresent(pane -> look.setText(texts.get("look." + pane.word())));
  }
}
