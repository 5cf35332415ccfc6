package mlpstudio.drawing;

import com.google.gson.stream.JsonWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Collections of drawings as files, one JSON object a line: {@code
 * {"label":"7","writer":"…","strokes":[[[x,y],…],…]}}. Label and writer may be missing.
 */
public final class DrawingFile {
  /** Longest line that is believed, in characters. */
  private static final int MAX_LINE = 16 << 20;

  private static final char NO_LETTER = '\uFFFD';

  private DrawingFile() {}

  /**
   * Reads a whole file; empty lines are passed over.
   *
   * @throws DrawingException where it is missing or a line is broken, with the line's number
   */
  public static List<Drawing> read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (!Files.isRegularFile(file)) {
      throw DrawingException.of("no.file", file);
    }
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return read(name, lines);
    } catch (CharacterCodingException e) {
      throw DrawingException.because(e, "no.text", name);
    } catch (NoSuchFileException e) {
      throw DrawingException.because(e, "no.file", file);
    }
  }

  /**
   * Reads what can be read of a file: one line that a power cut broke does not cost the others.
   *
   * @throws DrawingException where it is missing, or has lines but no drawing, with what is wrong
   *     with the first of them
   */
  static Legible readable(Path file) throws IOException {
    Lines lines;
    // Letters that are cut in two become the sign for them.
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      lines = lines(String.valueOf(file.getFileName()), reader);
    } catch (NoSuchFileException e) {
      throw DrawingException.because(e, "no.file", file);
    }
    if (lines.problem().isPresent() && lines.content().drawings().isEmpty()) {
      throw lines.problem().get();
    }
    return lines.content();
  }

  /** Reads what can be read of some lines; what is wrong with the first of the others. */
  static Lines lines(String name, BufferedReader reader) throws IOException {
    List<Drawing> drawings = new ArrayList<>();
    int unreadable = 0;
    Optional<DrawingException> problem = Optional.empty();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (withoutMark(number, line).isBlank()) {
        continue;
      }
      try {
        drawings.add(parseText(name, number, line));
      } catch (DrawingException e) {
        unreadable++;
        problem = problem.or(() -> Optional.of(e));
      }
    }
    return new Lines(new Legible(drawings, unreadable), problem);
  }

  /**
   * Lines that were read.
   *
   * @param content what could be read
   * @param problem what is wrong with the first of the others, if there are any
   */
  record Lines(Legible content, Optional<DrawingException> problem) {}

  private static Drawing parseText(String name, int number, String line) throws IOException {
    if (line.indexOf(NO_LETTER) >= 0) {
      throw DrawingException.of("line.no.text", name, number);
    }
    return parse(name, number, line);
  }

  /**
   * What could be read of a file.
   *
   * @param drawings in the file's order
   * @param unreadable how many lines hold none
   */
  record Legible(List<Drawing> drawings, int unreadable) {
    /** Nothing at all. */
    static final Legible NOTHING = new Legible(List.of(), 0);

    /** Copies the drawings. */
    Legible {
      drawings = List.copyOf(drawings);
    }
  }

  /** Reads lines whose origin has a name for people. */
  static List<Drawing> read(String name, BufferedReader lines) throws IOException {
    List<Drawing> drawings = new ArrayList<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!withoutMark(number, line).isBlank()) {
        drawings.add(parse(name, number, line));
      }
    }
    return List.copyOf(drawings);
  }

  /**
   * Reads one line of a file.
   *
   * @param name of the file, for messages
   * @param number of the line, from 1
   * @throws DrawingException where it is broken
   */
  public static Drawing parse(String name, int number, String line) throws IOException {
    String json = withoutMark(number, line);
    if (json.length() > MAX_LINE) {
      throw DrawingException.of("line.long", name, number);
    }
    return DrawingLine.read(name, number, json);
  }

  /** Some editors begin a file with a byte order mark. */
  private static String withoutMark(int number, String line) {
    return number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
  }

  /** The whole file as text, ended by a line feed; coordinates come back as they were. */
  public static String text(List<Drawing> drawings) {
    StringBuilder text = new StringBuilder();
    for (Drawing drawing : drawings) {
      text.append(line(drawing)).append('\n');
    }
    return text.toString();
  }

  /** Both collections, the first one's drawings first, what is in both only once. */
  public static List<Drawing> merge(List<Drawing> first, List<Drawing> second) {
    Set<Drawing> all = new LinkedHashSet<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }

  /** The drawings without their writers' tags. */
  public static List<Drawing> withoutWriters(List<Drawing> drawings) {
    return drawings.stream().map(Drawing::withoutWriter).toList();
  }

  private static String line(Drawing drawing) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.beginObject();
      if (drawing.label().isPresent()) {
        json.name("label").value(drawing.label().get());
      }
      if (!drawing.writer().isEmpty()) {
        json.name("writer").value(drawing.writer());
      }
      json.name("strokes").beginArray();
      for (Stroke stroke : drawing.strokes()) {
        json.beginArray();
        for (Point point : stroke.points()) {
          json.beginArray();
          number(json, point.x());
          number(json, point.y());
          json.endArray();
        }
        json.endArray();
      }
      json.endArray();
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Writing into memory failed", e);
    }
    return text.toString();
  }

  private static void number(JsonWriter json, double value) throws IOException {
    if (value == Math.rint(value)) {
      json.value((long) value);
    } else {
      json.value(value);
    }
  }
}
