package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Application.EventHandler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The event of macOS, told to the toolkit at hand: what Finder does with it is not tried here. */
@ExtendWith(ApplicationExtension.class)
class MacDocumentsTest {
  private final List<List<Path>> opened = new ArrayList<>();
  private final List<String> handedOn = new ArrayList<>();

  @Start
  void open(Stage stage) {
    // The toolkit alone.
  }

  @Test
  void doubleClickedFilesAreOpenedAndTheRestIsHandedOn(FxRobot robot) {
    robot.interact(
        () -> {
          Application toolkit = Application.GetApplication();
          EventHandler own = toolkit.getEventHandler();
          try {
            toolkit.setEventHandler(
                new EventHandler() {
                  @Override
                  public void handleQuitAction(Application app, long time) {
                    handedOn.add("quit");
                  }
                });
            MacDocuments.listen(opened::add, List.of(Path.of("/named.mlpx")));
            EventHandler now = toolkit.getEventHandler();
            now.handleOpenFilesAction(toolkit, 0, new String[] {"/a.mlpx", "/b.safetensors"});
            now.handleOpenFilesAction(toolkit, 0, new String[] {"/named.mlpx"});
            now.handleQuitAction(toolkit, 0);
          } finally {
            toolkit.setEventHandler(own);
          }
        });
    assertThat(opened)
        .as("what was named at the start is opened again as soon as it is clicked")
        .containsExactly(
            List.of(Path.of("/a.mlpx"), Path.of("/b.safetensors")),
            List.of(Path.of("/named.mlpx")));
    assertThat(handedOn).containsExactly("quit");
  }

  @Test
  void whatIsToldAgainWhileTheToolkitTakesTheHandlerIsNotOpenedTwice(FxRobot robot) {
    robot.interact(
        () -> {
          Application toolkit = Application.GetApplication();
          List<Path> named = List.of(Path.of("/named.mlpx"));
          new MacDocuments(toolkit.getEventHandler(), opened::add, named)
              .handleOpenFilesAction(toolkit, 0, new String[] {"/named.mlpx", "/late.mlpx"});
        });
    assertThat(opened).containsExactly(List.of(Path.of("/late.mlpx")));
  }
}
