package mlpstudio.ui;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.Stage;
import mlpstudio.data.DataFolderChoice;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.fetch.DatasetStore;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.keep.AutosaveFolder;
import mlpstudio.ui.plan.TorchFolderViewModel;
import mlpstudio.ui.preferences.DesktopFolders;
import mlpstudio.ui.shell.DatasetLoader;
import mlpstudio.ui.state.Language;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.FxBackground;
import org.jspecify.annotations.Nullable;

/**
 * The program's window with the engine, the settings and the folders that it stands on: the only
 * place where they are put together, for the user, for what measures the window and for the tour.
 * FX thread only.
 */
public final class ProgramWindow implements AutoCloseable {
  private final Stage stage;
  private final Home home;
  private final Preferences preferences;
  private final OpeningWitness witness;
  private @Nullable TrainingService service;
  private @Nullable FxBackground background;
  private @Nullable Studio studio;

  /**
   * Makes nothing yet.
   *
   * @param home where it has what outlives it
   * @param preferences those of the home, with what is to be different
   */
  public ProgramWindow(Stage stage, Home home, Preferences preferences, OpeningWitness witness) {
    this.stage = stage;
    this.home = home;
    this.preferences = preferences;
    this.witness = witness;
  }

  /**
   * Makes and opens the window, in the language of its settings. Whoever calls closes it, even
   * where this fails.
   *
   * @return the window; nothing where the stage was closed meanwhile
   */
  public Optional<Studio> open() {
    Locale.setDefault(Language.of(preferences).locale(Locale.getDefault()));
    Fonts.load();
    // The first picture comes before all that takes long, the engine too: two cores have enough to
    // do.
    Opening opening = new Opening(stage, preferences);
    witness.pictured();
    WindowIcons.addTo(stage);
    FxBackground work = new FxBackground();
    background = work;
    String pytorch = preferences.text(TorchFolderViewModel.PREFERENCE, "");
    TrainingService engine =
        pytorch.isEmpty() ? new TrainingService() : new TrainingService(Optional.of(pytorch));
    service = engine;
    witness.began(engine);
    Studio made = new Studio(stage, parts(work, engine), opening::step);
    studio = made;
    if (!stage.isShowing()) {
      return Optional.empty();
    }
    made.open();
    return Optional.of(made);
  }

  private StudioParts parts(FxBackground work, TrainingService engine) {
    DataFolderChoice folder = home.data();
    StudioParts.Data data =
        new StudioParts.Data(Handwriting.catalog(home.given(), folder.folder()));
    return new StudioParts(
        preferences,
        work,
        new StudioParts.Data(
            data.catalog(),
            new Witnessed(data.source(), witness),
            new DatasetStore(folder.folder())),
        new StudioParts.Engine(engine, engine.ready(), engine.devices()::join),
        new StudioParts.Keeping(Optional.of(new AutosaveFolder(home.kept())), Optional.empty()),
        new StudioParts.Desktop(folder, new DesktopFolders(home.shower())));
  }

  /** Images that are read only when the witness knows. */
  private record Witnessed(DatasetLoader.Source source, OpeningWitness witness)
      implements DatasetLoader.Source {
    @Override
    public ImageDataset load(String id) throws IOException {
      witness.beforeReading();
      return source.load(id);
    }

    @Override
    public boolean isCurrent(ImageDataset images) {
      return source.isCurrent(images);
    }
  }

  /** Closes in reverse what was made. May be called twice. */
  @Override
  public void close() {
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
