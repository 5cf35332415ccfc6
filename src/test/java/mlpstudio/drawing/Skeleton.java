package mlpstudio.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * The middle line of ink, one pixel wide, by Zhang and Suen's thinning ("A fast parallel algorithm
 * for thinning digital patterns", 1984), followed as paths.
 */
final class Skeleton {
  /** Branches shorter than this are bumps of the outline. */
  private static final int SPUR = 7;

  private final int width;
  private final int height;
  private final boolean[] ink;

  private Skeleton(boolean[] ink, int width) {
    this.width = width;
    this.height = ink.length / width;
    this.ink = ink.clone();
  }

  /** The paths along the middle of the ink, as indices of neighbouring pixels. */
  static List<List<Integer>> paths(boolean[] ink, int width) {
    Skeleton skeleton = new Skeleton(ink, width);
    skeleton.thin();
    List<List<Integer>> paths = skeleton.follow();
    for (List<Integer> path : paths) {
      if (path.size() < SPUR && paths.size() > 1 && skeleton.isSpur(path)) {
        path.stream().filter(i -> skeleton.neighbours(i).size() < 3).forEach(skeleton::erase);
      }
    }
    return skeleton.follow();
  }

  private void erase(int i) {
    ink[i] = false;
  }

  private boolean isSpur(List<Integer> path) {
    int first = neighbours(path.getFirst()).size();
    int last = neighbours(path.getLast()).size();
    return Math.min(first, last) == 1 && Math.max(first, last) >= 3;
  }

  private void thin() {
    boolean changed = true;
    while (changed) {
      changed = pass(true);
      changed |= pass(false);
    }
  }

  private boolean pass(boolean first) {
    List<Integer> gone = new ArrayList<>();
    for (int i = 0; i < ink.length; i++) {
      if (ink[i] && removable(i, first)) {
        gone.add(i);
      }
    }
    gone.forEach(this::erase);
    return !gone.isEmpty();
  }

  private boolean removable(int i, boolean first) {
    boolean[] p = ring(i);
    int count = 0;
    int changes = 0;
    for (int k = 0; k < 8; k++) {
      count += p[k] ? 1 : 0;
      changes += !p[k] && p[(k + 1) % 8] ? 1 : 0;
    }
    boolean north = p[0];
    boolean east = p[2];
    boolean south = p[4];
    boolean west = p[6];
    return count >= 2
        && count <= 6
        && changes == 1
        && (first
            ? !(north && east && south) && !(east && south && west)
            : !(north && east && west) && !(north && south && west));
  }

  /** The eight neighbours, clockwise from the north. */
  private boolean[] ring(int i) {
    int x = i % width;
    int y = i / width;
    return new boolean[] {
      at(x, y - 1), at(x + 1, y - 1), at(x + 1, y), at(x + 1, y + 1),
      at(x, y + 1), at(x - 1, y + 1), at(x - 1, y), at(x - 1, y - 1)
    };
  }

  private boolean at(int x, int y) {
    return x >= 0 && y >= 0 && x < width && y < height && ink[y * width + x];
  }

  /** Neighbours along the grid come first; a diagonal one counts where no such one leads there. */
  private List<Integer> neighbours(int i) {
    boolean[] p = ring(i);
    int[] offset = {-width, 1 - width, 1, 1 + width, width, width - 1, -1, -1 - width};
    List<Integer> found = new ArrayList<>();
    for (int k = 0; k < 8; k += 2) {
      if (p[k]) {
        found.add(i + offset[k]);
      }
    }
    for (int k = 1; k < 8; k += 2) {
      if (p[k] && !p[k - 1] && !p[(k + 1) % 8]) {
        found.add(i + offset[k]);
      }
    }
    return found;
  }

  /** From ends and crossings to the next ones, then the closed loops. */
  private List<List<Integer>> follow() {
    List<List<Integer>> paths = new ArrayList<>();
    boolean[] used = new boolean[ink.length];
    for (boolean closed : new boolean[] {false, true}) {
      for (int i = 0; i < ink.length; i++) {
        if (ink[i] && !used[i] && (closed || neighbours(i).size() != 2)) {
          boolean alone = true;
          for (int next : neighbours(i)) {
            alone = false;
            if (!used[next]) {
              List<Integer> path = walk(i, next, used);
              if (path.size() > 1) {
                paths.add(path);
              }
            }
          }
          if (alone) {
            paths.add(new ArrayList<>(List.of(i)));
          }
          used[i] |= closed;
        }
      }
    }
    return paths;
  }

  private List<Integer> walk(int from, int to, boolean[] used) {
    List<Integer> path = new ArrayList<>(List.of(from));
    int before = from;
    int now = to;
    while (true) {
      path.add(now);
      List<Integer> ways = neighbours(now);
      if (ways.size() != 2 || now == from) {
        return path;
      }
      used[now] = true;
      int next = ways.get(0) == before ? ways.get(1) : ways.get(0);
      before = now;
      now = next;
    }
  }
}
