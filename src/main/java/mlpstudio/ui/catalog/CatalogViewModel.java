package mlpstudio.ui.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.fetch.DatasetStore;
import mlpstudio.ui.catalog.Situation.Failed;
import mlpstudio.ui.catalog.Situation.Working;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.Dialogs;
import mlpstudio.ui.support.ErrorReporter;

/**
 * All data sets. Downloads go on whether or not anybody looks; the workspace is told when a set has
 * come or gone, and in a few words what is on its way. FX thread only.
 */
public final class CatalogViewModel implements AutoCloseable {
  private final Workspace workspace;
  private final DatasetCatalog catalog;
  private final DatasetStore store;
  private final Background background;
  private final Dialogs dialogs;
  private final ErrorReporter errors;
  private final CatalogWords words;
  private final Runnable open;
  private final ObservableList<SetViewModel> sets = FXCollections.observableArrayList();
  private final BooleanProperty watched = new SimpleBooleanProperty();
  private boolean stale;
  private String wanted = "";
  private String missed = "";

  /**
   * The catalogue; begins to look at the disk at once.
   *
   * @param open opens the catalogue before the user
   */
  public CatalogViewModel(
      Workspace workspace,
      DatasetCatalog catalog,
      DatasetStore store,
      Background background,
      Dialogs dialogs,
      CatalogWords words,
      Runnable open) {
    this.workspace = workspace;
    this.catalog = catalog;
    this.store = store;
    this.background = background;
    this.dialogs = dialogs;
    this.errors = new ErrorReporter(dialogs);
    this.words = words;
    this.open = open;
    workspace.catalogChangesProperty().subscribe((before, now) -> changedElsewhere());
    watched.subscribe((before, now) -> catchUp());
    workspace.openedProperty().subscribe((before, now) -> missed = "");
    workspace.experimentProperty().subscribe((before, now) -> offer());
    look();
  }

  /** The data sets, in the catalogue's order; empty until the disk was looked at. */
  public ObservableList<SetViewModel> sets() {
    return sets;
  }

  /** Whether somebody looks at the catalogue: what is seen there needs no toast. */
  public BooleanProperty watchedProperty() {
    return watched;
  }

  /** One data set. */
  public Optional<SetViewModel> set(String id) {
    return sets.stream().filter(s -> s.entry().id().equals(id)).findFirst();
  }

  /** Asks whether a data set may be fetched, as soon as it is known whether it has to be. */
  public void askToFetch(String id) {
    wanted = id;
    look();
  }

  /** Ends all downloads; whatever has come is kept. */
  @Override
  public void close() {
    sets.forEach(SetViewModel::cancel);
  }

  /** A drawing kept from the pad, say: reading its collection is left until somebody looks. */
  private void changedElsewhere() {
    stale = true;
    catchUp();
  }

  private void catchUp() {
    if (stale && watched.get()) {
      look();
    }
  }

  private void look() {
    stale = false;
    background.run(
        () -> catalog.entries().stream().map(e -> SetState.of(e, store)).toList(),
        this::show,
        failure -> errors.report(errors.sentence(failure), failure));
  }

  private void show(List<SetState> states) {
    List<String> ids = states.stream().map(s -> s.entry().id()).toList();
    sets.removeIf(s -> !ids.contains(s.entry().id()) && !s.working());
    for (int i = 0; i < states.size(); i++) {
      SetState now = states.get(i);
      Optional<SetViewModel> former = set(now.entry().id());
      if (former.isPresent()) {
        former.get().update(now);
      } else {
        sets.add(Math.min(i, sets.size()), make(now));
      }
    }
    set(wanted).ifPresent(SetViewModel::askToFetch);
    wanted = "";
    offer();
  }

  /** Offers, once for each experiment opened, to get the set that it lacks. */
  private void offer() {
    String id = workspace.experiment().dataset();
    Optional<SetViewModel> set = set(id).filter(s -> !s.entry().available());
    if (set.isEmpty() || missed.equals(id) || watched.get() || set.get().working()) {
      return;
    }
    if (stale) {
      look();
      return;
    }
    missed = id;
    dialogs.toast(
        words.missing(set.get().entry()),
        set.get()
            .stateProperty()
            .get()
            .publication()
            .map(
                p ->
                    new Dialogs.Choice(
                        "get-dataset",
                        words.of("get.named", set.get().entry()),
                        () -> {
                          open.run();
                          askToFetch(id);
                        })));
  }

  private SetViewModel make(SetState state) {
    SetViewModel set = new SetViewModel(state, store, background, errors, this::changed);
    set.situationProperty().subscribe((before, now) -> showActivity());
    return set;
  }

  /** A set has come or gone, or could not come: who lists or reads sets looks again. */
  private void changed(SetViewModel set) {
    boolean wasThere = set.entry().available();
    background.run(
        () -> catalog.entry(set.entry().id()).filter(DatasetCatalog.Entry::available).isPresent(),
        isThere -> tell(set, wasThere, isThere),
        failure -> look());
  }

  private void tell(SetViewModel set, boolean wasThere, boolean isThere) {
    if (wasThere != isThere) {
      workspace.catalogChanged();
      if (stale) {
        look();
      }
      dialogs.toast(words.done(set.entry(), isThere));
    } else {
      look();
      if (set.situationProperty().get() instanceof Failed && !watched.get()) {
        dialogs.toast(
            words.failed(set.entry()),
            Optional.of(new Dialogs.Choice("show-datasets", words.get("show"), open)));
      }
    }
  }

  private void showActivity() {
    workspace
        .activityProperty()
        .set(
            sets.stream()
                .filter(s -> s.situationProperty().get() instanceof Working)
                .map(words::activity)
                .collect(Collectors.joining(" · ")));
  }
}
