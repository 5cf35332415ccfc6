package mlpstudio.ui.lesson;

import java.util.Optional;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mlpstudio.lesson.Lesson;
import mlpstudio.lesson.LessonStep;
import mlpstudio.ui.support.ExperimentWords;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.NextPulse;
import mlpstudio.ui.support.StyleClass;

/** A lesson: its text, question and run at the left, the curves and knobs at the right. */
final class PlayerView extends BorderPane {
  private final LearnViewModel model;
  private final LessonPlayer player;
  private final LessonParts parts;
  private final Messages texts = new Messages(PlayerView.class);
  private final StepView stepView;
  private final ScrollPane left = new ScrollPane();
  private final Bench bench = new Bench();
  private final HBox body = new HBox();
  private boolean outcomeDue;
  private final Label title = new Label();
  private final Label place = new Label();
  private final Button back = new Button(null, Icons.BACK.node());
  private final Button next = new Button(null, Icons.NEXT.node());

  PlayerView(LearnViewModel model, LessonParts parts) {
    this.model = model;
    this.player = model.player();
    this.parts = parts;
    setId("lesson-player");
    stepView = new StepView(model);
    left.setContent(stepView);
    left.setId("lesson-scroll");
    left.setFitToWidth(true);
    left.getStyleClass().addAll("learn-scroll", "lesson-page");
    body.getStyleClass().add("lesson-body");
    setTop(head());
    setCenter(body);
    setBottom(foot());
    player.stepProperty().subscribe(this::show);
    player.phaseProperty().addListener((o, before, now) -> outcomeDue = now == Phase.DONE);
    left.addEventFilter(ScrollEvent.ANY, e -> outcomeDue = false);
    // Again when formulas or letters come later.
    stepView.heightProperty().subscribe(height -> NextPulse.run(this, this::showOutcome));
    LessonKeys keys = new LessonKeys(player);
    EventHandler<KeyEvent> pressed =
        e -> {
          if (!cardOpen() && keys.pressed(e)) {
            e.consume();
          }
        };
    // Wherever the keyboard is, such as on the page's button at the left.
    sceneProperty()
        .subscribe(
            (before, now) -> {
              if (before != null) {
                before.removeEventHandler(KeyEvent.KEY_PRESSED, pressed);
              }
              if (now != null) {
                now.addEventHandler(KeyEvent.KEY_PRESSED, pressed);
              }
            });
  }

  /** The answer and what to look at come below all else: into view, with the votes above. */
  private void showOutcome() {
    double seen = left.getViewportBounds().getHeight();
    double room = stepView.getHeight() - seen;
    if (outcomeDue && room > 0) {
      double wanted = Math.min(stepView.outcomeStart() - seen / 3, room);
      left.setVvalue(Math.clamp(wanted / room, left.getVvalue(), 1.0));
    }
  }

  private boolean cardOpen() {
    Node cards = getScene().lookup("#overlay");
    return cards != null && cards.isVisible();
  }

  /** Gives the way on the keyboard, so that the keys of the lesson work. */
  void focus() {
    (next.isDisabled() ? back : next).requestFocus();
  }

  private Node head() {
    Button quit = new Button(texts.get("player.quit"), Icons.CLOSE.node());
    quit.setId("lesson-quit");
    quit.getStyleClass().add(StyleClass.FLAT);
    quit.setMinWidth(Region.USE_PREF_SIZE);
    quit.setTooltip(new Tooltip(texts.get("player.quit.tooltip")));
    quit.setAccessibleHelp(texts.get("player.quit.tooltip"));
    quit.setOnAction(e -> model.leaveLesson());
    Button over = new Button(texts.get("player.over"), Icons.RESTART.node());
    over.setId("lesson-over");
    over.getStyleClass().add(StyleClass.FLAT);
    over.setMinWidth(Region.USE_PREF_SIZE);
    over.setTooltip(new Tooltip(texts.get("player.over.tooltip")));
    over.setAccessibleHelp(texts.get("player.over.tooltip"));
    over.setOnAction(e -> model.startOver());
    title.setId("lesson-title");
    title.getStyleClass().add("lesson-title");
    title.setWrapText(true);
    place.setId("lesson-place");
    place.setMinWidth(Region.USE_PREF_SIZE);
    place.getStyleClass().add(StyleClass.CAPTION);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(title, place, space, over, quit);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("lesson-head");
    return head;
  }

  private Node foot() {
    back.setText(texts.get("player.back"));
    back.setId("lesson-back");
    back.setMinWidth(Region.USE_PREF_SIZE);
    back.setOnAction(e -> player.back());
    next.setText(texts.get("player.next"));
    next.setId("lesson-next");
    next.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    next.setMinWidth(Region.USE_PREF_SIZE);
    next.setOnAction(e -> player.next());
    Label note = new Label(texts.get("player.one.thread"));
    note.setId("lesson-note");
    note.setWrapText(true);
    note.getStyleClass().add(StyleClass.CAPTION);
    HBox.setHgrow(note, Priority.ALWAYS);
    note.setMaxWidth(Double.MAX_VALUE);
    HBox foot = new HBox(back, note, next);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("lesson-foot");
    return foot;
  }

  private void show(Optional<LessonStep> step) {
    Lesson lesson = player.lessonProperty().get();
    if (step.isEmpty() || lesson == null) {
      return;
    }
    int at = player.indexProperty().get();
    title.setText(lesson.title());
    place.setText(texts.format("player.place", at + 1, lesson.steps().size()));
    boolean onTheWay = back.isFocused() || next.isFocused();
    back.setDisable(at == 0);
    next.setDisable(at == lesson.steps().size() - 1);
    if (onTheWay && back.isDisabled()) {
      next.requestFocus();
    } else if (onTheWay && next.isDisabled()) {
      back.requestFocus();
    }
    outcomeDue = false;
    left.setVvalue(0);
    bench.show(step.get());
    // From the first run of the lesson on there is something to see.
    boolean beside =
        lesson.steps().subList(0, at + 1).stream().anyMatch(s -> s.experiment().isPresent());
    body.getChildren().setAll(left);
    if (beside) {
      body.getChildren().add(bench);
    }
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(bench, Priority.ALWAYS);
  }

  /** What stands beside the text: figures, curves, and the step's knobs below them. */
  private final class Bench extends ScrollPane {
    private final VBox content = new VBox();
    private boolean filled;
    private final Label nothing = new Label();
    private final ExperimentWords experiments = new ExperimentWords();
    private Node knobs = new Region();

    private Bench() {
      setId("lesson-bench");
      setContent(content);
      setFitToWidth(true);
      setFitToHeight(true);
      getStyleClass().addAll("learn-scroll", "lesson-bench");
      content.getStyleClass().add("lesson-bench-content");
    }

    private void show(LessonStep step) {
      if (!filled) {
        filled = true;
        Node chart = parts.chart().get();
        Node figures = parts.figures().get();
        nothing.setId("lesson-no-run");
        nothing.setWrapText(true);
        // The network of another step, or from before the lesson, has no place beside its text.
        chart.visibleProperty().bind(player.ownRunProperty());
        figures.visibleProperty().bind(player.ownRunProperty());
        figures.managedProperty().bind(figures.visibleProperty());
        nothing.visibleProperty().bind(player.ownRunProperty().not());
        StackPane curves = new StackPane(chart, nothing);
        curves.getStyleClass().add("lesson-chart");
        VBox.setVgrow(curves, Priority.ALWAYS);
        knobs = parts.knobs().get();
        knobs.managedProperty().bind(knobs.visibleProperty());
        content.getChildren().addAll(curves, figures, knobs);
        content.setMinHeight(USE_PREF_SIZE);
      }
      nothing.setText(
          player
              .onBenchOfLesson()
              .map(e -> texts.format("player.untrained", experiments.title(e)))
              .orElse(texts.get("player.no.run")));
      knobs.setVisible(!step.knobs().none());
    }
  }
}
