package mlpstudio.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import mlpstudio.data.DataFolder;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.keep.AutosaveFolder;
import mlpstudio.ui.plan.TorchFolderViewModel;
import mlpstudio.ui.preferences.DesktopFolders;
import mlpstudio.ui.state.ConfigFolder;
import mlpstudio.ui.state.Language;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.FxBackground;
import org.jspecify.annotations.Nullable;

/** The program with a window: makes everything by hand, and closes it in reverse. */
public final class App extends Application {
  private @Nullable TrainingService service;
  private @Nullable FxBackground background;
  private @Nullable Studio studio;

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
    Preferences preferences = Preferences.at(ConfigFolder.ofUser().resolve("settings.json"));
    Locale.setDefault(Language.of(preferences).locale(Locale.getDefault()));
    Fonts.load();
    // The first picture comes before all that takes long, the engine too: two cores have enough to
    // do.
    Opening opening = new Opening(stage, preferences);
    WindowIcons.addTo(stage);
    FxBackground work = new FxBackground();
    background = work;
    String pytorch = preferences.text(TorchFolderViewModel.PREFERENCE, "");
    TrainingService engine =
        pytorch.isEmpty() ? new TrainingService() : new TrainingService(Optional.of(pytorch));
    service = engine;
    Studio window =
        new Studio(
            stage,
            new StudioParts(
                preferences,
                work,
                new StudioParts.Data(Handwriting.catalog(DataFolder.ofUser())),
                new StudioParts.Engine(engine, engine.ready(), engine.devices()::join),
                new StudioParts.Keeping(
                    Optional.of(new AutosaveFolder(ConfigFolder.ofUser().resolve("kept"))),
                    Optional.empty()),
                new StudioParts.Desktop(
                    DataFolder.choiceOfUser(),
                    new DesktopFolders(
                        folder -> getHostServices().showDocument(folder.toUri().toString())))),
            opening::step);
    studio = window;
    if (!stage.isShowing()) {
      return;
    }
    window.open();
    List<Path> named = getParameters().getRaw().stream().map(Path::of).toList();
    window.openFiles(named);
    if (System.getProperty("os.name", "").startsWith("Mac")) {
      MacDocuments.listen(window::openFiles, named);
    }
  }

  @Override
  public void stop() {
    if (studio != null) {
      studio.close();
    }
    if (service != null) {
      service.close();
    }
    if (background != null) {
      background.close();
    }
  }
}
