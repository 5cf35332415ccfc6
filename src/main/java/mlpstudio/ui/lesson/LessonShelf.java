package mlpstudio.ui.lesson;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mlpstudio.lesson.BuiltInLessons;
import mlpstudio.lesson.Lesson;
import mlpstudio.lesson.LessonReader;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.Background;

/** The lessons that there are: those of the program, and the files opened last. FX thread only. */
final class LessonShelf {
  private static final String KEY = "lesson.files";
  private static final int MOST = 10;

  private final Preferences preferences;
  private final Background background;
  private final List<Path> files = new ArrayList<>();

  LessonShelf(Preferences preferences, Background background) {
    this.preferences = preferences;
    this.background = background;
    preferences.text(KEY, "").lines().limit(MOST).forEach(this::recall);
  }

  /**
   * Reads all of them; files that are gone or no lessons any more are left out.
   *
   * @param language of the program's own
   * @param then receives the program's own, and those in files
   */
  void read(String language, Consumer<Shelved> then) {
    List<Path> asked = List.copyOf(files);
    background.run(
        () -> new Shelved(BuiltInLessons.all(language), readable(asked)), then, failure -> {});
  }

  /** Puts a file first. */
  void add(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    files.remove(absolute);
    files.addFirst(absolute);
    if (files.size() > MOST) {
      files.removeLast();
    }
    preferences.put(KEY, files.stream().map(Path::toString).collect(Collectors.joining("\n")));
  }

  private static Map<Path, Lesson> readable(List<Path> files) {
    Map<Path, Lesson> lessons = new LinkedHashMap<>();
    for (Path file : files) {
      try {
        lessons.put(file, LessonReader.read(file));
      } catch (IOException e) {
        // Gone, or changed by hand: opening it says what is wrong.
      }
    }
    return lessons;
  }

  private void recall(String line) {
    try {
      files.add(Path.of(line));
    } catch (InvalidPathException e) {
      // Written on another system: nothing to find here.
    }
  }

  /**
   * What was read.
   *
   * @param own the program's own, in order
   * @param files the user's, by their files, the latest first
   */
  record Shelved(List<Lesson> own, Map<Path, Lesson> files) {}
}
