package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.state.EngineState;
import mlpstudio.ui.state.Language;
import mlpstudio.ui.state.Preferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window as it is put together for the user, in a home of its own. */
@ExtendWith(ApplicationExtension.class)
class ProgramWindowTest {
  @TempDir private Path folder;
  private final List<String> told = new CopyOnWriteArrayList<>();
  private ProgramWindow program;
  private Studio studio;

  @Start
  void open(Stage stage) {
    Home home = Home.in(folder, Optional.empty());
    Preferences preferences = home.preferences();
    Language.FRENCH.keep(preferences);
    preferences.put("window.x", 0);
    preferences.put("window.y", 0);
    preferences.put("page", "lab");
    program = new ProgramWindow(stage, home, preferences, new Teller());
    studio = program.open().orElseThrow();
  }

  @AfterEach
  void close() {
    WaitForAsyncUtils.waitForAsyncFx(60_000, program::close);
    Locale.setDefault(Locale.ENGLISH);
  }

  @Test
  void isCompleteInItsOwnHome(FxRobot robot) throws Exception {
    TestWindow.waitFor(() -> studio.workspace().engineProperty().get() == EngineState.READY);
    TestWindow.waitFor(() -> studio.workspace().datasetProperty().get() != null);
    assertThat(told).as("in this order").containsExactly("pictured", "began", "reading");
    assertThat(robot.lookup("#train").<Labeled>query().getText()).isEqualTo("Entraîner");
    TestWindow.waitFor(() -> !ended("kept", ".session").isEmpty());
    WaitForAsyncUtils.waitForAsyncFx(60_000, program::close);
    assertThat(ended("", "settings.json")).as("settings are kept").hasSize(1);
    assertThat(Home.in(folder, Optional.empty()).preferences().text("page", "")).isEqualTo("lab");
  }

  private List<Path> ended(String within, String end) throws IOException {
    Path place = folder.resolve(within);
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(file -> file.toString().endsWith(end)).toList();
    }
  }

  private final class Teller implements OpeningWitness {
    @Override
    public void pictured() {
      told.add("pictured");
    }

    @Override
    public void began(TrainingService engine) {
      told.add("began");
    }

    @Override
    public void beforeReading() {
      told.add("reading");
    }
  }
}
