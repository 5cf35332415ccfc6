package mlpstudio.interchange.collection;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;

/**
 * The edits that people make. What other programs wrote on a line beside label, writer and strokes
 * stays there.
 */
public final class CollectionEdits {
  private static final String LABEL = "label";
  private static final String WRITER = "writer";

  private CollectionEdits() {}

  /** Gives drawings a label, or none where the text is empty. */
  public static LineEdit relabel(List<KeptDrawing> drawings, String label) {
    return each(drawings, LABEL, label, d -> d.label());
  }

  /** Gives drawings a writer, or none where the text is empty. */
  public static LineEdit withWriter(List<KeptDrawing> drawings, String writer) {
    return each(drawings, WRITER, writer, d -> d.writer());
  }

  /** The same drawings by nobody known, in the same order. */
  public static List<KeptDrawing> strippedCopies(List<KeptDrawing> drawings) {
    return drawings.stream()
        .map(d -> new KeptDrawing(with(d.line(), WRITER, ""), d.drawing().withoutWriter()))
        .toList();
  }

  /** Takes drawings out. */
  public static LineEdit delete(List<KeptDrawing> drawings) {
    return new LineEdit(drawings.stream().map(d -> LineChange.go(d.line())).toList());
  }

  /** Adds drawings at the end. */
  public static LineEdit add(List<KeptDrawing> drawings) {
    return new LineEdit(drawings.stream().map(d -> LineChange.come(d.line())).toList());
  }

  /** One field of a drawing as a text. */
  private interface FieldValue {
    String of(KeptDrawing drawing);
  }

  private static LineEdit each(
      List<KeptDrawing> drawings, String name, String value, FieldValue field) {
    List<LineChange> changes = new ArrayList<>();
    for (KeptDrawing drawing : drawings) {
      if (!field.of(drawing).equals(value)) {
        changes.add(LineChange.become(drawing.line(), with(drawing.line(), name, value)));
      }
    }
    return new LineEdit(changes);
  }

  private static String with(String line, String name, String value) {
    JsonObject object = JsonParser.parseString(line).getAsJsonObject();
    if (value.isEmpty()) {
      object.remove(name);
    } else {
      object.addProperty(name, value);
    }
    return object.toString();
  }
}
