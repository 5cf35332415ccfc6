package mlpstudio.ui.imports;

import java.io.IOException;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
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
import mlpstudio.ui.support.ErrorReporter;
import mlpstudio.ui.support.Messages;
import org.jspecify.annotations.Nullable;

/** The sets made of own pictures: put on the bench, renamed, deleted. FX thread only. */
public final class OwnSetsViewModel {
  private final OwnDatasets store;
  private final Workspace workspace;
  private final Background background;
  private final ErrorReporter errors;
  private final Messages texts = new Messages(OwnSetsViewModel.class);
  private final ObservableList<OwnDataset> sets = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable OwnDataset> deleted = new ReadOnlyObjectWrapper<>();

  /** The sets of a store; begins to list them at once. */
  public OwnSetsViewModel(
      OwnDatasets store, Workspace workspace, Background background, ErrorReporter errors) {
    this.store = store;
    this.workspace = workspace;
    this.background = background;
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
    say("", null);
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

  /** Deletes a set; {@link #undoDelete} brings it back until the program ends. */
  public void delete(OwnDataset set) {
    if (onBench(set)) {
      say(texts.format("own.on-bench", set.title()), null);
      return;
    }
    background.run(
        () -> {
          store.setAside(set.id());
          return set;
        },
        gone -> {
          say(texts.format("own.deleted", set.title()), set);
          changed();
        },
        this::failed);
  }

  /** Brings back the set that was deleted last. */
  public void undoDelete() {
    OwnDataset set = deleted.get();
    if (set == null) {
      return;
    }
    say("", null);
    background.run(
        () -> {
          store.putBack(set.id());
          return set;
        },
        back -> changed(),
        this::failed);
  }

  /** What was done last, or why it could not be done; empty where there is nothing to say. */
  public ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** The set that can be brought back, or null. */
  public ReadOnlyObjectProperty<@Nullable OwnDataset> deletedProperty() {
    return deleted.getReadOnlyProperty();
  }

  /** Lists the sets again and tells everybody who lists data sets. */
  public void changed() {
    list();
    workspace.catalogChanged();
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

  private void list() {
    background.run(store::list, sets::setAll, failure -> sets.setAll(List.of()));
  }

  private void failed(Exception failure) {
    say(errors.sentence(failure), null);
  }

  private void say(String sentence, @Nullable OwnDataset canComeBack) {
    deleted.set(canComeBack);
    notice.set(sentence);
  }

  private static Experiment onto(Experiment experiment, String id, Normalization normalization) {
    Experiment on =
        experiment
            .withDataset(id)
            .withPreparation(experiment.preparation().withNormalization(normalization));
    return on.start() instanceof StartingPoint.Fresh ? on : on.withStart(new StartingPoint.Fresh());
  }
}
