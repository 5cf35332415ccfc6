package mlpstudio.ui.keep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.StartingPoint;
import mlpstudio.interchange.Checkpoint;
import mlpstudio.interchange.CheckpointFile;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.KeptWeights;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingHistory;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.Dialogs;
import mlpstudio.ui.support.ErrorReporter;
import mlpstudio.ui.support.Figures;
import mlpstudio.ui.support.Messages;

/** Saving, opening and going on with networks, and which weights are in hand. FX thread only. */
public final class KeepViewModel {
  private final Workspace workspace;
  private final RunModel run;
  private final NetworkBench networks;
  private final NetworkFiles files;
  private final Dialogs dialogs;
  private final Background background;
  private final ErrorReporter errors;
  private final Messages texts = new Messages(KeepViewModel.class);
  private final Figures figures = new Figures(texts.locale());
  private final FileReasons reasons = new FileReasons(texts);
  private final SavedNetworks saved;
  private final NetworkSaver saver;
  private final NetworkOpener opener;
  private final WaysBack ways;
  private final Autosave autosave;
  private final Recovery recovery;
  private final ReadOnlyBooleanWrapper canSave = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canSaveBest = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canChoose = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper best = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper beginning = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

  /**
   * What it works with.
   *
   * @param networks puts networks in hand
   * @param files asks for files
   * @param background reads and writes
   * @param dialogs says what was done
   * @param preferences whether networks are kept while they train
   */
  public record Tools(
      NetworkBench networks,
      NetworkFiles files,
      Background background,
      Dialogs dialogs,
      Preferences preferences) {}

  /** Keeps the networks of one workspace. */
  public KeepViewModel(Workspace workspace, Tools tools) {
    this.workspace = workspace;
    this.run = workspace.run();
    this.networks = tools.networks();
    this.files = tools.files();
    this.dialogs = tools.dialogs();
    this.background = tools.background();
    this.errors = new ErrorReporter(dialogs);
    this.saved = new SavedNetworks(run);
    this.saver = new NetworkSaver(workspace, tools.background());
    this.opener = new NetworkOpener(workspace, networks, tools.background(), errors, texts);
    this.ways = new WaysBack(workspace, networks, dialogs, texts);
    this.autosave =
        new Autosave(
            workspace, saver, saved, tools.background(), tools.preferences(), System::nanoTime);
    this.recovery =
        new Recovery(
            workspace, opener, autosave, tools.background(), dialogs, tools.preferences(), texts);
    InvalidationListener refresh = o -> refresh();
    run.stateProperty().addListener(refresh);
    run.handleProperty().addListener(refresh);
    run.batchVersionProperty().addListener(refresh);
    run.handleProperty().addListener(o -> note.set(""));
    workspace.experimentProperty().addListener(refresh);
    refresh();
  }

  /** Looks for what earlier windows left behind, and keeps networks there while they train. */
  public void keepIn(AutosaveFolder folder) {
    recovery.begin(folder);
  }

  /** Whether there is a network to save. */
  public ReadOnlyBooleanProperty canSaveProperty() {
    return canSave.getReadOnlyProperty();
  }

  /** Whether there are best weights beside the last ones. */
  public ReadOnlyBooleanProperty canSaveBestProperty() {
    return canSaveBest.getReadOnlyProperty();
  }

  /** Whether other weights may be put in hand now. */
  public ReadOnlyBooleanProperty canChooseProperty() {
    return canChoose.getReadOnlyProperty();
  }

  /** Which weights are in hand. */
  public ReadOnlyObjectProperty<KeptWeights> keptProperty() {
    return run.keptProperty();
  }

  /** What the best weights are called, with their epoch. */
  public ReadOnlyStringProperty bestProperty() {
    return best.getReadOnlyProperty();
  }

  /** What the experiment on the bench begins with, in a sentence; empty for fresh weights. */
  public ReadOnlyStringProperty beginningProperty() {
    return beginning.getReadOnlyProperty();
  }

  /** Why the run in hand cannot go on exactly, in a sentence; empty where it can. */
  public ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /** Asks where to and saves the run in hand with all that it needs to go on. */
  public void save() {
    if (canSave.get()) {
      files.toSave(name("")).ifPresent(file -> save(file, KeptWeights.LAST, () -> {}, () -> {}));
    }
  }

  /** Asks where to and saves the best weights alone. */
  public void saveBest() {
    if (canSaveBest.get()) {
      files
          .toSave(name("-best"))
          .ifPresent(file -> save(file, KeptWeights.BEST, () -> {}, () -> {}));
    }
  }

  /** Asks which and opens a network. */
  public void open() {
    files.toOpen().ifPresent(this::open);
  }

  /** Whether a file is a network, by its name. */
  public static boolean takes(Path file) {
    return String.valueOf(file.getFileName())
        .toLowerCase(Locale.ROOT)
        .endsWith(CheckpointFile.SUFFIX);
  }

  /** Opens a network; the former one can be had back. */
  public void open(Path file) {
    opener.open(file, (opened, stamp) -> opened(file, opened, stamp));
  }

  /**
   * Remembers the network in hand, where it has learnt something.
   *
   * @return puts it in hand again, in place of any other
   */
  public Runnable remember() {
    String why = note.get();
    return ways.remember(() -> note.set(why));
  }

  /** Puts the last or the best weights in hand. */
  public void choose(KeptWeights kept) {
    RunHandle handle = run.handleProperty().get();
    if (handle != null && canChoose.get() && run.keptProperty().get() != kept) {
      handle.choose(kept);
    }
  }

  /**
   * Has the experiment on the bench begin with the weights in hand, from the file that holds them;
   * where there is none, asks where to save them first.
   */
  public void trainOn() {
    if (!canSave.get()) {
      return;
    }
    KeptWeights kept = run.keptProperty().get();
    saved
        .file(kept)
        .ifPresentOrElse(
            this::beginWith,
            () ->
                files
                    .toSave(name(kept == KeptWeights.BEST ? "-best" : ""))
                    .ifPresent(file -> save(file, kept, () -> beginWith(file), () -> {})));
  }

  /** Has the experiment on the bench begin with fresh weights again. */
  public void beginAfresh() {
    workspace.edit(e -> e.withStart(new StartingPoint.Fresh()));
  }

  /**
   * Sees to it that nothing learnt is lost, then closes.
   *
   * @param close closes the window
   * @param stayed what follows where it cannot be kept and the window stays open for that
   */
  public void keepAndClose(Runnable close, Runnable stayed) {
    if (!autosave.on()) {
      close.run();
      return;
    }
    autosave.keep(
        close,
        failure ->
            dialogs.ask(
                new Dialogs.Question(
                    "keep-failed",
                    texts.get("keep.failed.title"),
                    texts.format("keep.failed", reasons.of(failure)),
                    List.of(
                        new Dialogs.Choice(
                            "save-and-close",
                            texts.get("keep.save"),
                            () -> saveThen(close, stayed)),
                        new Dialogs.Choice("close-anyway", texts.get("keep.close"), close),
                        new Dialogs.Choice("stay", texts.get("keep.stay"), stayed)))));
  }

  /** Whether the network in hand has learnt something that lies in no file of the user's. */
  public boolean unsaved() {
    return canSave.get() && saved.unsavedProperty().get();
  }

  /**
   * Looks whether what was saved is still in its file; where somebody has deleted, moved or changed
   * that, what was learnt is unsaved again.
   *
   * @param then what follows
   */
  public void lookAtFile(Runnable then) {
    saved.look(background, then);
  }

  /** The file of the user's that holds all that the run in hand has learnt, where there is one. */
  public Optional<Path> file() {
    return saved.file(KeptWeights.LAST);
  }

  /**
   * Asks where to, saves the run in hand with all that it needs to go on, and only then goes on.
   *
   * @param then what follows where that worked
   * @param stayed what follows where no file is chosen or it cannot be written
   */
  public void saveThen(Runnable then, Runnable stayed) {
    files
        .toSave(name(""))
        .ifPresentOrElse(file -> save(file, KeptWeights.LAST, then, stayed), stayed);
  }

  /** Whether what is learnt is kept when the window closes. */
  public boolean keeps() {
    return autosave.on();
  }

  /**
   * Forgets what the run in hand learnt, where no file of the user's holds it, and closes.
   *
   * @param close closes the window
   */
  public void discardAndClose(Runnable close) {
    autosave.discard(close);
  }

  /** The window closes. */
  public void close() {
    autosave.close();
  }

  /** Lets go of everything as the end of a process does, for tests. */
  void abandon() throws IOException {
    autosave.abandon();
  }

  private void save(Path file, KeptWeights kept, Runnable then, Runnable failed) {
    SavedNetworks.Place place = saved.place();
    saver.save(
        file,
        kept,
        written -> {
          saved.saved(place, kept, written.stamp());
          dialogs.toast(
              texts.format(
                  written.checkpoint().resume().isPresent() ? "saved" : "saved.weights",
                  file.getFileName()));
          then.run();
        },
        failure -> {
          errors.report(
              texts.format("save.failed", file.getFileName(), reasons.of(failure)), failure);
          failed.run();
        });
  }

  private void opened(Path file, NetworkOpener.Opened opened, FileStamp stamp) {
    Checkpoint checkpoint = opened.checkpoint();
    saved.opened(stamp);
    note.set(checkpoint.resume().isPresent() ? "" : checkpoint.noResume());
    String sentence =
        texts.format(
            checkpoint.experiment().isPresent() ? "opened" : "opened.foreign",
            file.getFileName(),
            checkpoint.history().epochs().size());
    dialogs.toast(sentence, ways.to(opened));
  }

  private void beginWith(Path file) {
    String path = file.toAbsolutePath().toString();
    workspace.edit(e -> e.withStart(new StartingPoint.AfterCheckpoint(path)));
    dialogs.toast(texts.format("begins.toast", file.getFileName()));
  }

  private void refresh() {
    RunState state = run.stateProperty().get();
    boolean network =
        run.handleProperty().get() != null
            && state != RunState.PREPARING
            && run.unstartableProperty().get() == null;
    Optional<EpochRecord> bestEpoch = new TrainingHistory(run.epochs()).best();
    boolean hasBest = bestEpoch.isPresent() && !run.weightsOnlyProperty().get();
    canSave.set(network);
    canSaveBest.set(network && hasBest);
    canChoose.set(network && hasBest && state != RunState.TRAINING);
    best.set(
        bestEpoch
            .map(e -> texts.format("kept.best.epoch", figures.whole(e.epoch())))
            .orElse(texts.get("kept.best")));
    beginning.set(beginning(workspace.experiment()));
  }

  private String beginning(Experiment experiment) {
    return switch (experiment.start()) {
      case StartingPoint.Fresh fresh -> "";
      case StartingPoint.AfterExperiment after ->
          texts.format(
              "begins.after",
              BuiltInExperiments.byId(after.id()).map(Experiment::title).orElse(after.id()));
      case StartingPoint.AfterCheckpoint after ->
          texts.format("begins.file", after.file().replaceAll(".*[/\\\\]", ""));
    };
  }

  private String name(String suffix) {
    Experiment trained = workspace.trained();
    String id = trained == null ? "" : trained.id().replaceAll("[^\\p{L}\\p{N}-]+", "-");
    return (id.isEmpty() ? "network" : id) + suffix + CheckpointFile.SUFFIX;
  }
}
