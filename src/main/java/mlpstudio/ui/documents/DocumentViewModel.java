package mlpstudio.ui.documents;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.interchange.ExperimentFile;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.Dialogs;
import mlpstudio.ui.support.ErrorReporter;
import mlpstudio.ui.support.ExperimentWords;
import mlpstudio.ui.support.Messages;

/**
 * The experiment on the bench as a document: opens and saves it, knows its file, its name and
 * whether it was edited since, and asks before edits of the user's own are lost. FX thread only.
 */
public final class DocumentViewModel {
  private final Workspace workspace;
  private final Surroundings around;
  private final Messages texts = new Messages(DocumentViewModel.class);
  private final DocumentQuestions questions;
  private final DocumentSaving saving;
  private final FileSentences sentences = new FileSentences(texts);
  private final ExperimentWords words = new ExperimentWords();
  private final ReadOnlyObjectWrapper<DocumentPlace> place;
  private final BooleanBinding edited;
  private final ObservableValue<String> name;
  private Runnable afterOpening = () -> {};
  private int asked;

  /**
   * What documents need around them.
   *
   * @param files asks which file
   * @param recent those opened last
   * @param background reads and writes
   * @param dialogs asks and tells
   */
  public record Surroundings(
      ExperimentFiles files, RecentFiles recent, Background background, Dialogs dialogs) {}

  /**
   * The document on the bench.
   *
   * @param place where it lives
   */
  public DocumentViewModel(Workspace workspace, DocumentPlace place, Surroundings around) {
    this.workspace = workspace;
    this.around = around;
    this.place = new ReadOnlyObjectWrapper<>(place);
    questions = new DocumentQuestions(around.dialogs(), texts);
    saving = new DocumentSaving(workspace, this.place, around, texts);
    edited =
        Bindings.createBooleanBinding(
            () -> !workspace.experiment().equals(workspace.openedProperty().get()),
            workspace.experimentProperty(),
            workspace.openedProperty());
    name = workspace.experimentProperty().map(words::title);
  }

  /** Where it lives. */
  public ReadOnlyObjectProperty<DocumentPlace> placeProperty() {
    return place.getReadOnlyProperty();
  }

  /** Whether it differs from what was opened or last saved. */
  public ObservableValue<Boolean> editedProperty() {
    return edited;
  }

  /** Its title, in the user's language where it is one of the program's own. */
  public ObservableValue<String> nameProperty() {
    return name;
  }

  /** Its title, with a word where it was edited. */
  public ObservableValue<String> markedNameProperty() {
    return Bindings.createStringBinding(
        () -> edited.get() ? texts.format("edited", name.getValue()) : name.getValue(),
        name,
        edited);
  }

  /** The files opened and saved last. */
  public RecentFiles recent() {
    return around.recent();
  }

  /** Says what is to be done whenever another experiment was opened. */
  public void setAfterOpening(Runnable action) {
    afterOpening = action;
  }

  /** An experiment of the user's own, with usual values and no file yet. */
  public void openNew() {
    Experiment usual = BuiltInExperiments.deepReluSgd();
    Experiment fresh =
        new Experiment(
            "untitled",
            texts.get("untitled"),
            usual.dataset(),
            usual.preparation(),
            usual.architecture(),
            usual.plan(),
            usual.seed());
    leave(() -> put(fresh, new DocumentPlace.Unsaved()));
  }

  /** Opens an experiment that is in no file, such as a built-in one. */
  public void open(Experiment experiment) {
    open(experiment, () -> {});
  }

  /** The same; does more once it is open, which may be after a question, or never. */
  public void open(Experiment experiment, Runnable then) {
    asked++;
    leave(
        () -> {
          put(experiment, DocumentPlace.of(experiment));
          then.run();
        });
  }

  /**
   * Puts the document aside with all its edits, without a question.
   *
   * @return has it back, in place of what is on the bench then
   */
  public Runnable setAside() {
    Workspace.Kept kept = workspace.keep();
    DocumentPlace where = place.get();
    return () -> {
      asked++;
      saving.forget();
      place.set(where);
      workspace.restore(kept);
    };
  }

  /** Opens an experiment of which nothing can be lost, such as a lesson's, without a question. */
  public void lend(Experiment experiment) {
    asked++;
    put(experiment, new DocumentPlace.BuiltIn());
  }

  /** Asks for a file and opens it. */
  public void chooseAndOpen() {
    around.files().chooseToOpen().ifPresent(this::open);
  }

  /** Opens a file; one that is no experiment is told in a sentence, and nothing changes. */
  public void open(Path file) {
    int request = ++asked;
    Path absolute = file.toAbsolutePath().normalize();
    around
        .background()
        .run(
            () -> ExperimentFile.read(absolute),
            experiment -> {
              if (request == asked) {
                leave(() -> putFile(experiment, absolute));
              }
            },
            failure -> unreadable(absolute, failure));
  }

  /** Whether a file looks like an experiment, by its name. */
  public static boolean takes(Path file) {
    return ExperimentFile.isNamed(file);
  }

  /** Writes the document to its file; asks for one where it has none. */
  public void save() {
    saving.save(() -> {});
  }

  /** Asks for a file and writes the document there; it bears the file's name from then on. */
  public void saveAs() {
    saving.saveAs(() -> {});
  }

  /** Closes the document: the program's usual experiment is on the bench then. */
  public void close(Runnable then) {
    asked++;
    leave(
        () -> {
          put(BuiltInExperiments.deepReluSgd(), new DocumentPlace.BuiltIn());
          then.run();
        });
  }

  /** Takes back all edits, as one that can be undone. */
  public void reset() {
    workspace.problems().clear();
    workspace.history().endStep();
    workspace.edit(e -> workspace.openedProperty().get());
  }

  /**
   * Asks about edits of the user's own before the window closes; those of built-in experiments come
   * back at the next start.
   *
   * @param then gets whether edits are to be thrown away
   * @param stayed is run where the window is to stay open after all
   */
  public void beforeClosing(Consumer<Boolean> then, Runnable stayed) {
    if (edited.get() && place.get().users()) {
      questions.ask(
          name.getValue(),
          () -> saving.save(() -> then.accept(false)),
          () -> then.accept(true),
          stayed);
    } else {
      then.accept(false);
    }
  }

  /** Throws all edits away. */
  public void discardEdits() {
    workspace.open(workspace.openedProperty().get());
  }

  /**
   * Looks whether the file that the last session left open is still what it was. Call once, at the
   * start.
   */
  public void verifyFile() {
    place.get().file().ifPresent(this::verify);
  }

  private void verify(Path file) {
    int request = asked;
    around
        .background()
        .run(
            () -> ExperimentFile.read(file),
            experiment -> {
              boolean other = !experiment.equals(workspace.openedProperty().get());
              if (request == asked && other && !edited.get()) {
                workspace.open(experiment);
              }
            },
            failure -> {
              if (request == asked) {
                place.set(new DocumentPlace.Unsaved());
                around.recent().dropMissing();
                String sentence = sentences.unreadable(file, failure);
                around.dialogs().toast(texts.format("file.gone", sentence));
              }
            });
  }

  /** Goes on to another experiment, unless the user wants to keep this one. */
  private void leave(Runnable go) {
    workspace.beforeOpening().leave(stay -> leave(go, stay));
  }

  private void leave(Runnable go, Runnable stay) {
    if (!edited.get()) {
      go.run();
    } else if (place.get().users()) {
      questions.ask(name.getValue(), () -> saving.save(go), go, stay);
    } else {
      Workspace.Kept former = workspace.keep();
      DocumentPlace formerPlace = place.get();
      String formerName = name.getValue();
      go.run();
      questions.offerBack(formerName, () -> takeBack(former, formerPlace));
    }
  }

  private void takeBack(Workspace.Kept former, DocumentPlace formerPlace) {
    leave(
        () -> {
          saving.forget();
          place.set(formerPlace);
          workspace.restore(former);
        });
  }

  private void putFile(Experiment experiment, Path file) {
    put(experiment, new DocumentPlace.InFile(file));
    around.recent().add(file);
  }

  private void put(Experiment experiment, DocumentPlace where) {
    saving.forget();
    place.set(where);
    workspace.open(experiment);
    afterOpening.run();
  }

  private void unreadable(Path file, Exception failure) {
    around.recent().dropMissing();
    new ErrorReporter(around.dialogs()).report(sentences.unreadable(file, failure), failure);
  }
}
