package mlpstudio.interchange.collection;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How many drawings there are of each class and by each writer.
 *
 * @param labels by class, figures in their order first, drawings without a label (an empty text)
 *     last
 * @param writers by writer, those of nobody known (an empty text) last
 */
public record CollectionTally(Map<String, Integer> labels, Map<String, Integer> writers) {
  /** Figures by what they are worth, then words, then nothing. */
  public static final Comparator<String> ORDER =
      Comparator.comparing(String::isEmpty)
          .thenComparing(name -> !isFigure(name))
          .thenComparingInt(name -> isFigure(name) ? Integer.parseInt(name) : 0)
          .thenComparing(Comparator.naturalOrder());

  /** Keeps the maps in their order. */
  public CollectionTally {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    writers = Collections.unmodifiableMap(new LinkedHashMap<>(writers));
  }

  /**
   * Counts: classes among those of the writer that the filter lets pass, and the other way round.
   */
  public static CollectionTally of(List<KeptDrawing> drawings, DrawingFilter filter) {
    DrawingFilter anyLabel = DrawingFilter.ALL.withWriter(filter.writer());
    DrawingFilter anyWriter = DrawingFilter.ALL.withLabel(filter.label());
    return new CollectionTally(
        count(anyLabel.of(drawings), KeptDrawing::label),
        count(anyWriter.of(drawings), KeptDrawing::writer));
  }

  /** The classes that have a name, in their order. */
  public static List<String> classNames(Collection<KeptDrawing> drawings) {
    return drawings.stream()
        .map(KeptDrawing::label)
        .filter(label -> !label.isEmpty())
        .distinct()
        .sorted(ORDER)
        .toList();
  }

  private static Map<String, Integer> count(
      List<KeptDrawing> drawings, Function<KeptDrawing, String> name) {
    Map<String, Integer> counts = new HashMap<>();
    drawings.forEach(d -> counts.merge(name.apply(d), 1, Integer::sum));
    Map<String, Integer> inOrder = new TreeMap<>(ORDER);
    inOrder.putAll(counts);
    return inOrder;
  }

  private static boolean isFigure(String name) {
    return name.matches("\\d{1,9}");
  }
}
