package mlpstudio.ui.shell;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mlpstudio.ui.support.Dialogs;
import mlpstudio.ui.support.FileHandler;
import mlpstudio.ui.support.Messages;

/**
 * Hands files that were dropped on the window, or named when the program was started, to whoever
 * opens their kind. Files of no known kind, or of several, get one sentence. FX thread only.
 */
public final class FileOpener {
  private final List<FileHandler> handlers;
  private final Dialogs dialogs;
  private final Messages texts = new Messages(FileOpener.class);

  /**
   * An opener.
   *
   * @param handlers asked in this order
   */
  public FileOpener(List<FileHandler> handlers, Dialogs dialogs) {
    this.handlers = List.copyOf(handlers);
    this.dialogs = dialogs;
  }

  /**
   * Opens the files of these names, as the system gave them, or says why not. A name with letters
   * that the system's language does not have comes as no name of a file at all.
   *
   * @return the files that were named, also those that were not opened
   */
  public List<Path> openNamed(List<String> names) {
    List<Path> files = new ArrayList<>();
    for (String name : names) {
      try {
        files.add(Path.of(name));
      } catch (InvalidPathException e) {
        dialogs.error(texts.format("files.name", name), e.toString(), Optional.empty());
        return List.of();
      }
    }
    open(files);
    return files;
  }

  /** Opens the files, or says why not. */
  public void open(List<Path> files) {
    if (files.isEmpty()) {
      return;
    }
    List<Path> unknown = files.stream().filter(f -> !known(f)).toList();
    if (!unknown.isEmpty()) {
      say("files.unknown", unknown);
      return;
    }
    handlers.stream()
        .filter(h -> files.stream().allMatch(h::takes))
        .findFirst()
        .ifPresentOrElse(h -> h.open(files), () -> say("files.mixed", files));
  }

  private boolean known(Path file) {
    return handlers.stream().anyMatch(h -> h.takes(file));
  }

  private void say(String key, List<Path> files) {
    String names =
        files.stream()
            .limit(3)
            .map(f -> String.valueOf(f.getFileName()))
            .collect(Collectors.joining(", "));
    dialogs.error(
        texts.format(
            key,
            files.size() > 3 ? names + ", …" : names,
            handlers.stream().map(FileHandler::kind).collect(Collectors.joining(", "))),
        "",
        Optional.empty());
  }
}
