package mlpstudio.ui.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import mlpstudio.ui.Home;
import mlpstudio.ui.OpeningWitness;
import mlpstudio.ui.ProgramWindow;
import mlpstudio.ui.Studio;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.FxBackground;
import org.jspecify.annotations.Nullable;

/**
 * The program's window as it opens for its user, with settings and folders of its own that are gone
 * afterwards: nothing of the user's is read or written. Used from the tour's thread.
 */
final class TourWindow implements AutoCloseable {
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

  private final Path folder;
  private final Locale formerLanguage = Locale.getDefault();
  private final FxBackground background = new FxBackground();
  private final Patience patience = new Patience(background, LONGEST_WAIT);
  private @Nullable ProgramWindow program;
  private @Nullable Studio studio;
  private @Nullable Stage stage;

  private TourWindow(Path folder) {
    this.folder = folder;
  }

  /** Opens the window. */
  static TourWindow open(TourOptions options) throws TourException, InterruptedException {
    Path folder;
    try {
      folder = Files.createTempDirectory("mlp-studio-tour-");
    } catch (IOException e) {
      throw new TourException("There is no room for the tour’s own settings: " + e, e);
    }
    startToolkit();
    TourWindow window = new TourWindow(folder);
    try {
      Locale.setDefault(options.language());
      window.patience.fx(() -> window.build(options));
      window.patience.settle();
      window.patience.fx(() -> window.frame(options));
      return window;
    } catch (TourException | InterruptedException e) {
      window.close();
      throw e;
    }
  }

  /** Its scene. */
  Scene scene() {
    return built(stage).getScene();
  }

  /** The window. */
  Studio studio() {
    return built(studio);
  }

  /** Asks its thread. */
  Patience patience() {
    return patience;
  }

  private static void startToolkit() {
    try {
      Platform.startup(() -> Platform.setImplicitExit(false));
    } catch (IllegalStateException e) {
      // It runs already, as in tests.
    }
  }

  private boolean build(TourOptions options) {
    Stage shown = new Stage();
    stage = shown;
    Home home = Home.in(folder, options.data());
    ProgramWindow made =
        new ProgramWindow(shown, home, preferences(home, options), OpeningWitness.NONE);
    program = made;
    studio = made.open().orElse(null);
    return true;
  }

  /** The size asked for is that of the content: frames are as wide as the desktop likes. */
  private boolean frame(TourOptions options) {
    Stage shown = built(stage);
    shown.setWidth(options.width() + shown.getWidth() - shown.getScene().getWidth());
    shown.setHeight(options.height() + shown.getHeight() - shown.getScene().getHeight());
    return true;
  }

  private static Preferences preferences(Home home, TourOptions options) {
    Preferences preferences = home.preferences();
    preferences.put("language", options.language().getLanguage());
    preferences.put("theme", "light");
    preferences.put("font.percent", options.fontPercent());
    preferences.put("window.width", options.width());
    preferences.put("window.height", options.height());
    preferences.put("window.x", 0);
    preferences.put("window.y", 0);
    return preferences;
  }

  @Override
  public void close() {
    try {
      ProgramWindow made = program;
      if (made != null) {
        patience.fx(
            () -> {
              made.close();
              return true;
            });
      }
    } catch (TourException e) {
      throw new IllegalStateException("The window cannot be closed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      background.close();
      Locale.setDefault(formerLanguage);
      delete(folder);
    }
  }

  /** What the window still has open is left to the system's own housekeeping. */
  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      folder.toFile().deleteOnExit();
    }
  }

  private static <T> T built(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("The window was not built");
    }
    return part;
  }
}
