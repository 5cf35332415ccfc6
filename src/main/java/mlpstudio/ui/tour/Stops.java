package mlpstudio.ui.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import mlpstudio.training.RunState;
import mlpstudio.ui.support.images.ImageGrid;

/** The stops of the tour, in order: the main job first, then the other panes. */
public final class Stops {
  /** As many as are trained. */
  public static final int EPOCHS = 2;

  /** Two hidden layers: quickly trained, and 128 neurons to be looked at. */
  private static final String LAYERS = "128, 64";

  private static final int FIRST_LAYER = 128;

  private Stops() {}

  /** All stops; later panes join here. */
  public static List<Stop> all() {
    return Stream.concat(panes().stream(), LessonStops.all().stream()).toList();
  }

  private static List<Stop> panes() {
    return List.of(
        new Stop("start", walk -> page(walk, "Alt+HOME", "start")),
        new Stop("guide", Stops::guide),
        new Stop("guide-pad", Stops::guideToThePad),
        new Stop("data", Stops::browse),
        new Stop("edit", Stops::edit),
        new Stop("plan", Stops::plan),
        new Stop("lab", Stops::train),
        new Stop("epochs", walk -> tab(walk, "epochs", "epoch-table")),
        new Stop("errors", Stops::errors),
        new Stop("weights-now", Stops::weights),
        new Stop("weights", walk -> walk.hands().click("moment-change")),
        new Stop("draw", Stops::draw),
        new Stop("past-errors", PastStops::errors),
        new Stop("past", PastStops::lab),
        new Stop(
            "runs",
            walk -> {
              PastStops.back(walk);
              runs(walk, "tutorial", "runs");
            }),
        new Stop("race", RunsStops::race),
        new Stop("compare", RunsStops::compare),
        new Stop("map", Teaching::map),
        new Stop("batch", Teaching::batch),
        new Stop("batch-formulas", Teaching::batchFormulas),
        new Stop("health", Teaching::health),
        new Stop("datasets", walk -> card(walk, "Shortcut+D", "datasets")),
        new Stop("shortcuts", walk -> card(walk, "F1", "shortcuts")),
        new Stop("collection", walk -> card(walk, "Shortcut+Shift+D", "collection")),
        new Stop("import", walk -> card(walk, "Shortcut+I", "import")),
        new Stop("preferences", walk -> card(walk, "Shortcut+COMMA", "preferences")),
        new Stop("about", walk -> chosenCard(walk, "about")),
        new Stop("report", Stops::report));
  }

  /** What {@link TourOptions#only} may name. */
  public static List<String> names() {
    return all().stream().map(Stop::name).toList();
  }

  /** Turns to a page, taking away a card that lies over it. */
  static void page(Walk walk, String keys, String id) throws TourException, InterruptedException {
    Hands hands = walk.hands();
    if (hands.ask(() -> hands.shown("overlay") != null)) {
      hands.press("ESCAPE");
    }
    hands.press(keys);
    hands.awaitNode(id);
    hands.settle();
  }

  /** Turns to a part of the page of runs. */
  static void runs(Walk walk, String part, String id) throws TourException, InterruptedException {
    page(walk, "Shortcut+5", "runs-parts");
    walk.hands().click("runs-part-" + part);
    walk.hands().awaitNode(id);
  }

  /** Opens a card over the window. */
  static void card(Walk walk, String keys, String id) throws TourException, InterruptedException {
    Hands hands = walk.hands();
    if (hands.ask(() -> hands.shown("overlay") != null)) {
      hands.press("ESCAPE");
    }
    hands.press(keys);
    hands.awaitNode("dialog-" + id);
  }

  /** Opens a card that only the menus have. */
  private static void chosenCard(Walk walk, String id) throws TourException, InterruptedException {
    Hands hands = walk.hands();
    if (hands.ask(() -> hands.shown("overlay") != null)) {
      hands.press("ESCAPE");
    }
    hands.choose("command-" + id);
    hands.awaitNode("dialog-" + id);
  }

  private static void report(Walk walk) throws TourException, InterruptedException {
    Hands hands = walk.hands();
    chosenCard(walk, "report");
    hands.await(
        "the system report", () -> !hands.node("report-text", TextArea.class).getText().isEmpty());
  }

  private static void tab(Walk walk, String tab, String id)
      throws TourException, InterruptedException {
    walk.hands().click("tab-" + tab);
    walk.hands().awaitNode(id);
  }

  /** The offer on the start page leads to the first bubble. */
  private static void guide(Walk walk) throws TourException, InterruptedException {
    walk.hands().click("start-tour");
    walk.checks().guidePointsAtSomething();
  }

  private static void guideToThePad(Walk walk) throws TourException, InterruptedException {
    for (int i = 0; i < 4; i++) {
      walk.hands().click("guide-next");
      walk.checks().guidePointsAtSomething();
    }
  }

  private static void guideToItsEnd(Walk walk) throws TourException, InterruptedException {
    for (int i = 0; i < 3; i++) {
      walk.hands().click("guide-next");
      walk.checks().guidePointsAtSomething();
    }
    walk.hands().press("ESCAPE");
    walk.hands().await("the end of the guided tour", () -> walk.hands().shown("guide") == null);
  }

  private static void browse(Walk walk) throws TourException, InterruptedException {
    Hands hands = walk.hands();
    guideToItsEnd(walk);
    page(walk, "Shortcut+2", "imageGrid");
    hands.await(
        "the images of MNIST",
        () -> hands.node("imageGrid", ImageGrid.class).sourceProperty().get().size() == 60_000);
    hands.focus("imageGrid");
    hands.press("PAGE_DOWN");
    hands.await("an image that was chosen", () -> hands.shown("chosenPicture") != null);
  }

  private static void edit(Walk walk) throws TourException, InterruptedException {
    Hands hands = walk.hands();
    page(walk, "Shortcut+1", "lab");
    openEditors(walk);
    hands.type("network-hidden", LAYERS);
    hands.type("plan-epochs", String.valueOf(EPOCHS));
    hands.await(
        "the edited experiment",
        () ->
            walk.workspace().experiment().architecture().hidden().equals(List.of(128, 64))
                && walk.workspace().experiment().plan().epochs() == EPOCHS);
  }

  /** Shows network and plan: a column, or a tab where letters are large. */
  private static void openEditors(Walk walk) throws TourException, InterruptedException {
    walk.hands().settle();
    if (walk.hands().ask(() -> walk.hands().shown("tab-network") != null)) {
      walk.hands().click("tab-network");
    }
    walk.hands().awaitNode("editors");
  }

  private static void plan(Walk walk) throws TourException, InterruptedException {
    openEditors(walk);
    scrollEditors(walk, 1);
  }

  private static void scrollEditors(Walk walk, double to)
      throws TourException, InterruptedException {
    walk.hands()
        .ask(
            () -> {
              walk.hands().node("editors", ScrollPane.class).setVvalue(to);
              return true;
            });
  }

  private static void train(Walk walk) throws TourException, InterruptedException {
    Hands hands = walk.hands();
    hands.await("Train", () -> !hands.node("train", Node.class).isDisabled());
    openEditors(walk);
    scrollEditors(walk, 0);
    hands.click("tab-chart");
    // What had the keyboard may have gone with the other tab.
    hands.settle();
    hands.press("Shortcut+ENTER");
    hands.await(
        "the end of the training",
        () -> {
          RunState state = walk.workspace().run().stateProperty().get();
          return state != null && !state.active();
        });
    walk.checks().chartHolds(EPOCHS);
  }

  private static void errors(Walk walk) throws TourException, InterruptedException {
    Hands hands = walk.hands();
    page(walk, "Shortcut+3", "errorGrid");
    hands.await(
        "the errors",
        () ->
            !hands.node("errorGrid", ImageGrid.class).isDisabled()
                && hands.node("errorGrid", ImageGrid.class).sourceProperty().get().size() > 0);
    hands.ask(
        () -> {
          hands.node("errorGrid", ImageGrid.class).select(0);
          return true;
        });
    hands.awaitNode("probability-9");
    walk.checks().galleryShowsAllErrors();
  }

  private static void weights(Walk walk) throws TourException, InterruptedException {
    Hands hands = walk.hands();
    page(walk, "Shortcut+4", "weightsGrid");
    hands.await(
        "the neurons",
        () -> hands.node("weightsGrid", ImageGrid.class).sourceProperty().get().size() > 0);
    walk.checks().neuronsShown(FIRST_LAYER);
    walk.checks().weightsHaveChanged();
  }

  /** Shows the pad, a column or a tab. */
  static void openPad(Walk walk) throws TourException, InterruptedException {
    Hands hands = walk.hands();
    page(walk, "Shortcut+1", "lab");
    if (hands.ask(() -> hands.shown("tab-pad") != null)) {
      hands.click("tab-pad");
    }
    hands.awaitNode("pad");
  }

  private static void draw(Walk walk) throws TourException, InterruptedException {
    Hands hands = walk.hands();
    openPad(walk);
    hands.draw("pad", three());
    hands.await(
        "an answer to the drawing",
        () -> !hands.node("padWinner", Label.class).getText().isEmpty());
    walk.checks().drawingIsReadAs("3");
  }

  /** Two bows in one stroke. */
  static List<Point2D> three() {
    List<Point2D> points = new ArrayList<>();
    bow(points, 0.34, 0.18, 0.16, -150);
    bow(points, 0.68, 0.21, 0.18, -90);
    return points;
  }

  private static void bow(List<Point2D> points, double y, double rx, double ry, double from) {
    for (int i = 0; i <= 16; i++) {
      double angle = Math.toRadians(from + 240.0 * i / 16);
      points.add(new Point2D(0.48 + rx * Math.cos(angle), y + ry * Math.sin(angle)));
    }
  }
}
