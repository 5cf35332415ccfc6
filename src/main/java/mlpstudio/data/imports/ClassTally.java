package mlpstudio.data.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mlpstudio.data.DatasetException;

/** Counts the pictures of each class in each half, and numbers the classes in the end. */
final class ClassTally {
  /** Labels are kept in one byte. */
  static final int MOST_CLASSES = 256;

  private final Map<String, Map<Half, Integer>> counts = new TreeMap<>(NaturalOrder::compare);

  void add(String label, Half half) {
    counts.computeIfAbsent(label, l -> new EnumMap<>(Half.class)).merge(half, 1, Integer::sum);
  }

  /** Names of all classes in the order of labels. */
  List<String> names() {
    return List.copyOf(counts.keySet());
  }

  /** The label of each class. */
  Map<String, Integer> labels() {
    Map<String, Integer> labels = new HashMap<>();
    names().forEach(name -> labels.put(name, labels.size()));
    return labels;
  }

  int count(String name, Half half) {
    return counts.getOrDefault(name, Map.of()).getOrDefault(half, 0);
  }

  /** Whether the source's own halves are used: it has images of both. */
  boolean splitGiven() {
    return has(Half.TRAIN) && has(Half.TEST);
  }

  private boolean has(Half half) {
    return counts.values().stream().anyMatch(c -> c.containsKey(half));
  }

  /** Pictures of a class that are trained on and tested with, where a share is put aside. */
  ClassCount split(String name, double testShare) {
    int test = count(name, Half.TEST);
    int train = count(name, Half.TRAIN) + count(name, Half.ANY);
    if (splitGiven()) {
      return new ClassCount(name, train, test);
    }
    int aside = aside(train + test, testShare);
    return new ClassCount(name, train + test - aside, aside);
  }

  /** All classes, split. */
  List<ClassCount> split(double testShare) {
    List<ClassCount> all = new ArrayList<>();
    counts.keySet().forEach(name -> all.add(split(name, testShare)));
    return all;
  }

  /** How many of so many are put aside for testing: at least one, but never the only one. */
  static int aside(int count, double share) {
    return count < 2 ? 0 : Math.clamp(Math.round(count * share), 1, count - 1);
  }

  /**
   * Refuses what nobody can learn from.
   *
   * @throws DatasetException in a sentence
   */
  void require(double testShare) throws DatasetException {
    if (counts.isEmpty()) {
      throw DatasetException.of("import.none");
    }
    if (counts.size() == 1) {
      throw DatasetException.of("import.one.class", names().getFirst());
    }
    if (counts.size() > MOST_CLASSES) {
      throw DatasetException.of("import.many.classes", counts.size(), MOST_CLASSES);
    }
    List<ClassCount> all = split(testShare);
    if (all.stream().mapToInt(ClassCount::test).sum() == 0) {
      throw DatasetException.of("import.no.test");
    }
    if (all.stream().mapToInt(ClassCount::train).sum() == 0) {
      throw DatasetException.of("import.no.train");
    }
  }
}
