package mlpstudio.ui;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.ExperimentFormatException;
import mlpstudio.experiment.ExperimentReader;
import mlpstudio.experiment.ExperimentWriter;
import mlpstudio.ui.documents.DocumentPlace;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Workspace;

/**
 * The document on the bench, with its edits, remembered from one start to the next. What cannot be
 * read any more is left behind.
 *
 * @param opened as it was opened or last saved
 * @param edited as edited
 * @param place where it lives
 */
record DocumentMemory(Experiment opened, Experiment edited, DocumentPlace place) {
  private static final String BUILT_IN = "experiment";
  private static final String OPENED = "experiment.opened";
  private static final String EDITED = "experiment.edited";
  private static final String FILE = "experiment.file";

  /** What was on the bench last, or the famous network. */
  static DocumentMemory recall(Preferences preferences) {
    Experiment opened =
        BuiltInExperiments.byId(preferences.text(BUILT_IN, ""))
            .or(() -> experiment(preferences, OPENED))
            .orElseGet(BuiltInExperiments::deepReluSgd);
    Experiment edited =
        experiment(preferences, EDITED).filter(e -> e.id().equals(opened.id())).orElse(opened);
    DocumentPlace place =
        file(preferences)
            .filter(f -> preferences.text(BUILT_IN, "").isEmpty())
            .<DocumentPlace>map(DocumentPlace.InFile::new)
            .orElseGet(() -> DocumentPlace.of(opened));
    return new DocumentMemory(opened, edited, place);
  }

  /** Remembers what is on the bench. */
  static void keep(Preferences preferences, Workspace workspace, DocumentPlace place) {
    Experiment opened = workspace.openedProperty().get();
    preferences.put(BUILT_IN, place.users() ? "" : opened.id());
    preferences.put(OPENED, place.users() ? ExperimentWriter.line(opened) : "");
    preferences.put(EDITED, ExperimentWriter.line(workspace.experiment()));
    preferences.put(FILE, place.file().map(Path::toString).orElse(""));
  }

  /** A bench with it. */
  Workspace workspace() {
    Workspace workspace = new Workspace(opened);
    workspace.restore(Workspace.Kept.of(opened, edited));
    return workspace;
  }

  private static Optional<Experiment> experiment(Preferences preferences, String key) {
    String line = preferences.text(key, "");
    if (line.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ExperimentReader.parse(line));
    } catch (ExperimentFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> file(Preferences preferences) {
    String file = preferences.text(FILE, "");
    try {
      return file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
