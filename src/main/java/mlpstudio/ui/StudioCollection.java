package mlpstudio.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Stage;
import mlpstudio.interchange.collection.CollectionFile;
import mlpstudio.ui.collection.CollectionView;
import mlpstudio.ui.collection.CollectionViewModel;
import mlpstudio.ui.collection.DesktopCollectionFiles;
import mlpstudio.ui.shell.WindowLayers;
import mlpstudio.ui.state.OwnDrawings;
import org.jspecify.annotations.Nullable;

/** The kept drawings on a card over the window. FX thread only. */
final class StudioCollection {
  /** The file in the data folder to which the pad adds. */
  static final String FILE = "drawings.jsonl";

  private static final String CARD = "collection";

  private final WindowLayers layers;
  private final OwnDrawings own;
  private final CollectionViewModel model;
  private @Nullable CollectionView view;

  /**
   * The user's own drawings.
   *
   * @param useAsDataset makes a file of drawings the data set on the bench, if that can be done
   */
  StudioCollection(
      Stage stage, StudioParts parts, WindowLayers layers, Optional<Consumer<Path>> useAsDataset) {
    this.layers = layers;
    own = new OwnDrawings(new CollectionFile(parts.data().store().directory().resolve(FILE)));
    model =
        new CollectionViewModel(
            own,
            new CollectionViewModel.Tools(
                parts.background(),
                new DesktopCollectionFiles(() -> stage, parts.preferences()),
                useAsDataset.map(use -> path -> use(use, path))));
  }

  /** The drawings that the pad adds to. */
  OwnDrawings own() {
    return own;
  }

  /** Opens the card. */
  void open() {
    if (view == null) {
      view = new CollectionView(model, this::close);
    }
    layers.showCard(CARD, view, () -> {});
    view.takeFocus();
  }

  /** Opens the card with files, such as those dropped on the window. */
  void take(List<Path> files) {
    open();
    model.take(files);
  }

  private void use(Consumer<Path> use, Path path) {
    close();
    use.accept(path);
  }

  private void close() {
    layers.hideCard(CARD);
  }
}
