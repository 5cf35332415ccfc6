package mlpstudio.ui;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import mlpstudio.data.DataFolder;
import mlpstudio.data.DataFolderChoice;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.fetch.DatasetStore;
import mlpstudio.model.DeviceCatalog;
import mlpstudio.training.Racer;
import mlpstudio.training.Trainer;
import mlpstudio.ui.keep.AutosaveFolder;
import mlpstudio.ui.keep.NetworkFiles;
import mlpstudio.ui.preferences.DesktopFolders;
import mlpstudio.ui.preferences.Folders;
import mlpstudio.ui.shell.DatasetLoader;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.Background;

/**
 * What the window stands on; whoever made them closes them.
 *
 * @param preferences what is remembered
 * @param background work off the FX thread
 * @param data where images come from
 * @param engine what trains
 * @param keeping where networks are kept
 * @param desktop folders of the user's
 */
public record StudioParts(
    Preferences preferences,
    Background background,
    Data data,
    Engine engine,
    Keeping keeping,
    Desktop desktop) {

  /** A window that can show no folders. */
  public StudioParts(
      Preferences preferences, Background background, Data data, Engine engine, Keeping keeping) {
    this(preferences, background, data, engine, keeping, Desktop.NONE);
  }

  /** A window that keeps nothing by itself and asks for files as the desktop does. */
  public StudioParts(Preferences preferences, Background background, Data data, Engine engine) {
    this(preferences, background, data, engine, Keeping.NOTHING);
  }

  /**
   * Where images come from.
   *
   * @param catalog what is known of the data sets
   * @param source reads them
   * @param store fetches them
   */
  public record Data(DatasetCatalog catalog, DatasetLoader.Source source, DatasetStore store) {
    /** As above, fetched into the user's folder. */
    public Data(DatasetCatalog catalog, DatasetLoader.Source source) {
      this(catalog, source, new DatasetStore(DataFolder.ofUser()));
    }

    /** The data sets of a catalogue. */
    public Data(DatasetCatalog catalog) {
      this(catalog, new Reader(catalog));
    }
  }

  /** Reads the data sets of a catalogue. */
  private record Reader(DatasetCatalog catalog) implements DatasetLoader.Source {
    @Override
    public ImageDataset load(String id) throws IOException {
      return catalog.load(id);
    }

    @Override
    public boolean isCurrent(ImageDataset images) {
      return catalog.isCurrent(images);
    }
  }

  /**
   * Where networks are kept.
   *
   * @param folder where windows keep them while they train, if they do
   * @param files asks for files; the desktop's own dialogs where there is none
   */
  public record Keeping(Optional<AutosaveFolder> folder, Optional<NetworkFiles> files) {
    /** Nothing is kept by itself. */
    public static final Keeping NOTHING = new Keeping(Optional.empty(), Optional.empty());
  }

  /**
   * The user's desktop.
   *
   * @param dataFolder which folder of data sets was chosen
   * @param folders asks for folders and shows them
   */
  public record Desktop(DataFolderChoice dataFolder, Folders folders) {
    /** One that has the usual data folder and can show none. */
    public static final Desktop NONE =
        new Desktop(DataFolder.choiceOfUser(), new DesktopFolders(folder -> {}));
  }

  /**
   * What trains.
   *
   * @param trainer starts runs
   * @param ready completes with the engine's name when runs can begin, or fails with the reason
   * @param devices lists the devices; may take as long as the engine takes to load
   * @param racer trains several experiments in turn
   */
  public record Engine(
      Trainer trainer, CompletableFuture<String> ready, DeviceCatalog devices, Racer racer) {

    /** A trainer that also races, where it can. */
    public Engine(Trainer trainer, CompletableFuture<String> ready, DeviceCatalog devices) {
      this(trainer, ready, devices, trainer instanceof Racer racer ? racer : NO_RACES);
    }

    private static final Racer NO_RACES =
        (lanes, compute, events) -> {
          throw new UnsupportedOperationException("This trainer does not race");
        };
  }
}
