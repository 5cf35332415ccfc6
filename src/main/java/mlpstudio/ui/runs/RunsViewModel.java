package mlpstudio.ui.runs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.TutorialRun;
import mlpstudio.interchange.SafeFiles;
import mlpstudio.ui.runs.RowQueue.End;
import mlpstudio.ui.runs.RowQueue.Progress;
import mlpstudio.ui.runs.RowQueue.Step;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.Dialogs;
import mlpstudio.ui.support.ExperimentWords;
import mlpstudio.ui.support.Messages;

/**
 * The tutorial's rows with what was run of them in this window, and the queue that runs the rest.
 * Takes down runs from its making on, so it is made with the window. FX thread only.
 */
public final class RunsViewModel {
  private final Workspace workspace;
  private final Background background;
  private final RunBench bench;
  private final Dialogs dialogs;
  private final FinishedRuns runs;
  private final RowQueue queue;
  private final RunsWords words;
  private final ExperimentWords titles = new ExperimentWords();
  private final ReadOnlyObjectWrapper<List<RowLine>> rows =
      new ReadOnlyObjectWrapper<>(RowLine.of(List.of()));
  private final ReadOnlyBooleanWrapper canRun = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");

  /**
   * The rows of one workspace.
   *
   * @param preferences beside whose file the runs are remembered
   */
  public RunsViewModel(
      Workspace workspace,
      Background background,
      RunBench bench,
      Dialogs dialogs,
      Preferences preferences) {
    this(
        workspace,
        background,
        bench,
        dialogs,
        preferences.beside("runs.json").map(RunStore::in).orElseGet(RunStore::none),
        new RunsWords(new Messages(RunsViewModel.class)));
  }

  RunsViewModel(
      Workspace workspace,
      Background background,
      RunBench bench,
      Dialogs dialogs,
      RunStore store,
      RunsWords words) {
    this.workspace = workspace;
    this.background = background;
    this.bench = bench;
    this.dialogs = dialogs;
    this.words = words;
    runs = new FinishedRuns(store, background);
    runs.runsProperty().subscribe(all -> rows.set(RowLine.of(all)));
    new RunRecorder(workspace, runs::add);
    queue = new RowQueue(workspace, bench, background);
    queue.progressProperty().subscribe(p -> refresh());
    workspace.run().stateProperty().addListener((o, before, now) -> refresh());
    workspace.run().epochs().addListener((javafx.beans.Observable o) -> refresh());
  }

  /** The eight rows. */
  ReadOnlyObjectProperty<List<RowLine>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** How far the queue is. */
  ReadOnlyObjectProperty<Progress> progressProperty() {
    return queue.progressProperty();
  }

  /** Whether a row can be begun: not while something is trained. */
  ReadOnlyBooleanProperty canRunProperty() {
    return canRun.getReadOnlyProperty();
  }

  /** What the queue does, in a sentence, or how it ended; empty before it was used. */
  ReadOnlyStringProperty statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** The texts. */
  RunsWords words() {
    return words;
  }

  /** Opens a row's experiment where it is edited and watched. */
  void open(RowLine line) {
    bench.show(line.experiment());
  }

  /** Trains the seeds that a row lacks. */
  void run(RowLine line) {
    queue.start(List.of(line));
  }

  /** Trains the seeds that all rows lack. */
  void runAll() {
    queue.start(rows.get());
  }

  /** Stops the queue and its run. */
  void stop() {
    queue.stop();
  }

  /** Forgets all runs; they can be had back from the toast. */
  void clear() {
    List<TutorialRun> former = runs.clear();
    dialogs.toast(
        words.format("cleared", former.size()),
        Optional.of(
            new Dialogs.Choice("back", words.get("cleared.back"), () -> runs.restore(former))));
  }

  /** The table for the clipboard. */
  String table() {
    return RunsTable.tabs(rows.get());
  }

  /** Says that the table is on the clipboard. */
  void copied() {
    dialogs.toast(words.get("copied"));
  }

  /** Writes the table to a file, in the background, and says so. */
  void export(Path file) {
    byte[] content = RunsTable.csv(rows.get()).getBytes(StandardCharsets.UTF_8);
    background.run(
        () -> {
          SafeFiles.write(file, content);
          return file;
        },
        written -> dialogs.toast(words.format("exported", String.valueOf(file.getFileName()))),
        failure ->
            dialogs.error(
                words.format("not-exported", String.valueOf(file.getFileName())),
                failure.toString(),
                Optional.empty()));
  }

  private void refresh() {
    Progress progress = queue.progressProperty().get();
    canRun.set(!progress.active() && !workspace.run().active());
    status.set(statusText(progress));
  }

  private String statusText(Progress progress) {
    Step step = progress.current();
    if (step == null) {
      return progress.end() == End.NONE
          ? ""
          : words.format("queue." + word(progress.end()), progress.done());
    }
    Experiment experiment = step.experiment();
    boolean training = workspace.run().active() && experiment.equals(workspace.trained());
    return training
        ? words.format(
            "queue.training",
            titles.title(experiment),
            experiment.seed(),
            workspace.run().epochs().size(),
            experiment.plan().epochs(),
            progress.done() + 1,
            progress.total())
        : words.format(
            "queue.waiting",
            titles.title(experiment),
            experiment.seed(),
            progress.done() + 1,
            progress.total());
  }

  private static String word(End end) {
    return end.name().toLowerCase(java.util.Locale.ROOT);
  }
}
