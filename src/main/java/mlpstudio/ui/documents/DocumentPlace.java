package mlpstudio.ui.documents;

import java.nio.file.Path;
import java.util.Optional;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;

/** Where the experiment on the bench lives, and so where Save writes it. */
public sealed interface DocumentPlace {

  /**
   * Part of the program: cannot be overwritten, and its edits are remembered without a question.
   */
  record BuiltIn() implements DocumentPlace {}

  /** The user's, in no file yet. */
  record Unsaved() implements DocumentPlace {}

  /**
   * The user's, in a file.
   *
   * @param path absolute
   */
  record InFile(Path path) implements DocumentPlace {}

  /** Where an experiment lives that was not read from a file. */
  static DocumentPlace of(Experiment opened) {
    return BuiltInExperiments.byId(opened.id()).filter(opened::equals).isPresent()
        ? new BuiltIn()
        : new Unsaved();
  }

  /** The file, if there is one. */
  default Optional<Path> file() {
    return this instanceof InFile in ? Optional.of(in.path()) : Optional.empty();
  }

  /** Whether edits would be lost where nobody asked. */
  default boolean users() {
    return !(this instanceof BuiltIn);
  }
}
