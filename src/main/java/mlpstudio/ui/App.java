package mlpstudio.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The program with a window: the user's own {@link ProgramWindow}. */
public final class App extends Application {
  private @Nullable ProgramWindow opened;

  /** Made by JavaFX. */
  public App() {}

  /**
   * Opens the window and returns when it is closed.
   *
   * @param files opened in it, as if they had been dropped on it
   */
  public static void open(String... files) {
    launch(App.class, files);
  }

  @Override
  public void start(Stage stage) {
    Home home = Home.ofUser(folder -> getHostServices().showDocument(folder.toUri().toString()));
    ProgramWindow program = new ProgramWindow(stage, home, home.preferences(), OpeningWitness.NONE);
    opened = program;
    Studio window = program.open().orElse(null);
    if (window == null) {
      return;
    }
    List<Path> named = window.openNamed(getParameters().getRaw());
    if (System.getProperty("os.name", "").startsWith("Mac")) {
      MacDocuments.listen(window::openFiles, named);
    }
  }

  @Override
  public void stop() {
    if (opened != null) {
      opened.close();
    }
  }
}
