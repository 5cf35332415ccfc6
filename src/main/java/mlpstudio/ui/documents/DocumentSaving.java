package mlpstudio.ui.documents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.interchange.ExperimentFile;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.ErrorReporter;
import mlpstudio.ui.support.ExperimentWords;
import mlpstudio.ui.support.Messages;

/**
 * Writes the experiment on the bench to its file or another one. Edits made while it is being
 * written stay edits; an experiment opened meanwhile is left alone.
 */
final class DocumentSaving {
  private final Workspace workspace;
  private final ObjectProperty<DocumentPlace> place;
  private final DocumentViewModel.Surroundings around;
  private final Messages texts;
  private final DocumentQuestions questions;
  private final FileSentences sentences;
  private final ExperimentWords words = new ExperimentWords();
  private int document;

  DocumentSaving(
      Workspace workspace,
      ObjectProperty<DocumentPlace> place,
      DocumentViewModel.Surroundings around,
      Messages texts) {
    this.workspace = workspace;
    this.place = place;
    this.around = around;
    this.texts = texts;
    questions = new DocumentQuestions(around.dialogs(), texts);
    sentences = new FileSentences(texts);
  }

  /** Another document is on the bench: what is still being written concerns it no more. */
  void forget() {
    document++;
  }

  /**
   * Saves to the document's file, or asks for one.
   *
   * @param then done once it is saved, and only then
   */
  void save(Runnable then) {
    place
        .get()
        .file()
        .ifPresentOrElse(file -> write(file, workspace.experiment(), then), () -> saveAs(then));
  }

  /** Asks for a file and saves there. */
  void saveAs(Runnable then) {
    String suggested = fileName(words.title(workspace.experiment()));
    around.files().chooseToSave(suggested).ifPresent(chosen -> saveTo(chosen, then));
  }

  private void saveTo(Path chosen, Runnable then) {
    Path absolute = chosen.toAbsolutePath().normalize();
    if (DocumentViewModel.takes(absolute)) {
      write(absolute, named(absolute), then);
      return;
    }
    // The dialog asked about the name without its ending only.
    Path file =
        absolute.resolveSibling(FileSentences.name(absolute) + ExperimentFile.EXTENSION);
    Runnable write = () -> write(file, named(file), then);
    around
        .background()
        .run(
            () -> Files.exists(file),
            there -> {
              if (there) {
                questions.askToReplace(FileSentences.name(file), write);
              } else {
                write.run();
              }
            },
            failure -> unwritable(file, failure));
  }

  private void write(Path file, Experiment experiment, Runnable then) {
    int saved = document;
    around
        .background()
        .run(
            () -> {
              ExperimentFile.write(file, experiment);
              return file;
            },
            written -> {
              around.recent().add(written);
              if (saved == document) {
                place.set(new DocumentPlace.InFile(written));
                workspace.saved(experiment);
                around.dialogs().toast(texts.format("saved", FileSentences.name(written)));
                then.run();
              }
            },
            failure -> unwritable(file, failure));
  }

  private void unwritable(Path file, Exception failure) {
    new ErrorReporter(around.dialogs()).report(sentences.unwritable(file, failure), failure);
  }

  /** The experiment under the name of the file; the names of built-in ones stay theirs. */
  private Experiment named(Path file) {
    String title = FileSentences.name(file);
    title = title.substring(0, title.length() - ExperimentFile.EXTENSION.length());
    Experiment now = workspace.experiment();
    if (title.isBlank()
        || (place.get().users() && fileName(now.title()).equals(FileSentences.name(file)))) {
      return now;
    }
    String id =
        title
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-+|-+$", "");
    boolean taken = id.isEmpty() || BuiltInExperiments.byId(id).isPresent();
    return now.withName(taken ? "my-" + (id.isEmpty() ? "experiment" : id) : id, title);
  }

  /** A title as the name of a file: what some system does not allow becomes a space. */
  private static String fileName(String title) {
    String plain = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").strip();
    return (plain.isEmpty() ? "experiment" : plain) + ExperimentFile.EXTENSION;
  }
}
