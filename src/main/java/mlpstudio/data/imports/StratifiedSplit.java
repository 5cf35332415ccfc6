package mlpstudio.data.imports;

import java.util.ArrayList;
import java.util.List;
import mlpstudio.data.RandomStream;
import mlpstudio.data.RandomStream.Purpose;

/** Puts a share of each class aside for testing: equal labels, share and seed, equal choice. */
final class StratifiedSplit {
  private StratifiedSplit() {}

  /**
   * Chooses.
   *
   * @param labels class of each image
   * @return for each image whether it is for testing
   */
  static boolean[] test(int[] labels, int classes, double share, long seed) {
    List<List<Integer>> members = new ArrayList<>();
    for (int c = 0; c < classes; c++) {
      members.add(new ArrayList<>());
    }
    for (int i = 0; i < labels.length; i++) {
      members.get(labels[i]).add(i);
    }
    RandomStream random = RandomStream.of(seed, Purpose.SUBSET);
    boolean[] test = new boolean[labels.length];
    for (List<Integer> images : members) {
      int[] order = images.stream().mapToInt(i -> i).toArray();
      random.shuffle(order);
      for (int i = 0; i < ClassTally.aside(order.length, share); i++) {
        test[order[i]] = true;
      }
    }
    return test;
  }
}
