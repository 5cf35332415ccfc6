package mlpstudio.ui.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import mlpstudio.data.OwnDatasets;
import mlpstudio.data.imports.DatasetImporter;
import mlpstudio.data.imports.DatasetImporter.Imported;
import mlpstudio.data.imports.ImportOptions;
import mlpstudio.data.imports.ImportPreview;
import mlpstudio.data.imports.ImportSource;
import mlpstudio.data.imports.PreviewMaker;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.BackgroundWork;
import mlpstudio.ui.support.ErrorReporter;
import mlpstudio.ui.support.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What is to be imported and how, what would come of it, and the import itself. The preview follows
 * the options: first from a few pictures of each class, then from all. FX thread only.
 */
public final class ImportViewModel {
  /** A progress of which nobody knows the end. */
  static final double UNKNOWN = -1;

  private final OwnDatasets store;
  private final Background background;
  private final Debounce debounce;
  private final ErrorReporter errors;
  private final Consumer<Imported> done;
  private final Messages texts;
  private final ReadOnlyObjectWrapper<@Nullable ImportSource> source =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ImportOptions> options =
      new ReadOnlyObjectWrapper<>(ImportOptions.standard());
  private final ReadOnlyObjectWrapper<@Nullable ImportPreview> preview =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ImportStage> stage =
      new ReadOnlyObjectWrapper<>(ImportStage.EMPTY);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(0);
  private final StringProperty name = new SimpleStringProperty("");
  private final ObservableMap<String, String> inputProblems = FXCollections.observableHashMap();
  private final ReadOnlyObjectWrapper<Boolean> importable = new ReadOnlyObjectWrapper<>(false);
  private @Nullable BackgroundWork ticket;

  /**
   * Nothing chosen yet.
   *
   * @param store where sets are kept
   * @param debounce how long options rest before the preview follows
   * @param done hears of each set that was made
   */
  public ImportViewModel(
      OwnDatasets store,
      Background background,
      Debounce debounce,
      ErrorReporter errors,
      Consumer<Imported> done) {
    this.store = store;
    this.background = background;
    this.debounce = debounce;
    this.errors = errors;
    this.done = done;
    this.texts = new Messages(ImportViewModel.class);
    name.addListener((o, before, now) -> judge());
    stage.addListener((o, before, now) -> judge());
    inputProblems.addListener((MapChangeListener<String, String>) change -> judge());
  }

  /** Looks at a folder, an archive or a file. */
  public void take(Path path) {
    take(List.of(path));
  }

  /** Looks at files or folders that belong together; the first names the set. */
  public void take(List<Path> paths) {
    if (stage.get() == ImportStage.IMPORTING || paths.isEmpty()) {
      return;
    }
    ImportSource taken = new ImportSource(paths);
    source.set(taken);
    name.set(taken.name());
    preview.set(null);
    ImportOptions wanted = options.get();
    BackgroundWork mine = begin(ImportStage.LOOKING);
    background.run(
        () -> PreviewMaker.suggest(taken, wanted, mine),
        suggested -> {
          if (mine == ticket) {
            options.set(suggested);
            look();
          }
        },
        failure -> refuse(mine, failure));
  }

  /** Forgets the source. */
  public void clear() {
    if (stage.get() != ImportStage.IMPORTING) {
      stop();
      source.set(null);
      preview.set(null);
      name.set("");
      problem.set("");
      stage.set(ImportStage.EMPTY);
    }
  }

  /** Changes the options; the preview follows soon. */
  void edit(UnaryOperator<ImportOptions> change) {
    ImportOptions changed = change.apply(options.get());
    if (changed.equals(options.get()) || stage.get() == ImportStage.IMPORTING) {
      return;
    }
    options.set(changed);
    if (source.get() != null) {
      stop();
      debounce.soon(this::look);
    }
  }

  /** Makes the data set. */
  public void importNow() {
    ImportSource from = source.get();
    if (from == null || !importable.get()) {
      return;
    }
    BackgroundWork mine = begin(ImportStage.IMPORTING);
    ImportOptions how = options.get();
    String title = name.get().strip();
    background.run(
        () -> new DatasetImporter(store).run(from, how, title, mine),
        imported -> {
          ticket = null;
          stage.set(ImportStage.EMPTY);
          clear();
          done.accept(imported);
        },
        failure -> {
          ticket = null;
          if (failure instanceof CancellationException) {
            look();
          } else {
            problem.set(errors.sentence(failure));
            stage.set(ImportStage.REFUSED);
          }
        });
  }

  /** Ends the import that is being made; nothing of it stays. */
  public void cancelImport() {
    if (stage.get() == ImportStage.IMPORTING && ticket != null) {
      ticket.cancel();
    }
  }

  /** Stops looking; a preview that is there stays, and an import goes on. */
  public void rest() {
    if (stage.get() == ImportStage.CHECKING) {
      stop();
      stage.set(ImportStage.READY);
    }
  }

  private void look() {
    ImportSource from = source.get();
    if (from == null) {
      return;
    }
    BackgroundWork mine = begin(ImportStage.LOOKING);
    ImportOptions how = options.get();
    background.run(
        () -> PreviewMaker.of(from, how, false, mine),
        found -> {
          if (mine == ticket) {
            show(found);
            if (!found.complete() && found.problem().isEmpty()) {
              check(from, how);
            }
          }
        },
        failure -> refuse(mine, failure));
  }

  private void check(ImportSource from, ImportOptions how) {
    BackgroundWork mine = begin(ImportStage.CHECKING);
    background.run(
        () -> PreviewMaker.of(from, how, true, mine),
        found -> {
          if (mine == ticket) {
            show(found);
          }
        },
        failure -> refuse(mine, failure));
  }

  private void show(ImportPreview found) {
    ticket = null;
    preview.set(found);
    problem.set(found.problem());
    stage.set(found.problem().isEmpty() ? ImportStage.READY : ImportStage.REFUSED);
  }

  private void refuse(BackgroundWork mine, Exception failure) {
    if (mine == ticket && !(failure instanceof CancellationException)) {
      ticket = null;
      preview.set(null);
      problem.set(errors.sentence(failure));
      stage.set(ImportStage.REFUSED);
    }
  }

  private BackgroundWork begin(ImportStage next) {
    stop();
    progress.set(UNKNOWN);
    problem.set("");
    BackgroundWork fresh =
        new BackgroundWork(
            background, (at, all) -> progress.set(all > 0 ? (double) at / all : UNKNOWN));
    ticket = fresh;
    stage.set(next);
    return fresh;
  }

  private void stop() {
    if (ticket != null) {
      ticket.cancel();
      ticket = null;
    }
  }

  private void judge() {
    boolean found = stage.get() == ImportStage.READY || stage.get() == ImportStage.CHECKING;
    importable.set(found && !name.get().isBlank() && inputProblems.isEmpty());
  }

  /** What is imported, or null. */
  public ReadOnlyObjectProperty<@Nullable ImportSource> sourceProperty() {
    return source.getReadOnlyProperty();
  }

  /** How it is imported. */
  public ReadOnlyObjectProperty<ImportOptions> optionsProperty() {
    return options.getReadOnlyProperty();
  }

  /** What would come of it, or null while nobody knows. */
  public ReadOnlyObjectProperty<@Nullable ImportPreview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /** What is being done. */
  public ReadOnlyObjectProperty<ImportStage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /** Why it cannot be imported, in a sentence, or empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** How far it is, 0 to 1, or {@link #UNKNOWN}. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What the set will be called; typed. */
  public StringProperty nameProperty() {
    return name;
  }

  /** Whether everything is there that an import takes. */
  public ObservableValue<Boolean> importableProperty() {
    return importable.getReadOnlyProperty();
  }

  /** Sentences about inputs that cannot be used, by their ids. */
  ObservableMap<String, String> inputProblems() {
    return inputProblems;
  }

  /** The texts of this package. */
  Messages texts() {
    return texts;
  }
}
