package mlpstudio.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.stage.Stage;
import mlpstudio.cli.Commands;
import mlpstudio.data.Subset;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.Preparation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Each fact is broken in a real window, with a real engine, before the tour's own stop looks at it:
 * the command ends with 1 and says why.
 */
@ExtendWith(ApplicationExtension.class)
class BrokenTourTest {
  @TempDir private Path folder;

  private record Outcome(int exit, String out, String err) {}

  /** Starts the toolkit as other tests do. */
  @Start
  void start(Stage stage) {}

  @Test
  void aChartOfOneEpochFails() {
    Outcome outcome = tour(few(), edit(e -> e.withPlan(e.plan().withEpochs(1))), stop("lab"));
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err().strip()).isEqualTo("The chart holds 1 epochs where 2 were trained.");
    assertThat(outcome.out()).doesNotContain("Checked");
  }

  @Test
  void aFilteredGalleryFails() {
    Stop filter =
        new Stop(
            "filter",
            walk -> {
              Stops.page(walk, "Shortcut+3", "confusionMatrix");
              walk.hands().focus("confusionMatrix");
              walk.hands().press("RIGHT");
              walk.hands().press("ENTER");
            });
    Outcome outcome = tour(few(), stop("lab"), filter, stop("errors"));
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err()).contains("The gallery shows", "where the matrix counts");
  }

  @Test
  void weightsThatDoNotMoveFail() {
    Outcome outcome =
        tour(
            few(),
            edit(e -> e.withPlan(e.plan().withLearningRate(1e-30))),
            stop("lab"),
            stop("weights-now"));
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err()).contains("layer 1 are still those that the run began with");
  }

  @Test
  void anotherDigitFails() {
    Stop turned =
        new Stop(
            "turned",
            walk -> {
              Stops.openPad(walk);
              List<Point2D> bows = new ArrayList<>();
              Stops.three().forEach(p -> bows.add(new Point2D(0.96 - p.getX(), p.getY())));
              walk.hands().draw("pad", bows);
            });
    Outcome outcome = tour(turned, stop("draw"));
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err()).contains("The drawn 3 is read as “8”");
  }

  @Test
  void aQuestionThatDoesNotHoldTrainBackFails() {
    Stop answered =
        new Stop(
            "answered",
            walk -> {
              stop("lesson").way().go(walk);
              walk.hands().press("A");
              walk.hands()
                  .await(
                      "a way to train",
                      () -> !walk.hands().node("lesson-train", Node.class).isDisabled());
              walk.checks().trainWaitsForAnAnswer();
            });
    Outcome outcome = tour(stop("learn"), answered);
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err()).contains("and yet #lesson-train can be pressed");
  }

  @Test
  void anErrorOnTheScreenFails() {
    Stop broken =
        new Stop(
            "broken",
            walk ->
                walk.hands()
                    .ask(
                        () -> {
                          Thread.currentThread()
                              .getUncaughtExceptionHandler()
                              .uncaughtException(
                                  Thread.currentThread(), new IllegalStateException("on purpose"));
                          return true;
                        }));
    Outcome outcome = tour(broken);
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err()).startsWith("The window says: ");
  }

  private Outcome tour(Stop... stops) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Commands.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            (wishes, progress) ->
                Tour.take(withoutPictures(wishes.out()), List.of(stops), progress).checked(),
            "tour",
            "--out",
            folder.toString());
    return new Outcome(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static TourOptions withoutPictures(Path out) {
    TourOptions all = TourOptions.into(out);
    return new TourOptions(
        out, 1000, 700, 100, all.language(), List.of(), all.only(), Optional.empty());
  }

  /** The tour's own edit, and few images, so that training takes a second. */
  private static Stop few() {
    return new Stop(
        "few",
        walk -> {
          stop("edit").way().go(walk);
          edit(e ->
                  e.withPreparation(
                      new Preparation(e.preparation().normalization(), new Subset.PerClass(50))))
              .way()
              .go(walk);
        });
  }

  private static Stop edit(UnaryOperator<Experiment> change) {
    return new Stop(
        "edited",
        walk ->
            walk.hands()
                .ask(
                    () -> {
                      walk.workspace().edit(change);
                      return true;
                    }));
  }

  private static Stop stop(String name) {
    return Stops.all().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }
}
