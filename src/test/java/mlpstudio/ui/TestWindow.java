package mlpstudio.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleConsumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import mlpstudio.data.DataFolderChoice;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.fetch.DatasetStore;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.DeviceCatalog;
import mlpstudio.training.SyntheticImages;
import mlpstudio.training.Trainer;
import mlpstudio.ui.keep.AutosaveFolder;
import mlpstudio.ui.preferences.Folders;
import mlpstudio.ui.shell.DatasetLoader;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.FxBackground;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window over small images, in a folder of the test's own. */
final class TestWindow implements AutoCloseable {
  final Preferences preferences;
  final FakeTrainer trainer = new FakeTrainer();
  final FxBackground background = new FxBackground();
  final DataFolderChoice dataFolder;
  final ChosenFolders folders = new ChosenFolders();

  /** Without a place for sets of one's own: nothing can be imported. */
  DatasetCatalog catalog = new DatasetCatalog(Optional.empty());

  /** Where images come from: small ones of four classes. */
  DatasetLoader.Source images = TestWindow::smallImages;

  DoubleConsumer progress = share -> {};
  private final Path folder;
  private final StudioParts.Keeping keeping;
  private @Nullable Studio studio;

  /** A window of 1000x700 pixels in English, light, on the Lab. */
  TestWindow(Path folder) {
    this(folder, Preferences.inMemory(), true);
  }

  TestWindow(Path folder, Preferences preferences, boolean keeps) {
    this.folder = folder;
    this.preferences = preferences;
    dataFolder = new DataFolderChoice(folder.resolve("share/datasets"), Optional.empty());
    keeping =
        new StudioParts.Keeping(
            keeps ? Optional.of(new AutosaveFolder(folder.resolve("kept"))) : Optional.empty(),
            Optional.empty());
    preferences.put("window.x", 0);
    preferences.put("window.y", 0);
    preferences.put("window.width", 1000);
    preferences.put("window.height", 700);
    preferences.put("theme", "light");
    preferences.put("page", "lab");
  }

  /** Builds and shows it with a trainer that does what the test says. FX thread. */
  Studio open(Stage stage, Locale language) {
    return open(
        stage,
        language,
        trainer,
        CompletableFuture.completedFuture("PyTorch 0.0"),
        () ->
            List.of(
                new DeviceCatalog.Entry(ComputeDevice.CPU, "CPU", 0, ""),
                new DeviceCatalog.Entry(
                    ComputeDevice.parse("cuda"), "GPU", 0, "No driver was found.")));
  }

  /** Builds and shows it with any trainer. FX thread. */
  Studio open(
      Stage stage,
      Locale language,
      Trainer engine,
      CompletableFuture<String> ready,
      DeviceCatalog devices) {
    Locale.setDefault(language);
    Fonts.load();
    Studio made =
        new Studio(
            stage,
            new StudioParts(
                preferences,
                background,
                new StudioParts.Data(catalog, images, new DatasetStore(dataFolder.folder())),
                new StudioParts.Engine(engine, ready, devices),
                keeping,
                new StudioParts.Desktop(dataFolder, folders)),
            progress);
    studio = made;
    made.open();
    return made;
  }

  /** A file of the test's folder. */
  Path file(String name) {
    return folder.resolve(name);
  }

  @Override
  public void close() {
    Studio open = studio;
    if (open != null) {
      WaitForAsyncUtils.waitForAsyncFx(60_000, open::close);
    }
    background.close();
    Locale.setDefault(Locale.ENGLISH);
  }

  static void waitFor(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** A node by its id. */
  static <N extends Node> N node(Scene scene, String id, Class<N> type) {
    return type.cast(scene.lookup("#" + id));
  }

  private static ImageDataset smallImages(String id) {
    ImageDataset rows = SyntheticImages.dataset(200, 60);
    return new ImageDataset(id, "MNIST", rows.classNames(), rows.train(), rows.test());
  }

  /** Folders that the test chooses. */
  static final class ChosenFolders implements Folders {
    Optional<Path> next = Optional.empty();
    Optional<Path> opened = Optional.empty();

    @Override
    public Optional<Path> choose(javafx.stage.@Nullable Window owner, String title, Path now) {
      return next;
    }

    @Override
    public void open(Path shown) {
      opened = Optional.of(shown);
    }
  }
}
