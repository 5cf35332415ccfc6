package mlpstudio.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tutorial as nine lessons, read from the files beside this class. */
public final class BuiltInLessons {
  /** The languages that there are, the one for everybody else first. */
  public static final List<String> LANGUAGES = List.of("en", "fr");

  /** How the files' names end. */
  public static final String EXTENSION = ".lesson";

  private static final List<String> IDS =
      List.of(
          "softmax",
          "loss",
          "training-loop",
          "relu",
          "depth",
          "keeping",
          "little-data",
          "adam",
          "colour");

  private BuiltInLessons() {}

  /** The ids, in the order in which they are taught. */
  public static List<String> ids() {
    return IDS;
  }

  /**
   * All lessons in one language; in English where they do not speak it.
   *
   * @param language two letters
   */
  public static List<Lesson> all(String language) {
    String spoken = LANGUAGES.contains(language) ? language : LANGUAGES.getFirst();
    return IDS.stream().map(id -> read(id, spoken)).toList();
  }

  private static Lesson read(String id, String language) {
    String name = id + "." + language + EXTENSION;
    try (InputStream file = BuiltInLessons.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("The lesson " + name + " is missing");
      }
      return LessonReader.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("The lesson " + name + " is broken: " + e.getMessage(), e);
    }
  }
}
