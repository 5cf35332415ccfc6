package mlpstudio.ui.collection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import mlpstudio.interchange.collection.KeptDrawing;
import mlpstudio.interchange.collection.LineChange;
import mlpstudio.interchange.collection.LineEdit;
import mlpstudio.ui.support.images.GridSelection;

/**
 * The drawings that pass the filter and which of them are chosen.
 *
 * @param drawings in the order of the file
 * @param selection by position
 */
record ShownDrawings(List<KeptDrawing> drawings, GridSelection selection) {
  /** None. */
  static final ShownDrawings NONE = new ShownDrawings(List.of(), GridSelection.NONE);

  /** Those that are chosen, in order. */
  List<KeptDrawing> chosen() {
    List<KeptDrawing> chosen = new ArrayList<>();
    selection.positions().forEach(i -> chosen.add(drawings.get(i)));
    return chosen;
  }

  /** The same with others chosen. */
  ShownDrawings with(GridSelection other) {
    return new ShownDrawings(drawings, other);
  }

  /**
   * Other drawings after an edit: what came back is chosen, else what was chosen as far as it is
   * still there, else what has taken its place.
   */
  ShownDrawings after(LineEdit edit, List<KeptDrawing> next) {
    Map<String, String> became = new HashMap<>();
    Set<String> wanted = new HashSet<>();
    for (LineChange change : edit.changes()) {
      if (!change.before().isEmpty()) {
        became.put(change.before(), change.after());
      } else if (change.behind().isPresent() || wanted.isEmpty()) {
        // Brought back; of what is new only the first, or the next key would relabel it all.
        wanted.add(change.after());
      }
    }
    int lead = selection.lead();
    String leader = lead < 0 ? "" : drawings.get(lead).line();
    leader = became.getOrDefault(leader, leader);
    if (wanted.isEmpty()) {
      for (KeptDrawing drawing : chosen()) {
        wanted.add(became.getOrDefault(drawing.line(), drawing.line()));
      }
    }
    int[] positions =
        IntStream.range(0, next.size()).filter(i -> wanted.contains(next.get(i).line())).toArray();
    if (positions.length == 0) {
      return new ShownDrawings(
          next, GridSelection.of(Math.min(Math.max(0, lead), next.size() - 1)));
    }
    int newLead = positions[0];
    for (int position : positions) {
      newLead = next.get(position).line().equals(leader) ? position : newLead;
    }
    return new ShownDrawings(next, GridSelection.of(IntStream.of(positions), newLead));
  }
}
