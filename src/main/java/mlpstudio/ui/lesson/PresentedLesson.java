package mlpstudio.ui.lesson;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;

/** The step of a lesson alone, for the presenter: text, question and run, and the way on. */
public final class PresentedLesson extends BorderPane {
  private final LessonPlayer player;
  private final Messages texts = new Messages(PresentedLesson.class);
  private final ScrollPane scroll = new ScrollPane();
  private final Label place = new Label();
  private final Button back = new Button(null, Icons.BACK.node());
  private final Button next = new Button(null, Icons.NEXT.node());

  /** The lesson that is played. */
  public PresentedLesson(LearnViewModel model) {
    player = model.player();
    setId("presented-lesson");
    getStyleClass().add("lesson-presented");
    getStylesheets()
        .add(
            java.util.Objects.requireNonNull(PresentedLesson.class.getResource("lesson.css"))
                .toExternalForm());
    scroll.setContent(new StepView(model));
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("learn-scroll");
    setCenter(scroll);
    setBottom(foot());
    player.stepProperty().subscribe(step -> show());
  }

  private Node foot() {
    back.setId("presented-back");
    back.setAccessibleText(texts.get("player.back"));
    back.setOnAction(e -> player.back());
    next.setId("presented-next");
    next.setAccessibleText(texts.get("player.next"));
    next.setOnAction(e -> player.next());
    place.setMinWidth(Region.USE_PREF_SIZE);
    HBox foot = new HBox(back, place, next);
    foot.setAlignment(Pos.CENTER);
    foot.getStyleClass().add("lesson-foot");
    return foot;
  }

  private void show() {
    mlpstudio.lesson.Lesson lesson = player.lessonProperty().get();
    if (lesson != null) {
      int at = player.indexProperty().get();
      place.setText(texts.format("player.place", at + 1, lesson.steps().size()));
      back.setDisable(at == 0);
      next.setDisable(at == lesson.steps().size() - 1);
      scroll.setVvalue(0);
    }
  }
}
