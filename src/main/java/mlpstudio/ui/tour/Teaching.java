package mlpstudio.ui.tour;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;

/** The stops at what is made for teaching. */
final class Teaching {
  /** All its neurons are zero for ever, which one batch shows. */
  private static final String BROKEN = "broken-zeros";

  private Teaching() {}

  static void map(Walk walk) throws TourException, InterruptedException {
    Hands hands = walk.hands();
    if (hands.ask(() -> hands.shown("overlay") != null)) {
      hands.press("ESCAPE");
    }
    hands.click("rail-map");
    hands.awaitNode("map-canvas");
    hands.await(
        "the map’s points",
        () -> hands.shown("map-summary") instanceof Label line && !line.getText().isEmpty());
    hands.focus("map-canvas");
    hands.press("RIGHT");
    // The line is not there before an error is chosen.
    hands.await(
        "an error on the map",
        () -> hands.shown("map-chosen") instanceof Label line && !line.getText().isEmpty());
  }

  /** One batch of a fresh run, the worst of its images chosen. */
  static void batch(Walk walk) throws TourException, InterruptedException {
    Hands hands = walk.hands();
    Stops.page(walk, "Shortcut+1", "lab");
    hands.click("start-over");
    hands.await("a run that can be paused", () -> walk.workspace().run().active());
    hands.click("stop");
    hands.await("the end of that run", () -> !walk.workspace().run().active());
    oneBatch(walk);
    hands.awaitNode("formula-update");
    walk.checks().batchIsWorked();
  }

  static void batchFormulas(Walk walk) throws TourException, InterruptedException {
    Hands hands = walk.hands();
    hands.ask(
        () -> {
          hands.node("batch-scroll", ScrollPane.class).setVvalue(1);
          return true;
        });
  }

  /** A broken experiment says what is wrong after one batch. */
  static void health(Walk walk) throws TourException, InterruptedException {
    Hands hands = walk.hands();
    hands.choose("open-" + BROKEN);
    hands.click("stop");
    hands.await("the end of that run", () -> !walk.workspace().run().active());
    hands.await("the broken experiment", () -> walk.workspace().experiment().id().equals(BROKEN));
    oneBatch(walk);
    hands.click("tab-chart");
    hands.awaitNode("health-dead-relus");
    // What was told about the change of experiment, so that nothing lies over the picture.
    hands.await("a window with nothing to tell", () -> hands.shown("toast") == null);
    walk.checks().diagnosed("dead-relus");
  }

  private static void oneBatch(Walk walk) throws TourException, InterruptedException {
    Hands hands = walk.hands();
    var before = walk.workspace().run().workedBatchProperty().get();
    hands.click("step-batch");
    hands.await(
        "a batch that was learnt by itself",
        () -> {
          var now = walk.workspace().run().workedBatchProperty().get();
          return now != null && !now.equals(before);
        });
  }
}
