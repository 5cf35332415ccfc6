package mlpstudio.interchange.collection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mlpstudio.drawing.Stroke;

/**
 * What other files would bring into a collection. Drawings with the same strokes are the same
 * drawing, whoever has given it another label or stripped its writer since.
 *
 * @param fresh the drawings that are not there yet, in order
 * @param duplicates how many are there already, or come twice
 * @param differing how many of these have another label there, which stays
 */
public record CollectionMerge(List<KeptDrawing> fresh, int duplicates, int differing) {
  /** Copies the list. */
  public CollectionMerge {
    fresh = List.copyOf(fresh);
  }

  /** Compares. */
  public static CollectionMerge of(List<KeptDrawing> inHand, List<KeptDrawing> incoming) {
    Map<List<Stroke>, KeptDrawing> known = new HashMap<>();
    inHand.forEach(d -> known.putIfAbsent(d.drawing().strokes(), d));
    List<KeptDrawing> fresh = new ArrayList<>();
    int duplicates = 0;
    int differing = 0;
    for (KeptDrawing drawing : incoming) {
      KeptDrawing former = known.putIfAbsent(drawing.drawing().strokes(), drawing);
      if (former == null) {
        fresh.add(drawing);
      } else {
        duplicates++;
        differing += former.label().equals(drawing.label()) ? 0 : 1;
      }
    }
    return new CollectionMerge(fresh, duplicates, differing);
  }
}
