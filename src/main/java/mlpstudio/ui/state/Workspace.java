package mlpstudio.ui.state;

import java.time.InstantSource;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.Experiment;
import mlpstudio.model.ComputeSettings;
import org.jspecify.annotations.Nullable;

/**
 * What is on the bench: the experiment as edited, the values it was opened with, the data set in
 * hand, the machine settings, and the run. FX thread only.
 */
public final class Workspace {
  /** The key, among the {@link #problems()}, of a data set that could not be read. */
  public static final String DATASET_PROBLEM = "dataset";

  private final ReadOnlyObjectWrapper<Experiment> experiment;
  private final ReadOnlyObjectWrapper<Experiment> opened;
  private final ReadOnlyObjectWrapper<@Nullable ImageDataset> dataset =
      new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<ComputeSettings> compute =
      new SimpleObjectProperty<>(ComputeSettings.defaults());
  private final ObjectProperty<@Nullable ComputeSettings> lessonCompute =
      new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<ComputeSettings> nextCompute =
      new ReadOnlyObjectWrapper<>(compute.get());
  private final ObservableMap<String, String> problems = FXCollections.observableHashMap();
  private final ObjectProperty<EngineState> engine =
      new SimpleObjectProperty<>(EngineState.LOADING);
  private final ReadOnlyObjectWrapper<Set<ExperimentChange>> changes =
      new ReadOnlyObjectWrapper<>(Set.of());
  private final ReadOnlyIntegerWrapper catalogChanges = new ReadOnlyIntegerWrapper();
  private final StringProperty activity = new SimpleStringProperty("");
  private final StringProperty engineTaken = new SimpleStringProperty("");
  private final StringProperty heldBack = new SimpleStringProperty("");
  private final RunModel run = new RunModel();
  private final KeptRuns keptRuns = new KeptRuns();
  private final BeforeOpening beforeOpening = new BeforeOpening();
  private final EditHistory history;
  private @Nullable Experiment trained;
  private Experiment origin;
  private boolean steppingBack;

  /** Begins with this experiment. */
  public Workspace(Experiment first) {
    this(first, InstantSource.system());
  }

  /**
   * Begins with this experiment.
   *
   * @param clock tells which edits follow each other so closely that they are undone together
   */
  public Workspace(Experiment first, InstantSource clock) {
    history = new EditHistory(clock);
    origin = first;
    experiment = new ReadOnlyObjectWrapper<>(first);
    opened = new ReadOnlyObjectWrapper<>(first);
    experiment.addListener((property, before, now) -> compareWithRun());
    compute.addListener((property, before, now) -> followCompute());
    lessonCompute.addListener((property, before, now) -> followCompute());
    run.handleProperty()
        .addListener(
            (property, before, now) -> {
              trained = now == null ? null : experiment.get();
              compareWithRun();
            });
  }

  /** The experiment as edited now; always valid. */
  public ReadOnlyObjectProperty<Experiment> experimentProperty() {
    return experiment.getReadOnlyProperty();
  }

  /** The experiment as edited now; always valid. */
  public Experiment experiment() {
    return experiment.get();
  }

  /** The experiment as it was opened: what "Reset to the experiment's values" goes back to. */
  public ReadOnlyObjectProperty<Experiment> openedProperty() {
    return opened.getReadOnlyProperty();
  }

  /** Opens another experiment; edits begin afresh and old problems are gone. */
  public void open(Experiment value) {
    origin = value;
    problems.clear();
    history.clear();
    opened.set(value);
    experiment.set(value);
  }

  /**
   * The experiment as it came onto the bench: unlike what was opened it stays the same when it is
   * saved, so it tells whether something else was opened since.
   */
  public Experiment origin() {
    return origin;
  }

  /**
   * Says that the experiment was saved: what was saved is now what was opened, and edits made since
   * stay edits.
   *
   * @param saved as it was written, under the name that the experiment has from now on
   */
  public void saved(Experiment saved) {
    opened.set(saved);
    experiment.set(experiment.get().withName(saved.id(), saved.title()));
  }

  /** All that {@link #restore} needs to put the experiment with its edits back on the bench. */
  public Kept keep() {
    return new Kept(origin, opened.get(), experiment.get(), history.steps());
  }

  /** Puts an experiment back on the bench as it was, edits and the way back through them. */
  public void restore(Kept kept) {
    open(kept.origin());
    opened.set(kept.opened());
    experiment.set(kept.experiment());
    history.putBack(kept.steps());
  }

  /**
   * An experiment put aside.
   *
   * @param origin as it came onto the bench
   * @param opened as it was opened or last saved
   * @param experiment as edited
   * @param steps the way back through the edits
   */
  public record Kept(
      Experiment origin, Experiment opened, Experiment experiment, EditHistory.Steps steps) {

    /** An experiment with edits that cannot be undone one by one. */
    public static Kept of(Experiment opened, Experiment experiment) {
      return new Kept(opened, opened, experiment, EditHistory.Steps.none());
    }
  }

  /** Every edit goes through here: replaces the experiment with what the function makes of it. */
  public void edit(UnaryOperator<Experiment> change) {
    Experiment before = experiment.get();
    Experiment after = change.apply(before);
    // What listeners do about an undone edit is part of undoing it.
    if (!steppingBack) {
      history.record(before, after);
    }
    experiment.set(after);
  }

  /** What can be undone and done again. */
  public EditHistory history() {
    return history;
  }

  /** Takes back the latest edit, where there is one. */
  public void undo() {
    history.undo().ifPresent(this::stepTo);
  }

  /** Does again what was undone last, where there is something. */
  public void redo() {
    history.redo().ifPresent(this::stepTo);
  }

  /** The name is no edit: it stays the one that the experiment was saved under. */
  private void stepTo(Experiment value) {
    steppingBack = true;
    try {
      experiment.set(value.withName(experiment.get().id(), experiment.get().title()));
    } finally {
      steppingBack = false;
    }
  }

  /**
   * The data set in hand, or null while it is being read. Its id is the experiment's once reading
   * is done.
   */
  public ReadOnlyObjectProperty<@Nullable ImageDataset> datasetProperty() {
    return dataset.getReadOnlyProperty();
  }

  /** The data set in hand, or null while it is being read. */
  public @Nullable ImageDataset dataset() {
    return dataset.get();
  }

  /** Puts a data set on the bench, or none while another is being read. */
  public void setDataset(@Nullable ImageDataset value) {
    dataset.set(value);
  }

  /**
   * Device and threads as the user has chosen them. A lesson leaves them alone: what the next run
   * computes on is {@link #nextComputeProperty}.
   */
  public ObjectProperty<ComputeSettings> computeProperty() {
    return compute;
  }

  /** What a lesson has its runs compute on, whatever the user has chosen; null without a lesson. */
  public ObjectProperty<@Nullable ComputeSettings> lessonComputeProperty() {
    return lessonCompute;
  }

  /** Device and threads of the next run: the lesson's while one is played, or else the user's. */
  public ReadOnlyObjectProperty<ComputeSettings> nextComputeProperty() {
    return nextCompute.getReadOnlyProperty();
  }

  private void followCompute() {
    ComputeSettings lent = lessonCompute.get();
    nextCompute.set(lent == null ? compute.get() : lent);
  }

  /**
   * Why Train is disabled: one sentence for each field that holds something that cannot be used, by
   * the field's id. Editors put their sentence here and take it away.
   */
  public ObservableMap<String, String> problems() {
    return problems;
  }

  /** Grows whenever data sets have come, changed or gone on this computer. */
  public ReadOnlyIntegerProperty catalogChangesProperty() {
    return catalogChanges.getReadOnlyProperty();
  }

  /** Tells all who list or read data sets that some have come, changed or gone. */
  public void catalogChanged() {
    catalogChanges.set(catalogChanges.get() + 1);
  }

  /**
   * What goes on beside the bench, such as a download, in a few words; empty where nothing does.
   */
  public StringProperty activityProperty() {
    return activity;
  }

  /**
   * Why the run in hand can neither begin nor go on: something else, such as a race, has the
   * engine, and would be ended by it. A sentence; empty where the engine is free. Opening another
   * experiment changes nothing about it.
   */
  public StringProperty engineTakenProperty() {
    return engineTaken;
  }

  /**
   * Why nothing is to be trained yet though it could be, such as a question that waits for its
   * answer. A sentence; empty mostly. Opening another experiment changes nothing about it.
   */
  public StringProperty heldBackProperty() {
    return heldBack;
  }

  /** How far the engine is. */
  public ObjectProperty<EngineState> engineProperty() {
    return engine;
  }

  /**
   * What was changed since the run in hand began, so that the trained network is stale: it is kept,
   * but answers for other settings than those on the bench. Empty where all agrees or nothing was
   * trained.
   */
  public ReadOnlyObjectProperty<Set<ExperimentChange>> changesProperty() {
    return changes.getReadOnlyProperty();
  }

  private void compareWithRun() {
    changes.set(trained == null ? Set.of() : ExperimentChange.between(trained, experiment.get()));
  }

  /**
   * The experiment that the run in hand trains: what was on the bench when it began, or what has to
   * be trained before that. Null before the first run.
   */
  public @Nullable Experiment trained() {
    Experiment first = run.firstProperty().get();
    return first == null ? trained : first;
  }

  /** Whoever opens something by hand leaves first what has to be left. */
  public BeforeOpening beforeOpening() {
    return beforeOpening;
  }

  /** The list of runs, of this window and earlier ones. */
  public KeptRuns keptRuns() {
    return keptRuns;
  }

  /** The run in hand and its figures. */
  public RunModel run() {
    return run;
  }
}
