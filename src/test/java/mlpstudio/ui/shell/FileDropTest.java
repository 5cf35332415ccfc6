package mlpstudio.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import mlpstudio.ui.Screenshots;
import mlpstudio.ui.state.Appearance;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.Dialogs;
import mlpstudio.ui.support.FileHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Drags by hand: the headless platform has none of its own. */
@ExtendWith(ApplicationExtension.class)
class FileDropTest implements FileHandler {
  private static final List<File> FILES = List.of(new File("a.json"));

  private final List<Path> opened = new ArrayList<>();
  private final WindowLayers layers = new WindowLayers();
  private final Label deep = new Label("Somewhere in the window");
  private List<File> dragged = FILES;

  @Start
  void show(Stage stage) {
    Locale.setDefault(Locale.ENGLISH);
    layers.setContent(deep);
    FileDrop.install(layers, new FileOpener(List.of(this), layers), event -> dragged);
    Scene scene = new Scene(layers, 500, 300);
    new SceneStyler(scene, new Appearance(Preferences.inMemory()));
    stage.setScene(scene);
    stage.show();
  }

  private static void fire(FxRobot robot, Node target, EventType<DragEvent> type) {
    robot.interact(
        () ->
            target.fireEvent(
                new DragEvent(type, null, 5, 5, 5, 5, TransferMode.COPY, null, null, null)));
  }

  private Node hint() {
    return layers.lookup("#drop-hint");
  }

  @Test
  void whileFilesHoverAWordLiesOverTheWindow(FxRobot robot) {
    assertThat(hint().isVisible()).isFalse();
    fire(robot, deep, DragEvent.DRAG_OVER);
    assertThat(hint().isVisible()).isTrue();
    Screenshots.take(layers.getScene(), "documents-drop");
    fire(robot, deep, DragEvent.DRAG_EXITED);
    assertThat(hint().isVisible()).as("over another part of the window").isTrue();
    fire(robot, layers, DragEvent.DRAG_EXITED);
    assertThat(hint().isVisible()).isFalse();
  }

  @Test
  void droppedAnywhereTheyAreOpened(FxRobot robot) {
    fire(robot, deep, DragEvent.DRAG_OVER);
    fire(robot, deep, DragEvent.DRAG_DROPPED);
    assertThat(opened).containsExactly(Path.of("a.json"));
    assertThat(hint().isVisible()).isFalse();
  }

  @Test
  void whatIsNoFileIsNotWelcome(FxRobot robot) {
    dragged = List.of();
    fire(robot, deep, DragEvent.DRAG_OVER);
    assertThat(hint().isVisible()).isFalse();
    fire(robot, deep, DragEvent.DRAG_DROPPED);
    assertThat(opened).isEmpty();
  }

  @Test
  void anOpenQuestionIsAnsweredFirst(FxRobot robot) {
    robot.interact(
        () ->
            layers.ask(
                new Dialogs.Question(
                    "q", "Title", "Sentence", List.of(new Dialogs.Choice("a", "A", () -> {})))));
    fire(robot, deep, DragEvent.DRAG_OVER);
    fire(robot, deep, DragEvent.DRAG_DROPPED);
    assertThat(hint().isVisible()).isFalse();
    assertThat(opened).isEmpty();
    robot.clickOn("#choice-a");
    fire(robot, deep, DragEvent.DRAG_DROPPED);
    assertThat(opened).isEqualTo(List.of(Path.of("a.json")));
  }

  @Override
  public String kind() {
    return "files";
  }

  @Override
  public boolean takes(Path file) {
    return true;
  }

  @Override
  public void open(List<Path> files) {
    opened.addAll(files);
  }
}
