package mlpstudio.ui.lesson;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;

/**
 * The step of a lesson alone, for the presenter: its title beside the way on, and below text,
 * question and run, as large as lets the question be seen whole. FX thread only.
 */
public final class PresentedLesson extends BorderPane {
  private final LessonPlayer player;
  private final Messages texts = new Messages(PresentedLesson.class);
  private final ScrollPane scroll = new ScrollPane();
  private final Label place = new Label();
  private final Button back = new Button(null, Icons.BACK.node());
  private final Button over = new Button(null, Icons.RESTART.node());
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
    StepView stepView = new StepView(model, true);
    scroll.setContent(stepView);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("learn-scroll");
    setCenter(scroll);
    setTop(head(model, stepView.title()));
    new StepFit(player, scroll, stepView);
    player.stepProperty().subscribe(step -> show());
  }

  private Node head(LearnViewModel model, Label title) {
    back.setId("presented-back");
    back.setAccessibleText(texts.get("player.back"));
    back.setTooltip(new Tooltip(texts.get("player.back")));
    back.setOnAction(e -> player.back());
    next.setId("presented-next");
    next.setAccessibleText(texts.get("player.next"));
    next.setTooltip(new Tooltip(texts.get("player.next")));
    next.setOnAction(e -> player.next());
    over.setId("presented-over");
    over.getStyleClass().add(StyleClass.FLAT);
    over.setAccessibleText(texts.get("player.over"));
    over.setAccessibleHelp(texts.get("player.over.tooltip"));
    over.setTooltip(new Tooltip(texts.get("player.over.tooltip")));
    over.setOnAction(e -> model.startOver());
    for (Region part : new Region[] {place, over, back, next}) {
      part.setMinWidth(Region.USE_PREF_SIZE);
    }
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox head = new HBox(title, place, over, back, next);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("presented-head");
    return head;
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
