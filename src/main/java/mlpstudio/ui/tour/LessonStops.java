package mlpstudio.ui.tour;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import mlpstudio.training.RunState;

/**
 * The stops at the lessons and the presentation: a question is asked before Train can be pressed.
 */
final class LessonStops {
  /** The lesson whose fifth step has a class choose between answers. */
  private static final String LESSON = "relu";

  private static final int QUESTION = 5;

  private LessonStops() {}

  static List<Stop> all() {
    return List.of(
        new Stop("learn", LessonStops::list),
        new Stop("lesson", LessonStops::ask),
        new Stop("lesson-answered", LessonStops::train),
        new Stop("presenter", LessonStops::present),
        new Stop("presenter-chart", LessonStops::light));
  }

  private static void list(Walk walk) throws TourException, InterruptedException {
    Stops.page(walk, "Shortcut+6", "lesson-list");
    walk.hands().awaitNode("play-" + LESSON);
  }

  private static void ask(Walk walk) throws TourException, InterruptedException {
    Hands hands = walk.hands();
    hands.click("play-" + LESSON);
    for (int step = 1; step < QUESTION; step++) {
      hands.click("lesson-next");
    }
    hands.awaitNode("vote-1");
    walk.checks().trainWaitsForAnAnswer();
  }

  /** The class votes by keys, and the network is trained. */
  private static void train(Walk walk) throws TourException, InterruptedException {
    Hands hands = walk.hands();
    for (String vote : List.of("A", "C", "C", "B", "C")) {
      hands.press(vote);
    }
    hands.await(
        "the votes of the class", () -> hands.node("votes-3", Label.class).getText().equals("3"));
    hands.click("lesson-train");
    hands.await(
        "the end of the lesson’s training",
        () -> {
          RunState state = walk.workspace().run().stateProperty().get();
          return hands.shown("lesson-after") != null && state != null && !state.active();
        });
  }

  private static void present(Walk walk) throws TourException, InterruptedException {
    Hands hands = walk.hands();
    hands.press("F5");
    hands.awaitNode("presented-lesson");
    hands.leaveFullScreen();
    hands.await("the window without its menus", () -> hands.shown("menu") == null);
  }

  private static void light(Walk walk) throws TourException, InterruptedException {
    Hands hands = walk.hands();
    hands.press("PAGE_DOWN");
    hands.await("the curves", () -> hands.node("present-chart", ToggleButton.class).isSelected());
    hands.press("S");
    hands.await("the light", () -> hands.node("spotlight", Node.class).isVisible());
    walk.checks().oneFigureIsLit();
  }
}
