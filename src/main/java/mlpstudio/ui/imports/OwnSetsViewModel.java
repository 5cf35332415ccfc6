package mlpstudio.ui.imports;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.Normalization;
import mlpstudio.data.OwnDataset;
import mlpstudio.data.OwnDatasets;
import mlpstudio.data.imports.DatasetImporter;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.StartingPoint;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.Dialogs;
import mlpstudio.ui.support.ErrorReporter;
import mlpstudio.ui.support.Messages;

/** The sets made of own pictures: put on the bench, renamed, deleted. FX thread only. */
public final class OwnSetsViewModel {
  private final OwnDatasets store;
  private final Workspace workspace;
  private final Background background;
  private final Dialogs dialogs;
  private final ErrorReporter errors;
  private final Messages texts = new Messages(OwnSetsViewModel.class);
  private final ObservableList<OwnDataset> sets = FXCollections.observableArrayList();

  /** The sets of a store; begins to list them at once. */
  public OwnSetsViewModel(
      OwnDatasets store,
      Workspace workspace,
      Background background,
      Dialogs dialogs,
      ErrorReporter errors) {
    this.store = store;
    this.workspace = workspace;
    this.background = background;
    this.dialogs = dialogs;
    this.errors = errors;
    list();
  }

  /** All sets, by title. */
  public ObservableList<OwnDataset> sets() {
    return sets;
  }

  /**
   * Puts a set on the bench, with the normalisation that fits it. An experiment that continues
   * another begins afresh, for its weights know other images.
   */
  public void use(OwnDataset set) {
    Normalization normalization = set.normalization();
    workspace.edit(e -> onto(e, set.id(), normalization));
  }

  /** Gives a set another title. */
  public void rename(OwnDataset set, String title) {
    String wanted = title.strip();
    if (wanted.isEmpty() || wanted.equals(set.title())) {
      return;
    }
    background.run(
        () -> store.rename(set.id(), wanted),
        renamed -> {
          ImageDataset now = workspace.dataset();
          if (now != null && now.id().equals(renamed.id())) {
            workspace.setDataset(
                new ImageDataset(
                    now.id(), renamed.title(), now.classNames(), now.train(), now.test()));
          }
          changed();
        },
        this::failed);
  }

  /** What was made, in a sentence. */
  public String sentence(DatasetImporter.Imported made) {
    return new ImportWords(texts).imported(made.dataset(), made.skipped().count());
  }

  /** Whether a set is the one on the bench, which cannot be deleted. */
  boolean onBench(OwnDataset set) {
    return workspace.experiment().dataset().equals(set.id());
  }

  /** Deletes a set; the toast brings it back, and only the program's end makes it final. */
  public void delete(OwnDataset set) {
    if (onBench(set)) {
      dialogs.toast(texts.format("own.on-bench", set.title()));
      return;
    }
    background.run(
        () -> {
          store.setAside(set.id());
          return set;
        },
        gone -> {
          changed();
          dialogs.toast(
              texts.format("own.deleted", set.title()),
              Optional.of(
                  new Dialogs.Choice("undo-delete", texts.get("own.undo"), () -> putBack(set))));
        },
        this::failed);
  }

  /** Lists the sets again and tells everybody who lists data sets. */
  public void changed() {
    list();
    workspace.tellCatalogChanged();
  }

  /** Deletes for good what was deleted; at the program's end. */
  public void close() {
    try {
      store.emptyAside();
    } catch (IOException e) {
      // The next end tries again.
      return;
    }
  }

  private void putBack(OwnDataset set) {
    background.run(
        () -> {
          store.putBack(set.id());
          return set;
        },
        back -> changed(),
        this::failed);
  }

  private void list() {
    background.run(store::list, sets::setAll, failure -> sets.setAll(List.of()));
  }

  private void failed(Exception failure) {
    dialogs.error(errors.sentence(failure), failure.toString(), Optional.empty());
  }

  private static Experiment onto(Experiment experiment, String id, Normalization normalization) {
    Experiment on =
        experiment
            .withDataset(id)
            .withPreparation(experiment.preparation().withNormalization(normalization));
    return on.start() instanceof StartingPoint.Fresh
        ? on
        : on.withStart(new StartingPoint.Fresh());
  }
}
