package mlpstudio.lesson;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mlpstudio.words.Words;

/**
 * Reads what {@link LessonWriter} writes, and what people write after its example; refuses the rest
 * in a sentence that names the line.
 *
 * <p>A lesson is a Markdown file: a head between two lines of three hyphens, then steps, each begun
 * by a line {@code # Title}. Within a step, blocks between {@code ::: name} and {@code :::} hold
 * the experiment, the knobs, the question, and what comes after the run.
 */
public final class LessonReader {
  /** Largest file that is read at all. */
  private static final long MAX_BYTES = 1_000_000;

  private static final String BORDER = "---";
  private static final List<String> HEAD =
      List.of("format", "version", "id", "language", "title", "about");
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  private final List<Line> lines;
  private int next;

  private LessonReader(String text) {
    lines = new ArrayList<>();
    String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
    for (String line : LINE_END.split(plain, -1)) {
      lines.add(new Line(lines.size() + 1, line));
    }
  }

  /**
   * Reads a file.
   *
   * @throws LessonFormatException where it is no lesson
   * @throws IOException where it cannot be read
   */
  public static Lesson read(Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new LessonFormatException(Words.say(Lesson.class, "file.large", file.getFileName()));
    }
    try {
      return parse(Files.readString(file, StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      throw new LessonFormatException(Words.say(Lesson.class, "file.no.text", file.getFileName()));
    }
  }

  /**
   * Reads a text.
   *
   * @throws LessonFormatException where it is no lesson
   */
  public static Lesson parse(String text) throws LessonFormatException {
    return new LessonReader(text).lesson();
  }

  private Lesson lesson() throws LessonFormatException {
    Map<String, Line.Entry> head = head();
    require(head, "format", LessonWriter.FORMAT);
    require(head, "version", String.valueOf(LessonWriter.VERSION));
    List<LessonStep> steps = new ArrayList<>();
    while (next < lines.size()) {
      Line line = lines.get(next);
      if (isStep(line)) {
        steps.add(step());
      } else if (line.text().isBlank()) {
        next++;
      } else {
        throw line.wrong("before.first");
      }
    }
    for (String key : List.of("id", "language", "title")) {
      checkHead(head, key, steps);
    }
    try {
      return new Lesson(
          value(head, "id"),
          value(head, "language"),
          value(head, "title"),
          value(head, "about"),
          steps);
    } catch (IllegalArgumentException e) {
      throw new LessonFormatException(lines.size(), String.valueOf(e.getMessage()));
    }
  }

  /** Has what is wrong with the head told at its own line. */
  private static void checkHead(Map<String, Line.Entry> head, String key, List<LessonStep> steps)
      throws LessonFormatException {
    Line.Entry entry = head.get(key);
    if (entry == null || steps.isEmpty()) {
      return;
    }
    boolean fine =
        switch (key) {
          case "id" -> entry.value().matches(Lesson.ID);
          case "language" -> entry.value().matches(Lesson.LANGUAGE);
          default -> !entry.value().isBlank();
        };
    if (!fine) {
      throw entry
          .line()
          .wrong(
              switch (key) {
                case "id" -> "id";
                case "language" -> "language";
                default -> "title";
              });
    }
  }

  private Map<String, Line.Entry> head() throws LessonFormatException {
    if (!lines.getFirst().text().strip().equals(BORDER)) {
      throw lines.getFirst().wrong("head.begin", LessonWriter.FORMAT);
    }
    Map<String, Line.Entry> head = new LinkedHashMap<>();
    for (next = 1; next < lines.size(); next++) {
      Line line = lines.get(next);
      if (line.text().strip().equals(BORDER)) {
        next++;
        return complete(head, line);
      }
      if (!line.text().isBlank()) {
        put(head, line);
      }
    }
    throw lines.getLast().wrong("head.open");
  }

  private static void put(Map<String, Line.Entry> head, Line line) throws LessonFormatException {
    Line.Entry entry = line.entry().orElseThrow(() -> line.wrong("head.line"));
    if (!HEAD.contains(entry.key())) {
      throw line.wrong("head.unknown", entry.key(), String.join(", ", HEAD));
    }
    if (head.put(entry.key(), entry) != null) {
      throw line.wrong("head.twice", entry.key());
    }
  }

  private static Map<String, Line.Entry> complete(Map<String, Line.Entry> head, Line end)
      throws LessonFormatException {
    for (String key : HEAD) {
      if (!head.containsKey(key)) {
        throw end.wrong("head.missing", key);
      }
    }
    return head;
  }

  private static void require(Map<String, Line.Entry> head, String key, String expected)
      throws LessonFormatException {
    Line.Entry entry = head.get(key);
    if (entry != null && !entry.value().equals(expected)) {
      throw entry
          .line()
          .told(
              key.equals("version")
                  ? Words.say(Lesson.class, "newer", entry.value(), expected)
                  : Words.say(Lesson.class, "head.should", key, expected));
    }
  }

  private static String value(Map<String, Line.Entry> head, String key) {
    Line.Entry entry = head.get(key);
    return entry == null ? "" : entry.value();
  }

  private static boolean isStep(Line line) {
    return line.text().startsWith("# ");
  }

  private LessonStep step() throws LessonFormatException {
    Line title = lines.get(next++);
    StepParser parser = new StepParser(title);
    while (next < lines.size() && (parser.inside() || !isStep(lines.get(next)))) {
      parser.take(lines.get(next++));
    }
    return parser.step();
  }
}
