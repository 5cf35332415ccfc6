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
import org.jspecify.annotations.Nullable;

/**
 * Reads one line of a collection, strictly: JSON to the letter, every coordinate a number, at least
 * one point. Fields that other programs add are passed over.
 */
final class DrawingLine {
  private final String place;
  private final JsonReader json;
  private Optional<String> label = Optional.empty();
  private String writer = "";
  private @Nullable List<Stroke> strokes;

  private DrawingLine(String place, String line) {
    this.place = place;
    this.json = new JsonReader(new StringReader(line));
    json.setStrictness(Strictness.STRICT);
  }

  /**
   * Reads a line.
   *
   * @param place the file and the line, for messages
   * @throws DrawingException where it is no drawing
   */
  static Drawing read(String place, String line) throws IOException {
    try {
      return new DrawingLine(place, line).drawing();
    } catch (MalformedJsonException | EOFException | JsonParseException e) {
      throw new DrawingException(place + ": this is no complete JSON object.", e);
    }
  }

  private Drawing drawing() throws IOException {
    require(JsonToken.BEGIN_OBJECT, "a drawing should be a JSON object");
    json.beginObject();
    while (json.hasNext()) {
      field(json.nextName());
    }
    json.endObject();
    if (json.peek() != JsonToken.END_DOCUMENT) {
      throw wrong("there is more on it than one JSON object");
    }
    List<Stroke> drawn = strokes;
    if (drawn == null) {
      throw wrong("the field \"strokes\" is missing");
    }
    if (drawn.isEmpty()) {
      throw wrong("nothing is drawn: \"strokes\" is empty");
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
          require(JsonToken.STRING, "\"label\" should be a text");
          label = Optional.of(json.nextString()).filter(text -> !text.isBlank());
        }
      }
      case "writer" -> {
        if (json.peek() == JsonToken.NULL) {
          json.nextNull();
        } else {
          require(JsonToken.STRING, "\"writer\" should be a text");
          writer = json.nextString();
        }
      }
      case "strokes" -> strokes = strokes();
      default -> json.skipValue();
    }
  }

  private List<Stroke> strokes() throws IOException {
    List<Stroke> read = new ArrayList<>();
    require(JsonToken.BEGIN_ARRAY, "\"strokes\" should be a list of strokes");
    json.beginArray();
    while (json.hasNext()) {
      require(JsonToken.BEGIN_ARRAY, "a stroke should be a list of points [x,y]");
      List<Point> points = new ArrayList<>();
      json.beginArray();
      while (json.hasNext()) {
        points.add(point());
      }
      json.endArray();
      if (points.isEmpty()) {
        throw wrong("stroke " + (read.size() + 1) + " has no point");
      }
      read.add(new Stroke(points));
    }
    json.endArray();
    return read;
  }

  private Point point() throws IOException {
    require(JsonToken.BEGIN_ARRAY, "a point should be [x,y]");
    json.beginArray();
    double x = coordinate();
    double y = coordinate();
    require(JsonToken.END_ARRAY, "a point should be two numbers [x,y]");
    json.endArray();
    return new Point(x, y);
  }

  private double coordinate() throws IOException {
    require(JsonToken.NUMBER, "a point should be two numbers [x,y]");
    double value = Double.parseDouble(json.nextString());
    if (!(Math.abs(value) <= Point.FARTHEST)) {
      throw wrong("the coordinate " + value + " lies beyond every screen");
    }
    return value;
  }

  private void require(JsonToken expected, String sentence) throws IOException {
    if (json.peek() != expected) {
      throw wrong(sentence);
    }
  }

  private DrawingException wrong(String sentence) {
    return new DrawingException(place + ": " + sentence + ".");
  }
}
