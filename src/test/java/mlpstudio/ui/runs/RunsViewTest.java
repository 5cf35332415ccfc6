package mlpstudio.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import mlpstudio.experiment.TutorialRun;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingHistory;
import mlpstudio.ui.FakeDialogs;
import mlpstudio.ui.Screenshots;
import mlpstudio.ui.support.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class RunsViewTest {
  private final Bench bench = new Bench();
  private final FakeDialogs dialogs = new FakeDialogs();
  private RunsViewModel model;
  private Stage stage;
  @TempDir private Path folder;

  @Start
  void open(Stage shown) {
    stage = shown;
    show(Locale.ENGLISH, "13px");
    shown.setX(0);
    shown.setY(0);
    shown.show();
  }

  private void show(Locale locale, String size) {
    Locale.setDefault(locale);
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    RunStore store = new Kept();
    model =
        new RunsViewModel(
            bench.workspace,
            bench,
            bench,
            dialogs,
            store,
            new RunsWords(new Messages(RunsViewModel.class)));
    bench.work();
    RunsView view =
        new RunsView(model, (owner, name) -> Optional.of(folder.resolve(name)), new StackPane());
    view.setStyle("-fx-font-size: " + size);
    Scene scene = new Scene(view, 920, 640);
    scene.getStylesheets().add("/mlpstudio/ui/theme.css");
    stage.setScene(scene);
  }

  /** Two rows done, one of them missed, one row half done. */
  private static final class Kept implements RunStore {
    @Override
    public List<TutorialRun> read() {
      List<TutorialRun> runs = new ArrayList<>();
      runs.add(Bench.run("two-layer-linear", 0));
      for (int seed = 0; seed < 3; seed++) {
        runs.add(Bench.run("small-data-sgd", seed));
      }
      TrainingHistory poor =
          new TrainingHistory(List.of(new EpochRecord(0, 1, 1, 1, 0.83, 61, 1, 0.01)));
      runs.add(new TutorialRun("deep-relu-sgd", 0, poor));
      return runs;
    }

    @Override
    public void write(List<TutorialRun> runs) {}
  }

  @Test
  void theTableTellsWhatWasRun(FxRobot robot) {
    assertThat(text(robot, "#row-ours-two-layer-linear")).startsWith("91.05");
    assertThat(text(robot, "#row-verdict-two-layer-linear")).isEqualTo("Reproduced");
    assertThat(text(robot, "#row-verdict-deep-relu-sgd")).isEqualTo("Missed");
    assertThat(text(robot, "#row-below-deep-relu-sgd")).startsWith("Test accuracy 83.00");
    assertThat(text(robot, "#row-seeds-small-data-sgd")).isEqualTo("3 of 5");
    assertThat(text(robot, "#row-verdict-cifar10-adam")).isEqualTo("Not yet");
    assertThat(button(robot, "#run-row-two-layer-linear").isDisabled()).isTrue();
    assertThat(button(robot, "#run-row-small-data-sgd").isDisabled()).isFalse();
    Screenshots.take(stage.getScene(), "runs-light");
    robot.interact(
        () -> {
          Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
          stage.getScene().getStylesheets().add("/mlpstudio/ui/theme-dark.css");
        });
    Screenshots.take(stage.getScene(), "runs-dark");
  }

  @Test
  void buttonsRunStopAndOpen(FxRobot robot) {
    robot.clickOn("#open-row-sklearn-mlp");
    assertThat(bench.told).containsExactly("show sklearn-mlp 0");
    robot.clickOn("#run-row-small-data-sgd");
    robot.interact(bench::work);
    assertThat(bench.told).endsWith("open small-data-sgd 3", "train");
    assertThat(text(robot, "#row-verdict-small-data-sgd")).isEqualTo("Training");
    assertThat(button(robot, "#runs-run-all").isDisabled()).isTrue();
    robot.interact(() -> bench.trainer.last().enter(RunState.TRAINING));
    assertThat(text(robot, "#runs-status")).contains("seed 3: epochs 0/100 (run 1 of 2)");
    Screenshots.take(stage.getScene(), "runs-queue");
    robot.interact(() -> bench.finish(Bench.reproducing("small-data-sgd")));
    robot.interact(bench::work);
    assertThat(text(robot, "#row-seeds-small-data-sgd")).isEqualTo("4 of 5");
    robot.clickOn("#runs-stop");
    assertThat(robot.lookup("#runs-stop").query().isVisible()).isFalse();
  }

  @Test
  void theTableIsCopiedExportedAndCleared(FxRobot robot) throws Exception {
    robot.clickOn("#runs-copy");
    assertThat(WaitForAsyncUtils.waitForAsyncFx(60_000, Clipboard::getSystemClipboard)).isNotNull();
    assertThat(
            WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> Clipboard.getSystemClipboard().getString()))
        .startsWith("id\ttutorial\tours");
    robot.clickOn("#runs-export");
    robot.interact(bench::work);
    assertThat(Files.readAllLines(folder.resolve("runs.csv"))).hasSize(9);
    robot.clickOn("#runs-clear");
    assertThat(text(robot, "#row-verdict-two-layer-linear")).isEqualTo("Not yet");
    assertThat(button(robot, "#runs-clear").isDisabled()).isTrue();
    assertThat(dialogs.toasts().getLast()).isEqualTo("5 finished runs are forgotten.");
  }

  @Test
  void largeLettersAndFrenchKeepTheTableWhole(FxRobot robot) {
    robot.interact(() -> show(Locale.FRENCH, "18px"));
    Locale.setDefault(Locale.ENGLISH);
    assertThat(text(robot, "#row-verdict-two-layer-linear")).isEqualTo("Reproduit");
    Screenshots.take(stage.getScene(), "runs-french-large");
    for (String id : List.of("ours", "tutorial", "seeds", "verdict")) {
      Labeled label = robot.lookup("#row-" + id + "-small-data-sgd").query();
      assertThat(label.getWidth()).as(id).isGreaterThanOrEqualTo(label.prefWidth(-1) - 0.5);
    }
  }

  private static Button button(FxRobot robot, String id) {
    return robot.lookup(id).queryButton();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).<Labeled>query().getText();
  }
}
