package mlpstudio.drawing;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mlpstudio.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads one line of a collection, strictly: JSON to the letter, every coordinate a number, at least
 * one point. Fields that other programs add are passed over.
 */
final class DrawingLine {
  private final String file;
  private final int number;
  private final JsonReader json;
  private Optional<String> label = Optional.empty();
  private String writer = "";
  private @Nullable List<Stroke> strokes;

  private DrawingLine(String file, int number, String line) {
    this.file = file;
    this.number = number;
    this.json = new JsonReader(new StringReader(line));
    json.setStrictness(Strictness.STRICT);
  }

  /**
   * Reads a line.
   *
   * @param file its name, for messages
   * @param number of the line, from 1
   * @throws DrawingException where it is no drawing
   */
  static Drawing read(String file, int number, String line) throws IOException {
    try {
      return new DrawingLine(file, number, line).drawing();
    } catch (MalformedJsonException | EOFException | JsonParseException e) {
      throw DrawingException.because(e, "line.json", file, number);
    }
  }

  private Drawing drawing() throws IOException {
    require(JsonToken.BEGIN_OBJECT, "line.object");
    json.beginObject();
    while (json.hasNext()) {
      field(json.nextName());
    }
    json.endObject();
    if (json.peek() != JsonToken.END_DOCUMENT) {
      throw wrong("line.more");
    }
    List<Stroke> drawn = strokes;
    if (drawn == null) {
      throw wrong("line.no.strokes");
    }
    if (drawn.isEmpty()) {
      throw wrong("line.empty");
    }
    return new Drawing(label, writer, drawn);
  }

  private void field(String name) throws IOException {
    switch (name) {
      case "label" -> {
        // Labels are texts, but who writes 7 means "7".
        if (json.peek() == JsonToken.NULL) {
          json.nextNull();
        } else if (json.peek() == JsonToken.NUMBER) {
          label = Optional.of(json.nextString());
        } else {
          require(JsonToken.STRING, "line.label");
          label = Optional.of(json.nextString()).filter(text -> !text.isBlank());
        }
      }
      case "writer" -> {
        if (json.peek() == JsonToken.NULL) {
          json.nextNull();
        } else {
          require(JsonToken.STRING, "line.writer");
          writer = json.nextString();
        }
      }
      case "strokes" -> strokes = strokes();
      default -> json.skipValue();
    }
  }

  private List<Stroke> strokes() throws IOException {
    List<Stroke> read = new ArrayList<>();
    require(JsonToken.BEGIN_ARRAY, "line.strokes");
    json.beginArray();
    while (json.hasNext()) {
      require(JsonToken.BEGIN_ARRAY, "line.stroke");
      List<Point> points = new ArrayList<>();
      json.beginArray();
      while (json.hasNext()) {
        points.add(point());
      }
      json.endArray();
      if (points.isEmpty()) {
        throw wrong("line.no.point", read.size() + 1);
      }
      read.add(new Stroke(points));
    }
    json.endArray();
    return read;
  }

  private Point point() throws IOException {
    require(JsonToken.BEGIN_ARRAY, "line.point");
    json.beginArray();
    double x = coordinate();
    double y = coordinate();
    require(JsonToken.END_ARRAY, "line.numbers");
    json.endArray();
    return new Point(x, y);
  }

  private double coordinate() throws IOException {
    require(JsonToken.NUMBER, "line.numbers");
    double value = Double.parseDouble(json.nextString());
    if (!(Math.abs(value) <= Point.FARTHEST)) {
      throw wrong("line.far", value);
    }
    return value;
  }

  private void require(JsonToken expected, String key) throws IOException {
    if (json.peek() != expected) {
      throw wrong(key);
    }
  }

  private DrawingException wrong(String key, Object... arguments) {
    return DrawingException.of(
        "line.wrong", file, number, Words.say(DrawingLine.class, key, arguments));
  }
}
