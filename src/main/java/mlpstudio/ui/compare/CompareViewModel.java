package mlpstudio.ui.compare;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.SetChangeListener;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.KeptRun;
import mlpstudio.interchange.KeptRunFile;
import mlpstudio.interchange.SafeFiles;
import mlpstudio.ui.state.KeptRuns;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.Dialogs;
import mlpstudio.ui.support.ExperimentWords;
import mlpstudio.ui.support.Setting;

/**
 * The list of all runs, and the comparison of those that are ticked. Takes down runs from its
 * making on, so it is made with the window. FX thread only.
 */
public final class CompareViewModel {
  private final KeptRuns runs;
  private final Background background;
  private final Dialogs dialogs;
  private final Consumer<Experiment> bench;
  private final CompareWords words;
  private final RunsOnDisk disk;
  private final Map<String, RunRow> known = new HashMap<>();
  private final ObservableList<RunRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Comparison> comparison;
  private final ReadOnlyObjectWrapper<List<Setting>> differing =
      new ReadOnlyObjectWrapper<>(List.of());
  private Deleted deleted = new Deleted(List.of(), Set.of());

  /** Runs that can be brought back, and which of them were ticked. */
  private record Deleted(List<KeptRun> runs, Set<String> ticked) {}

  /**
   * The runs of one workspace.
   *
   * @param bench puts an experiment on the bench and turns to it
   * @param preferences beside whose file the runs are kept
   */
  public CompareViewModel(
      Workspace workspace,
      Background background,
      Dialogs dialogs,
      Consumer<Experiment> bench,
      Preferences preferences) {
    this(
        workspace,
        background,
        dialogs,
        bench,
        preferences.beside("runs").map(KeptRunStore::in).orElseGet(KeptRunStore::none),
        Locale.getDefault());
  }

  CompareViewModel(
      Workspace workspace,
      Background background,
      Dialogs dialogs,
      Consumer<Experiment> bench,
      KeptRunStore store,
      Locale locale) {
    this.runs = workspace.keptRuns();
    this.background = background;
    this.dialogs = dialogs;
    this.bench = bench;
    this.words = new CompareWords(locale);
    comparison = new ReadOnlyObjectWrapper<>(Comparison.of(List.of(), words));
    runs.all().addListener((javafx.beans.Observable o) -> refresh());
    runs.shown().addListener((SetChangeListener<String>) change -> compare());
    refresh();
    new RunKeeper(workspace, new ExperimentWords(locale), words);
    disk = new RunsOnDisk(runs, store, background);
  }

  /** The lines of the list, newest first. */
  ObservableList<RunRow> rows() {
    return rows;
  }

  /** The ticked runs side by side. */
  ReadOnlyObjectProperty<Comparison> comparisonProperty() {
    return comparison.getReadOnlyProperty();
  }

  /** The settings in which the ticked runs differ, or all runs where fewer than two are ticked. */
  ReadOnlyObjectProperty<List<Setting>> differingProperty() {
    return differing.getReadOnlyProperty();
  }

  /**
   * The settings that tell a run from others: one that is not ticked from those that are, too.
   *
   * @return those of {@link #differingProperty} where it is ticked or fewer than two are
   */
  List<Setting> differing(KeptRun run) {
    List<KeptRun> told =
        runs.all().stream()
            .filter(other -> other.id().equals(run.id()) || runs.shown().contains(other.id()))
            .toList();
    return told.size() < 3 || runs.shown().contains(run.id())
        ? differing.get()
        : Setting.differing(told.stream().map(KeptRun::experiment).toList());
  }

  /** How many files of earlier starts could not be read. */
  ReadOnlyIntegerProperty damagedProperty() {
    return disk.damagedProperty();
  }

  /** How many runs of the list are not on disk as they are here, for they could not be written. */
  ReadOnlyIntegerProperty unwrittenProperty() {
    return disk.unwrittenProperty();
  }

  /** The texts. */
  CompareWords words() {
    return words;
  }

  /** Which runs are ticked. */
  boolean shown(RunRow row) {
    return runs.shown().contains(row.run().id());
  }

  /** Ticks a run or takes the tick away. */
  void show(RunRow row, boolean on) {
    runs.show(row.run().id(), on);
  }

  /** Ticks these, or takes their ticks away where all have one. */
  void toggle(List<RunRow> chosen) {
    boolean on = !chosen.stream().allMatch(this::shown);
    chosen.forEach(row -> show(row, on));
  }

  /** Takes all ticks away. */
  void showNone() {
    List.copyOf(runs.shown()).forEach(id -> runs.show(id, false));
  }

  /** The ids of the ticked runs. */
  javafx.collections.ObservableSet<String> ticks() {
    return runs.shown();
  }

  /** Calls a run otherwise; a name of nothing but spaces is none. */
  void rename(RunRow row, String name) {
    if (!name.isBlank()) {
      edit(row, run -> run.withName(name));
    }
  }

  /** Writes a note. */
  void note(RunRow row, String note) {
    edit(row, run -> run.withNote(note));
  }

  /** Draws runs otherwise. */
  void look(List<RunRow> chosen, int look) {
    chosen.forEach(row -> edit(row, run -> run.withLook(look)));
  }

  /** Puts a run's experiment on the bench. */
  void use(RunRow row) {
    bench.accept(row.run().experiment());
  }

  /** Deletes runs; they can be had back from the toast, or by {@link #bringBack}. */
  void delete(List<RunRow> chosen) {
    List<KeptRun> gone = chosen.stream().map(RunRow::run).toList();
    if (gone.isEmpty()) {
      return;
    }
    Set<String> ticked = new HashSet<>(runs.shown());
    ticked.retainAll(gone.stream().map(KeptRun::id).toList());
    Deleted now = new Deleted(gone, Set.copyOf(ticked));
    runs.remove(gone);
    deleted = now;
    dialogs.toast(
        gone.size() == 1
            ? words.format("deleted.one", gone.getFirst().name())
            : words.format("deleted.several", gone.size()),
        Optional.of(new Dialogs.Choice("back", words.get("deleted.back"), () -> putBack(now))));
  }

  /** Brings back what was deleted last, once. */
  void bringBack() {
    putBack(deleted);
  }

  private void putBack(Deleted gone) {
    gone.runs().forEach(runs::put);
    gone.ticked().forEach(id -> runs.show(id, true));
    deleted = new Deleted(List.of(), Set.of());
  }

  /** The comparison for the clipboard. */
  String table() {
    return comparison.get().tabs();
  }

  /** Says that the comparison is on the clipboard. */
  void copied() {
    dialogs.toast(words.get("copied"));
  }

  /** Writes the comparison to a file. */
  void exportTable(Path file) {
    write(file, comparison.get().csv());
  }

  /** Writes runs with all their figures to a file. */
  void exportRuns(Path file, List<RunRow> chosen) {
    write(file, KeptRunFile.text(chosen.stream().map(RunRow::run).toList()));
  }

  private void write(Path file, String text) {
    String name = String.valueOf(file.getFileName());
    background.run(
        () -> {
          SafeFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
          return name;
        },
        written -> dialogs.toast(words.format("exported", written)),
        failure ->
            dialogs.error(
                words.format("not-exported", name), failure.toString(), Optional.empty()));
  }

  private void edit(RunRow row, UnaryOperator<KeptRun> change) {
    runs.byId(row.run().id()).map(change).ifPresent(runs::put);
  }

  private void refresh() {
    List<RunRow> now =
        runs.all().stream()
            .map(
                run -> {
                  RunRow row = known.computeIfAbsent(run.id(), id -> new RunRow(run));
                  row.writable().set(run);
                  return row;
                })
            .toList();
    known.values().retainAll(now);
    if (!rows.equals(now)) {
      rows.setAll(now);
    }
    compare();
  }

  private void compare() {
    List<KeptRun> ticked =
        runs.all().stream().filter(run -> runs.shown().contains(run.id())).toList();
    comparison.set(Comparison.of(ticked, words));
    List<KeptRun> among = ticked.size() > 1 ? ticked : runs.all();
    differing.set(Setting.differing(among.stream().map(KeptRun::experiment).toList()));
  }
}
