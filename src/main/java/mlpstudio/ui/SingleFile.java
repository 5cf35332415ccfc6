package mlpstudio.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import mlpstudio.ui.support.Dialogs;
import mlpstudio.ui.support.FileHandler;

/**
 * Opens files of one kind that were dropped on the window, or named when the program was started;
 * one at a time.
 *
 * @param kind what it takes, for people
 * @param several what is said of more than one, in a sentence
 * @param taken whether a file is of the kind
 * @param opener opens it
 * @param dialogs where the sentence is said
 */
record SingleFile(
    String kind, String several, Predicate<Path> taken, Consumer<Path> opener, Dialogs dialogs)
    implements FileHandler {

  @Override
  public boolean takes(Path file) {
    return taken.test(file);
  }

  @Override
  public void open(List<Path> files) {
    if (files.size() == 1) {
      opener.accept(files.getFirst());
    } else {
      dialogs.error(several, "", Optional.empty());
    }
  }
}
