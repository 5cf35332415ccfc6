package mlpstudio.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mlpstudio.data.OwnDatasets;
import mlpstudio.data.imports.DatasetImporter.Imported;
import mlpstudio.ui.imports.ImportView;
import mlpstudio.ui.imports.ImportViewModel;
import mlpstudio.ui.imports.OwnSetsViewModel;
import mlpstudio.ui.imports.PauseDebounce;
import mlpstudio.ui.shell.WindowLayers;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.ErrorReporter;
import org.jspecify.annotations.Nullable;

/**
 * Own pictures: opens the card on which they become a data set, and puts that set on the bench. FX
 * thread only.
 */
final class Imports {
  private static final String CARD = "import";

  private final WindowLayers layers;
  private final Optional<OwnSetsViewModel> own;
  private final Optional<ImportViewModel> model;
  private Runnable onImported = () -> {};
  private @Nullable ImportView view;

  /** Keeps sets where the catalogue says; without such a place nothing can be imported. */
  Imports(Workspace workspace, StudioParts parts, WindowLayers layers, ErrorReporter errors) {
    this.layers = layers;
    Optional<OwnDatasets> store = parts.data().catalog().own();
    own = store.map(s -> new OwnSetsViewModel(s, workspace, parts.background(), errors));
    model =
        store.map(
            s ->
                new ImportViewModel(
                    s, parts.background(), new PauseDebounce(), errors, this::imported));
  }

  /** Says what happens once a set is on the bench, such as turning to its page. */
  void setOnImported(Runnable action) {
    onImported = action;
  }

  /** Opens the card. */
  void open() {
    if (model.isPresent() && own.isPresent()) {
      if (view == null) {
        view = new ImportView(model.get(), own.get(), this::close);
      }
      layers.showCard(CARD, view, model.get()::rest);
    }
  }

  /** Opens the card with a folder, an archive or a file, such as one that was dropped. */
  void take(Path path) {
    take(List.of(path));
  }

  /** Opens the card with files or folders that belong together. */
  void take(List<Path> paths) {
    open();
    model.ifPresent(m -> m.take(paths));
  }

  /** Deletes for good what was deleted; at the program's end. */
  void end() {
    own.ifPresent(OwnSetsViewModel::close);
  }

  private void close() {
    layers.hideCard(CARD);
    model.ifPresent(ImportViewModel::rest);
  }

  private void imported(Imported made) {
    own.ifPresent(
        o -> {
          o.changed();
          o.use(made.dataset());
          layers.toast(o.sentence(made));
        });
    close();
    onImported.run();
  }
}
