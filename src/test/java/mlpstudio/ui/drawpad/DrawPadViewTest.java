package mlpstudio.ui.drawpad;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import mlpstudio.drawing.DrawingFile;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.OptimizerChoice;
import mlpstudio.training.RunState;
import mlpstudio.training.SyntheticImages;
import mlpstudio.training.TrainingPlan;
import mlpstudio.ui.FakeTrainer;
import mlpstudio.ui.state.Theme;
import mlpstudio.ui.support.PulseMeter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The pad by mouse and keyboard, read by the network that comes with the program. */
@ExtendWith(ApplicationExtension.class)
class DrawPadViewTest {
  @TempDir Path folder;
  private DrawPadPage page;

  @Start
  void start(Stage stage) {
    page = new DrawPadPage(stage, folder, 352, 690);
  }

  @AfterEach
  void close() {
    page.close();
  }

  @Test
  void aThreeDrawnByMouseIsReadExplainedAndKept(FxRobot robot) throws Exception {
    page.waitFor(() -> page.model.networks().networkProperty().get() != null);
    assertThat(page.text("padSecond")).startsWith("Draw something");
    page.shoot("pad-empty", Theme.LIGHT);
    page.draw(robot, Strokes.three());
    page.waitFor(() -> page.text("padWinner").equals("3"));
    assertThat(page.text("padSource")).isEqualTo("drawing-robust, built in");
    assertThat(page.text("padProbability-3")).endsWith("%");
    assertThat(page.node("pad").getAccessibleText())
        .startsWith("Drawing pad. The network reads 3,");
    page.shoot("pad-three", Theme.LIGHT);
    robot.clickOn("#pad-why");
    page.waitFor(() -> page.model.why().whyProperty().get() != null);
    assertThat(page.text("pad-why-for")).isEqualTo("for 3");
    page.shoot("pad-three-why", Theme.LIGHT);
    assertThat(colored()).as("it lies over the drawing too").isNotEmpty();
    page.shoot("pad-three-why-dark", Theme.DARK);
    robot.clickOn("#padBar-5");
    page.waitFor(() -> page.text("pad-why-for").equals("for 5"));
    robot.push(KeyCode.UP);
    page.waitFor(() -> page.text("pad-why-for").equals("for 4"));
    robot.clickOn("#pad-why");
    page.waitFor(() -> page.model.why().whyProperty().get() == null);
    assertThat(colored()).isEmpty();

    page.onFx(
        () -> {
          page.node("pad").requestFocus();
          return true;
        });
    robot.push(KeyCode.DIGIT3);
    page.waitFor(() -> page.text("pad-collection").equals("Collection (1)"));
    assertThat(page.text("padSecond")).startsWith("Draw something");
    assertThat(DrawingFile.read(folder.resolve("drawings.jsonl")))
        .extracting(d -> d.label().orElse(""))
        .containsExactly("3");
    page.waitFor(() -> page.node("pad-undo-keep").isVisible());
    robot.clickOn("#pad-undo-keep");
    page.waitFor(() -> page.text("pad-collection").equals("Collection (0)"));
    page.waitFor(() -> page.text("padWinner").equals("3"));
    page.waitFor(() -> page.text("pad-notice").startsWith("Taken back out."));
    assertThat(page.node("pad-undo-keep").isVisible()).isFalse();
    page.shoot("pad-taken-out", Theme.LIGHT);
  }

  @Test
  void thePaperStaysWhereItIsWhileAnswersComeAndGo(FxRobot robot) throws Exception {
    page.waitFor(() -> page.model.networks().networkProperty().get() != null);
    Bounds empty = paper();
    assertThat(empty.getWidth()).as("large enough to draw on").isGreaterThan(230);
    page.draw(robot, Strokes.three());
    page.waitFor(() -> page.text("padWinner").equals("3"));
    assertThat(paper()).isEqualTo(empty);
    robot.clickOn("#pad-why");
    page.waitFor(() -> page.model.why().whyProperty().get() != null);
    assertThat(paper()).isEqualTo(empty);
    robot.clickOn("#pad-why");
    page.draw(robot, Strokes.moved(Strokes.seven(), 0.4, 160, 160));
    assertThat(paper()).isEqualTo(empty);
  }

  private Bounds paper() {
    WaitForAsyncUtils.waitForFxEvents();
    return page.onFx(
        () -> page.node("padPaper").localToScene(page.node("padPaper").getLayoutBounds()));
  }

  @Test
  void twoDrawingsAreKeptOneRightAfterTheOther(FxRobot robot) throws Exception {
    page.waitFor(() -> page.model.networks().networkProperty().get() != null);
    for (int i = 1; i <= 2; i++) {
      int kept = i;
      page.draw(robot, Strokes.seven());
      robot.clickOn("#pad-keep");
      page.waitFor(() -> robot.lookup("#pad-keep-7").tryQuery().isPresent());
      robot.clickOn("#pad-keep-7");
      page.waitFor(() -> page.text("pad-collection").equals("Collection (" + kept + ")"));
      assertThat(page.node("pad-notice").localToScene(page.node("pad-notice").getLayoutBounds()))
          .as("it covers nothing but paper")
          .matches(paper()::contains);
    }
    assertThat(DrawingFile.read(folder.resolve("drawings.jsonl")))
        .extracting(d -> d.strokes().size())
        .containsExactly(1, 1);
    page.shoot("pad-kept", Theme.LIGHT);
  }

  @Test
  void aSevenInACornerShowsWhatCentringIsFor(FxRobot robot) throws Exception {
    page.waitFor(() -> page.model.networks().networkProperty().get() != null);
    page.draw(robot, Strokes.moved(Strokes.seven(), 0.4, 160, 160));
    page.waitFor(() -> page.text("padWinner").equals("7"));
    page.shoot("pad-seven-corner", Theme.LIGHT);
    robot.clickOn("#pad-why");
    page.waitFor(() -> page.model.why().whyProperty().get() != null);
    page.shoot("pad-seven-corner-why", Theme.LIGHT);
    double side = page.onFx(() -> page.node("pad").getLayoutBounds().getWidth());
    assertThat(colored())
        .as("where the small drawing is, and nowhere else")
        .isNotEmpty()
        .allMatch(p -> p.getX() > 0.45 * side && p.getY() > 0.45 * side);
    robot.clickOn("#pad-why");
    page.waitFor(() -> page.model.why().whyProperty().get() == null);
    robot.clickOn("#pad-centre").clickOn("#pad-scale");
    page.waitFor(() -> !page.text("padWinner").equals("7"));
    page.shoot("pad-seven-corner-off", Theme.DARK);
  }

  @Test
  void theNextPupilIsAnotherWriterAndANameIsTyped(FxRobot robot) throws Exception {
    page.waitFor(() -> page.model.networks().networkProperty().get() != null);
    page.draw(robot, Strokes.seven());
    robot.push(KeyCode.DIGIT7);
    page.waitFor(() -> page.text("pad-collection").equals("Collection (1)"));
    TextField field = (TextField) page.node("pad-writer");
    assertThat(field.getPromptText()).startsWith("tag ");
    robot.clickOn("#pad-next-writer");
    page.waitFor(() -> page.node("pad").isFocused());
    page.draw(robot, Strokes.seven());
    robot.push(KeyCode.DIGIT7);
    page.waitFor(() -> page.text("pad-collection").equals("Collection (2)"));
    robot.clickOn("#pad-writer").write("Ada 7");
    page.waitFor(() -> field.getText().equals("Ada 7"));
    robot.push(KeyCode.ENTER);
    page.waitFor(() -> page.node("pad").isFocused());
    page.draw(robot, Strokes.seven());
    page.shoot("pad-writer", Theme.LIGHT);
    robot.push(KeyCode.DIGIT7);
    page.waitFor(() -> page.text("pad-collection").equals("Collection (3)"));
    List<String> writers =
        DrawingFile.read(folder.resolve("drawings.jsonl")).stream().map(d -> d.writer()).toList();
    assertThat(writers).doesNotHaveDuplicates().hasSize(3).endsWith("Ada 7");

    robot.push(KeyCode.CONTROL, KeyCode.Z);
    page.waitFor(() -> page.text("pad-collection").equals("Collection (2)"));
    page.waitFor(() -> strokes() == 1);
    page.onFx(
        () -> {
          page.view.getScene().getWindow().setWidth(1000);
          page.view.getScene().getWindow().setHeight(560);
          return true;
        });
    page.waitFor(() -> page.view.getWidth() > 900);
    page.shoot("pad-writer-wide", Theme.DARK);
  }

  /** Where the canvas shows colours, which ink and paper have not. */
  private List<Point2D> colored() {
    return page.onFx(
        () -> {
          Canvas canvas = (Canvas) page.node("padPaper");
          WritableImage shown = canvas.snapshot(null, null);
          List<Point2D> found = new ArrayList<>();
          for (int y = 0; y < shown.getHeight(); y += 2) {
            for (int x = 0; x < shown.getWidth(); x += 2) {
              if (shown.getPixelReader().getColor(x, y).getSaturation() > 0.3
                  && shown.getPixelReader().getColor(x, y).getBrightness() > 0.3) {
                found.add(new Point2D(x, y));
              }
            }
          }
          return found;
        });
  }

  @Test
  void undoRedoEraseAndClearByKeysAndButtons(FxRobot robot) throws Exception {
    page.draw(robot, Strokes.one());
    page.draw(robot, Strokes.moved(Strokes.one(), 1, 120, 0));
    assertThat(strokes()).isEqualTo(2);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    page.waitFor(() -> strokes() == 1);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    page.waitFor(() -> strokes() == 2);
    robot.push(KeyCode.E);
    page.draw(robot, List.of(Strokes.one().get(1), Strokes.one().get(1)));
    page.waitFor(() -> strokes() == 1);
    robot.clickOn("#pad-undo");
    page.waitFor(() -> strokes() == 2);
    robot.clickOn("#pad");
    robot.push(KeyCode.ESCAPE);
    page.waitFor(() -> strokes() == 0);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    robot.push(KeyCode.E);
    robot.push(KeyCode.DOWN).push(KeyCode.SPACE);
    for (int i = 0; i < 5; i++) {
      robot.push(KeyCode.DOWN);
    }
    robot.push(KeyCode.SPACE);
    page.waitFor(() -> strokes() == 3);
  }

  @Test
  void aPictureIsPasted(FxRobot robot) throws Exception {
    page.onFx(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putImage(photo());
          Clipboard.getSystemClipboard().setContent(content);
          page.node("pad").requestFocus();
          return true;
        });
    robot.push(KeyCode.CONTROL, KeyCode.V);
    page.waitFor(() -> page.text("padWinner").equals("1"));
    assertThat(page.node("pad-keep").isDisabled()).isTrue();
    page.shoot("pad-photo", Theme.LIGHT);
  }

  @Test
  void imagesInColoursAreDrawnInColours(FxRobot robot) throws Exception {
    ImageShape shape = new ImageShape(3, 32, 32);
    ImageSplit none = new ImageSplit(shape, MemorySegment.ofArray(new byte[0]), new int[0]);
    List<String> names = List.of("airplane", "ship");
    page.onFx(
        () -> {
          page.workspace.setDataset(new ImageDataset("colours", "Colours", names, none, none));
          page.model.settings().colorProperty().set(InkColor.SKY);
          return true;
        });
    assertThat(page.node("pad-color").isVisible()).isTrue();
    page.draw(robot, Strokes.seven());
    assertThat(page.text("padSecond")).startsWith("There is no network for Colours yet");
    SeenImage seen = page.onFx(() -> page.model.seenProperty().get());
    assertThat(seen.shape()).isEqualTo(shape);
    int most = 0;
    for (int i = 0; i < shape.area(); i++) {
      most = Math.max(most, seen.pixels()[i] & 0xff);
    }
    assertThat(most).isEqualTo(InkColor.SKY.rgb() >> 16);
    page.shoot("pad-colours", Theme.DARK);
  }

  private static Image photo() {
    WritableImage image = new WritableImage(180, 240);
    for (int y = 0; y < 240; y++) {
      for (int x = 0; x < 180; x++) {
        boolean ink = x > 92 - y / 20 && x < 106 - y / 20 && y > 40 && y < 200;
        image.getPixelWriter().setColor(x, y, ink ? Color.gray(0.2) : Color.gray(0.9 - x / 900.0));
      }
    }
    return image;
  }

  @Test
  void anEngineThatNeverAnswersKeepsNobodyWaiting(FxRobot robot) throws Exception {
    FakeTrainer trainer = new FakeTrainer();
    page.onFx(
        () -> {
          trainer.start(
              SyntheticImages.input(
                  TrainingPlan.of(2, 16, new OptimizerChoice.Sgd(0.5, false), 0.1), 1),
              ComputeSettings.defaults(),
              false,
              event -> page.workspace.run().accept(List.of(event)));
          page.workspace.run().begin(trainer.last());
          trainer.last().enter(RunState.TRAINING);
          page.model.why().kindProperty().set(WhyKind.PIXELS);
          return true;
        });
    page.draw(robot, Strokes.three());
    assertThat(strokes()).isEqualTo(1);
    assertThat(page.text("padSecond")).isEqualTo("Asking the network…");
    int[] pulses = new int[1];
    PulseMeter.measure(
        30,
        pulse -> {
          page.model.pen().down(pulse * 8, 20, PadTool.PEN);
          page.model.pen().move(pulse * 8, 250);
          page.model.pen().up();
          trainer.last().batch(0, pulse, 100, 1);
          pulses[0]++;
        });
    assertThat(pulses[0]).isEqualTo(30);
    assertThat(strokes()).isEqualTo(31);
    assertThat(page.onFx(() -> page.model.seenProperty().get().isEmpty())).isFalse();
  }

  private int strokes() {
    return page.model.pen().history().contentProperty().get().strokes().size();
  }
}
