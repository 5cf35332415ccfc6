package mlpstudio.interchange.collection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes the changes of one edit on the lines of one file. */
final class LineEditor {
  private final List<String> lines;
  private final Map<String, Deque<Integer>> places = new HashMap<>();
  private final SortedMap<Integer, LineChange> inPlace = new TreeMap<>();
  private final Map<String, Deque<String>> coming = new HashMap<>();
  private final List<String> written = new ArrayList<>();

  LineEditor(List<String> lines) {
    this.lines = lines;
  }

  LineEdit.Edited apply(LineEdit edit) {
    findPlaces(edit);
    List<LineChange> arrivals = new ArrayList<>();
    for (LineChange change : edit.changes()) {
      if (change.comes()) {
        arrivals.add(change);
        change.behind().ifPresent(b -> behind(b).add(change.after()));
      } else {
        Deque<Integer> found = places.get(change.before());
        // Of equal lines the last one, which came last.
        Integer at = found == null ? null : found.pollLast();
        if (at != null) {
          inPlace.put(at, change);
        }
      }
    }
    writeBehind("");
    for (int i = 0; i < lines.size(); i++) {
      write(i);
    }
    arrivals.forEach(this::writeLeft);
    List<LineChange> done = new ArrayList<>(arrivals);
    inPlace.forEach((at, change) -> done.add(placed(at, change)));
    return new LineEdit.Edited(written, new LineEdit(done));
  }

  private void findPlaces(LineEdit edit) {
    Set<String> wanted = new HashSet<>();
    edit.changes().forEach(c -> wanted.add(c.before()));
    for (int i = 0; i < lines.size(); i++) {
      if (wanted.contains(lines.get(i))) {
        places.computeIfAbsent(lines.get(i), l -> new ArrayDeque<>()).add(i);
      }
    }
  }

  private Deque<String> behind(String line) {
    return coming.computeIfAbsent(line, l -> new ArrayDeque<>());
  }

  private void write(int index) {
    LineChange change = inPlace.get(index);
    if (change == null) {
      write(lines.get(index));
    } else if (!change.after().isEmpty()) {
      write(change.after());
    }
  }

  private void write(String line) {
    written.add(line);
    if (!line.isBlank()) {
      writeBehind(line);
    }
  }

  /** Lines that come may stand behind lines that come. */
  private void writeBehind(String line) {
    Deque<String> next = new ArrayDeque<>();
    Deque<String> first = coming.remove(line);
    if (first != null) {
      next.addAll(first);
    }
    while (!next.isEmpty()) {
      String arrived = next.pop();
      written.add(arrived);
      Deque<String> further = coming.remove(arrived);
      while (further != null && !further.isEmpty()) {
        next.push(further.pollLast());
      }
    }
  }

  /** What has no neighbour any more stands at the end. */
  private void writeLeft(LineChange change) {
    if (change.behind().isEmpty()) {
      write(change.after());
      return;
    }
    Deque<String> left = coming.get(change.behind().get());
    if (left != null && left.remove(change.after())) {
      write(change.after());
    }
  }

  private LineChange placed(int at, LineChange change) {
    if (!change.after().isEmpty()) {
      return LineChange.become(change.before(), change.after());
    }
    int neighbour = at - 1;
    while (neighbour >= 0 && lines.get(neighbour).isBlank()) {
      neighbour--;
    }
    return new LineChange(
        change.before(), "", Optional.of(neighbour < 0 ? "" : lines.get(neighbour)));
  }
}
