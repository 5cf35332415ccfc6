package mlpstudio.interchange.collection;

import java.util.List;
import java.util.Optional;

/**
 * Which drawings of a collection are looked at.
 *
 * @param label only those of one class; an empty text for those without a label
 * @param writer only those of one writer; an empty text for those of nobody known
 */
public record DrawingFilter(Optional<String> label, Optional<String> writer) {
  /** All of them. */
  public static final DrawingFilter ALL = new DrawingFilter(Optional.empty(), Optional.empty());

  /** The same with another class, or all. */
  public DrawingFilter withLabel(Optional<String> value) {
    return new DrawingFilter(value, writer);
  }

  /** The same with another writer, or all. */
  public DrawingFilter withWriter(Optional<String> value) {
    return new DrawingFilter(label, value);
  }

  /** Whether a drawing passes. */
  public boolean accepts(KeptDrawing drawing) {
    return label.map(l -> l.equals(drawing.label())).orElse(true)
        && writer.map(w -> w.equals(drawing.writer())).orElse(true);
  }

  /** Those that pass, in order. */
  public List<KeptDrawing> of(List<KeptDrawing> drawings) {
    return equals(ALL) ? drawings : drawings.stream().filter(this::accepts).toList();
  }
}
