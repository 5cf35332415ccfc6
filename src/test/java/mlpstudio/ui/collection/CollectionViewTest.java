package mlpstudio.ui.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import mlpstudio.drawing.Drawing;
import mlpstudio.drawing.DrawingFile;
import mlpstudio.interchange.collection.Digits;
import mlpstudio.ui.state.Theme;
import mlpstudio.ui.support.strokes.StrokeView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The card of the drawings by mouse and keyboard. */
@ExtendWith(ApplicationExtension.class)
class CollectionViewTest {
  @TempDir Path folder;
  private Path file;
  private CollectionPage page;

  @Start
  void start(Stage stage) throws Exception {
    file = Digits.write(folder.resolve("drawings.jsonl"), Digits.some(312, 1));
    page = new CollectionPage(stage, file, Locale.ENGLISH);
  }

  @AfterEach
  void close() {
    page.close();
  }

  private List<Drawing> read() throws Exception {
    return DrawingFile.read(file);
  }

  private void loaded() throws Exception {
    page.waitFor(() -> page.grid().sourceProperty().get().size() == 312);
    page.waitFor(() -> page.model.images().size() > 30);
  }

  private void click(FxRobot robot, int position) {
    Node grid = page.grid();
    double tile = 4.2 * 13;
    var point =
        page.onFx(() -> grid.localToScreen(tile / 2 + 8 + position * (tile + 4), tile / 2 + 4));
    robot.clickOn(point, MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void severalAreRelabelledByAKeyDeletedAndBroughtBack(FxRobot robot) throws Exception {
    loaded();
    assertThat(page.text("collection-count")).isEqualTo("312 drawings");
    click(robot, 1);
    assertThat(page.text("collection-label")).isEqualTo("1");
    assertThat(page.text("collection-writer")).isEqualTo("by ada");
    page.shoot("collection-light", Theme.LIGHT);
    robot.push(KeyCode.SHIFT, KeyCode.RIGHT).push(KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(page.text("collection-count")).isEqualTo("312 drawings, 3 chosen");
    Bounds tiles = place(page.grid());
    robot.push(KeyCode.DIGIT7);
    page.waitFor(() -> page.text("collection-notice").equals("3 drawings are now 7."));
    page.waitFor(() -> page.node("collection-notice").isVisible());
    assertThat(place(page.grid())).as("no tile moves under the mouse").isEqualTo(tiles);
    assertThat(read().subList(0, 5))
        .extracting(d -> d.label().orElse(""))
        .containsExactly("0", "7", "7", "7", "4");
    page.shoot("collection-relabelled-dark", Theme.DARK);
    robot.push(KeyCode.DELETE);
    page.waitFor(() -> page.text("collection-count").equals("309 drawings"));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    page.waitFor(() -> page.text("collection-count").equals("312 drawings, 3 chosen"));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    page.waitFor(() -> page.text("collection-notice").equals("The former labels are back."));
    assertThat(read()).isEqualTo(Digits.some(312, 1));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    page.waitFor(() -> page.text("collection-notice").equals("The labels are changed again."));
    assertThat(read().get(2).label()).contains("7");
    assertThat(page.own.countProperty().get()).isEqualTo(312);
  }

  private Bounds place(Node node) {
    WaitForAsyncUtils.waitForFxEvents();
    return page.onFx(() -> node.localToScene(node.getLayoutBounds()));
  }

  @Test
  void oneClassOfOneWriterAndTheirReplay(FxRobot robot) throws Exception {
    loaded();
    ListView<?> classes = (ListView<?>) page.node("collection-classes");
    assertThat(classes.getItems()).hasSize(11);
    page.onFx(
        () -> {
          classes.getSelectionModel().select(4);
          ((ListView<?>) page.node("collection-writers")).getSelectionModel().select(2);
          return true;
        });
    assertThat(page.text("collection-count")).isEqualTo("10 of 312 drawings");
    assertThat(page.text("collection-label")).isEqualTo("3");
    assertThat(page.text("collection-writer")).isEqualTo("by béa");
    page.shoot("collection-filtered", Theme.LIGHT);
    robot.clickOn("#collection-replay");
    StrokeView strokes = (StrokeView) page.node("collection-strokes");
    page.waitFor(() -> strokes.replayingProperty().get());
    page.waitFor(() -> !strokes.replayingProperty().get());
  }

  @Test
  void writersAreSetAndStripped(FxRobot robot) throws Exception {
    loaded();
    click(robot, 0);
    robot.clickOn("#collection-tag").write("zoé").type(KeyCode.ENTER);
    page.waitFor(() -> page.text("collection-notice").equals("1 drawing is now by zoé."));
    assertThat(read().getFirst().writer()).isEqualTo("zoé");
    robot.clickOn("#collection-scope-all").clickOn("#collection-strip-writer");
    page.waitFor(
        () -> page.text("collection-notice").equals("312 drawings no longer name a writer."));
    assertThat(Files.readString(file)).doesNotContain("ada").doesNotContain("zoé");
    robot.clickOn("#collection-notice-undo");
    page.waitFor(() -> page.text("collection-notice").equals("The former writers are back."));
    assertThat(read().getFirst().writer()).isEqualTo("zoé");
  }

  @Test
  void theMouseChoosesSeveralWithKeysHeld(FxRobot robot) throws Exception {
    loaded();
    click(robot, 1);
    page.onFx(
        () -> {
          press(3, true, false);
          return true;
        });
    assertThat(page.text("collection-count")).isEqualTo("312 drawings, 3 chosen");
    page.onFx(
        () -> {
          press(2, false, true);
          return true;
        });
    assertThat(page.text("collection-count")).isEqualTo("312 drawings, 2 chosen");
    robot.push(KeyCode.CONTROL, KeyCode.A);
    page.waitFor(() -> page.text("collection-count").equals("312 drawings, 312 chosen"));
  }

  /** A press that the robot cannot make: it has no keys held. */
  private void press(int position, boolean shift, boolean control) {
    Node surface = page.grid().getChildrenUnmodifiable().getFirst();
    double tile = 4.2 * 13;
    Point2D place = surface.localToScene(tile / 2 + 24 + position * (tile + 4), tile / 2);
    double x = place.getX();
    double y = place.getY();
    Event.fireEvent(
        surface,
        new MouseEvent(
            MouseEvent.MOUSE_PRESSED,
            x,
            y,
            x,
            y,
            MouseButton.PRIMARY,
            1,
            shift,
            control,
            false,
            false,
            true,
            false,
            false,
            false,
            true,
            true,
            null));
  }

  @Test
  void theCardFitsLargeLetters(FxRobot robot) throws Exception {
    loaded();
    click(robot, 5);
    page.onFx(
        () -> {
          page.model.take(List.of(folder.resolve("class.jsonl")));
          for (int i = 0; i < 6; i++) {
            page.appearance.larger();
          }
          return true;
        });
    page.shoot("collection-large", Theme.LIGHT);
    assertThat(page.node("collection-unreadable").isVisible()).isFalse();
    Files.writeString(file, "{}\n", StandardOpenOption.APPEND);
    page.onFx(
        () -> {
          page.model.refresh();
          return true;
        });
    page.waitFor(() -> page.node("collection-unreadable").isVisible());
    assertThat(page.text("collection-unreadable"))
        .isEqualTo(
            "1 line cannot be read and stays as it is: drawings.jsonl, line 313: the field"
                + " \"strokes\" is missing.");
  }
}
