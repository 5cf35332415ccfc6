package mlpstudio.ui.tour;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import mlpstudio.experiment.KeptRun;
import mlpstudio.training.RunState;

/** The stops of the page of runs. */
final class RunsStops {
  private static final int LANES = 2;

  private RunsStops() {}

  /** Gradient descent against Adam for an epoch. */
  static void race(Walk walk) throws TourException, InterruptedException {
    Hands hands = walk.hands();
    Stops.runs(walk, "race", "race-lanes");
    hands.type("race-epochs", "1");
    hands.click("race-start");
    hands.await("the end of the race", () -> ended(walk).size() == LANES);
    hands.await(
        "its sentence", () -> hands.node("race-sentence", Label.class).getText().contains("1"));
  }

  /** The lanes beside each other in the list of runs. */
  static void compare(Walk walk) throws TourException, InterruptedException {
    Hands hands = walk.hands();
    Stops.runs(walk, "compare", "kept-runs");
    hands.focus("kept-runs");
    hands.ask(
        () -> {
          hands.node("kept-runs", TableView.class).getSelectionModel().selectRange(0, LANES);
          return true;
        });
    hands.press("SPACE");
    hands.await(
        "their curves", () -> walk.workspace().keptRuns().overlaysProperty().get().size() == LANES);
  }

  private static List<KeptRun> ended(Walk walk) {
    return walk.workspace().keptRuns().all().stream()
        .limit(LANES)
        .filter(run -> run.state() == RunState.FINISHED)
        .filter(run -> run.experiment().plan().epochs() == 1)
        .toList();
  }
}
