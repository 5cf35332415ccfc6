package mlpstudio.drawing;

import java.util.List;
import java.util.Optional;

/**
 * What somebody drew, kept as the pen moved, so that its rasterising can be changed later.
 *
 * @param label the class that it shows, by its name, if somebody said so
 * @param writer a tag for whoever drew it; empty where it is not known or was stripped
 * @param strokes in the order drawn
 */
public record Drawing(Optional<String> label, String writer, List<Stroke> strokes) {
  /** Copies the list. */
  public Drawing {
    strokes = List.copyOf(strokes);
  }

  /** The same drawing under another label, or under none. */
  public Drawing withLabel(Optional<String> value) {
    return new Drawing(value, writer, strokes);
  }

  /** The same drawing by somebody unknown. */
  public Drawing withoutWriter() {
    return withWriter("");
  }

  /** The same drawing by somebody else; an empty tag for somebody unknown. */
  public Drawing withWriter(String tag) {
    return new Drawing(label, tag, strokes);
  }

  /** Whether nothing is drawn. */
  public boolean isEmpty() {
    return strokes.isEmpty();
  }
}
