package mlpstudio.ui.documents;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.Background;

/** The files opened and saved last, the latest first, remembered. FX thread only. */
public final class RecentFiles {
  /** How many are kept. */
  public static final int MOST = 10;

  private static final String KEY = "documents.recent";

  private final Preferences preferences;
  private final Background background;
  private final ObservableList<Path> files = FXCollections.observableArrayList();
  private final ObservableList<Path> view = FXCollections.unmodifiableObservableList(files);

  /**
   * Those remembered.
   *
   * @param background looks which ones are still there
   */
  public RecentFiles(Preferences preferences, Background background) {
    this.preferences = preferences;
    this.background = background;
    preferences.text(KEY, "").lines().limit(MOST).forEach(this::recall);
  }

  /** Absolute paths, the latest first. */
  public ObservableList<Path> files() {
    return view;
  }

  /** Puts a file first. */
  public void add(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    files.remove(absolute);
    files.addFirst(absolute);
    if (files.size() > MOST) {
      files.removeLast();
    }
    remember();
  }

  /** Forgets one. */
  public void remove(Path file) {
    files.remove(file.toAbsolutePath().normalize());
    remember();
  }

  /** Forgets all. */
  public void clear() {
    files.clear();
    remember();
  }

  /** Forgets those that are no longer there, once that is known. */
  public void dropMissing() {
    List<Path> asked = List.copyOf(files);
    background.run(
        () -> asked.stream().filter(f -> !Files.isRegularFile(f)).toList(),
        missing -> {
          if (files.removeAll(missing)) {
            remember();
          }
        },
        failure -> {});
  }

  private void recall(String line) {
    try {
      files.add(Path.of(line));
    } catch (InvalidPathException e) {
      // Written on another system: nothing to find here.
    }
  }

  private void remember() {
    preferences.put(KEY, files.stream().map(Path::toString).collect(Collectors.joining("\n")));
  }
}
