package mlpstudio.interchange;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mlpstudio.data.ImageShape;

/**
 * What a network's images were when it was trained, kept with its weights: a collection of drawings
 * may have other classes by tomorrow, the network has not.
 *
 * @param shape of one image
 * @param classNames one for each output
 */
public record LearntImages(ImageShape shape, List<String> classNames) {
  private static final String SHAPE = "image_shape";
  private static final String CLASSES = "class_names";

  /** Copies the names. */
  public LearntImages {
    classNames = List.copyOf(classNames);
  }

  /** Adds it to a file's metadata, as JSON, since these are texts. */
  void write(Map<String, String> metadata) {
    JsonArray sides = new JsonArray();
    sides.add(shape.channels());
    sides.add(shape.height());
    sides.add(shape.width());
    JsonArray names = new JsonArray();
    classNames.forEach(names::add);
    metadata.put(SHAPE, sides.toString());
    metadata.put(CLASSES, names.toString());
  }

  /**
   * Reads it from a file's metadata, if it is there: files of earlier versions and of other
   * programs have none.
   *
   * @throws CheckpointException where it is broken
   */
  static Optional<LearntImages> read(String file, Map<String, String> metadata)
      throws CheckpointException {
    String shape = metadata.get(SHAPE);
    String classes = metadata.get(CLASSES);
    if (shape == null || classes == null) {
      return Optional.empty();
    }
    try {
      JsonArray sides = JsonParser.parseString(shape).getAsJsonArray();
      if (sides.size() != 3) {
        throw new IllegalArgumentException("not three sides");
      }
      List<String> names = new ArrayList<>();
      for (JsonElement name : JsonParser.parseString(classes).getAsJsonArray()) {
        names.add(name.getAsString());
      }
      ImageShape images =
          new ImageShape(sides.get(0).getAsInt(), sides.get(1).getAsInt(), sides.get(2).getAsInt());
      return Optional.of(new LearntImages(images, names));
    } catch (JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | UnsupportedOperationException
        | ArithmeticException e) {
      throw CheckpointException.because(e, "images", file);
    }
  }
}
