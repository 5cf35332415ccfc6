package mlpstudio.ui.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.ExperimentFormatException;
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
  private boolean writing;
  private Runnable afterwards = () -> {};

  /** What is written where, for which document, and what is done then. */
  private record Job(Path file, Experiment experiment, int document, Runnable then) {}

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
    afterwards = () -> {};
  }

  /**
   * Saves to the document's file, or asks for one.
   *
   * @param then done once it is saved, and only then
   */
  void save(Runnable then) {
    place.get().file().ifPresentOrElse(file -> saveBack(file, then), () -> saveAs(then));
  }

  /** Another program may have written to the file since: its work is not replaced unasked. */
  private void saveBack(Path file, Runnable then) {
    if (writing) {
      // The file is about to hold what was saved a moment ago, which is no other program's work.
      afterwards = () -> save(then);
      return;
    }
    Experiment known = workspace.openedProperty().get();
    Job job = new Job(file, workspace.experiment(), document, then);
    unlessThere(
        () -> foreign(file, known),
        job,
        () -> questions.askToReplaceForeign(FileSentences.name(file), () -> write(job)));
  }

  private static boolean foreign(Path file, Experiment known) throws IOException {
    try {
      return Files.exists(file) && !ExperimentFile.read(file).equals(known);
    } catch (ExperimentFormatException e) {
      return true;
    }
  }

  /** Asks for a file and saves there. */
  void saveAs(Runnable then) {
    String suggested = FileNames.suggested(words.title(workspace.experiment()), place.get().file());
    around.files().chooseToSave(suggested).ifPresent(chosen -> saveTo(chosen, then));
  }

  private void saveTo(Path chosen, Runnable then) {
    Path absolute = chosen.toAbsolutePath().normalize();
    if (DocumentViewModel.takes(absolute)) {
      write(new Job(absolute, named(absolute), document, then));
      return;
    }
    // The dialog asked about the name without its ending only.
    Path file = absolute.resolveSibling(FileSentences.name(absolute) + ExperimentFile.EXTENSION);
    Job job = new Job(file, named(file), document, then);
    unlessThere(
        () -> Files.exists(file),
        job,
        () -> questions.askToReplace(FileSentences.name(file), () -> write(job)));
  }

  private Experiment named(Path file) {
    return FileNames.named(workspace.experiment(), file, place.get().users());
  }

  private void unlessThere(Callable<Boolean> inTheWay, Job job, Runnable ask) {
    writing = true;
    around
        .background()
        .run(
            inTheWay,
            there -> {
              writing = false;
              if (there) {
                afterwards = () -> {};
                ask.run();
              } else {
                write(job);
              }
            },
            failure -> failed(job, failure));
  }

  private void write(Job job) {
    writing = true;
    around
        .background()
        .run(
            () -> {
              ExperimentFile.write(job.file(), job.experiment());
              return job;
            },
            this::written,
            failure -> failed(job, failure));
  }

  private void written(Job job) {
    around.recent().add(job.file());
    boolean here = job.document() == document;
    if (here) {
      place.set(new DocumentPlace.InFile(job.file()));
      workspace.saved(job.experiment());
      around.dialogs().toast(texts.format("saved", FileSentences.name(job.file())));
    }
    writing = false;
    if (here) {
      job.then().run();
    }
    next();
  }

  private void failed(Job job, Exception failure) {
    writing = false;
    afterwards = () -> {};
    new ErrorReporter(around.dialogs()).report(sentences.unwritable(job.file(), failure), failure);
  }

  private void next() {
    Runnable waiting = afterwards;
    afterwards = () -> {};
    waiting.run();
  }
}
