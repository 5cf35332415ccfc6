package mlpstudio.ui;

import mlpstudio.data.fetch.DatasetStore;
import mlpstudio.ui.catalog.CatalogView;
import mlpstudio.ui.catalog.CatalogViewModel;
import mlpstudio.ui.catalog.CatalogWords;
import mlpstudio.ui.catalog.DesktopFilePicker;
import mlpstudio.ui.shell.Frame;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Dialogs;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of data sets on a card over the window; what it fetches goes on without the card.
 */
final class StudioCatalog implements AutoCloseable {
  private final CatalogWords words = new CatalogWords();
  private final DatasetStore store;
  private final CatalogViewModel model;
  private @Nullable Frame frame;
  private @Nullable CatalogView view;

  StudioCatalog(Workspace workspace, StudioParts parts, Dialogs dialogs) {
    store = parts.data().store();
    model =
        new CatalogViewModel(
            workspace,
            parts.data().catalog(),
            store,
            parts.background(),
            dialogs,
            words,
            this::show);
  }

  /** Shows its card in this frame from now on. */
  void showIn(Frame window) {
    frame = window;
  }

  /** Opens the card. */
  void show() {
    if (frame == null) {
      return;
    }
    if (view == null) {
      view = new CatalogView(model, words, store.directory(), new DesktopFilePicker());
    }
    frame.showCard("datasets", words.title(), view);
    // What scrolls is in the window only once its pane has its skin; before, no question in it
    // could
    // take the keyboard.
    view.applyCss();
  }

  /** Opens the card and asks whether this set may be fetched. */
  void get(String id) {
    show();
    model.askToFetch(id);
  }

  /** Ends all downloads; whatever has come is kept. */
  @Override
  public void close() {
    model.close();
  }
}
