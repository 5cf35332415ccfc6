package mlpstudio.ui.tour;

import javafx.scene.control.Label;
import mlpstudio.training.Evaluation;
import mlpstudio.ui.state.RunModel;

/** The stops at which the past is shown. */
final class PastStops {
  private PastStops() {}

  /** What the network took for what before it had learnt anything. */
  static void errors(Walk walk) throws TourException, InterruptedException {
    Hands hands = walk.hands();
    Stops.page(walk, "Shortcut+3", "errorGrid");
    String now = hands.text("errorCount");
    hands.focus("errors-time-slider");
    hands.press("HOME");
    hands.await(
        "the errors before training",
        () ->
            walk.workspace().run().momentProperty().get() != null
                && !hands.node("errorCount", Label.class).getText().equals(now));
    walk.checks().galleryShowsAllErrors();
    walk.checks().pastIsWorse();
  }

  /** The end of the first epoch, in the Lab. */
  static void lab(Walk walk) throws TourException, InterruptedException {
    Hands hands = walk.hands();
    Stops.page(walk, "Shortcut+1", "lab");
    hands.click("tab-chart");
    hands.focus("time-slider");
    hands.press("PAGE_UP");
    hands.awaitNode("chart-moment-line");
    hands.await(
        "the network of the first epoch",
        () -> walk.workspace().run().epochs().size() > 0 && shown(walk) == 1);
  }

  private static double shown(Walk walk) {
    RunModel run = walk.workspace().run();
    var moment = run.momentProperty().get();
    return moment == null ? Double.NaN : moment.position();
  }

  /** Back to now, where all figures are again those of the end. */
  static void back(Walk walk) throws TourException, InterruptedException {
    Hands hands = walk.hands();
    RunModel run = walk.workspace().run();
    hands.click("time-now");
    hands.await(
        "the network as it is now",
        () -> {
          Evaluation score = run.evaluationProperty().get();
          return run.momentProperty().get() == null
              && score != null
              && score.accuracy() == run.epochs().getLast().testAccuracy();
        });
  }
}
