package mlpstudio.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Connected pieces of ink: what belongs to the drawing, and what is dust or the table's edge. */
final class Blobs {
  /** Smaller ones than this share of the largest are dust. */
  private static final double DUST = 0.03;

  private final int width;
  private final int height;
  private final int[] owner;
  private final List<Blob> blobs = new ArrayList<>();

  private Blobs(boolean[] ink, int width, int height) {
    this.width = width;
    this.height = height;
    this.owner = new int[ink.length];
    Arrays.fill(owner, -1);
    int[] waiting = new int[ink.length];
    for (int i = 0; i < ink.length; i++) {
      if (ink[i] && owner[i] < 0) {
        blobs.add(flood(ink, i, waiting));
      }
    }
  }

  /** The ink without dust, and without what reaches the edge where something else does not. */
  static boolean[] cleaned(boolean[] ink, int width, int height) {
    Blobs found = new Blobs(ink, width, height);
    int inside = found.blobs.stream().filter(b -> !b.atEdge).mapToInt(Blob::area).max().orElse(0);
    int largest = found.blobs.stream().mapToInt(Blob::area).max().orElse(0);
    // A line of some length within the picture is what it was taken for.
    boolean edgeIsForeign = inside >= Math.max(20, 0.0005 * ink.length);
    double least = DUST * (edgeIsForeign ? inside : largest);
    boolean[] kept = new boolean[ink.length];
    for (int i = 0; i < ink.length; i++) {
      Blob blob = found.owner[i] < 0 ? null : found.blobs.get(found.owner[i]);
      kept[i] = blob != null && blob.area >= least && !(edgeIsForeign && blob.atEdge);
    }
    return kept;
  }

  private Blob flood(boolean[] ink, int start, int[] waiting) {
    int id = blobs.size();
    int area = 0;
    boolean atEdge = false;
    int count = 0;
    waiting[count++] = start;
    owner[start] = id;
    while (count > 0) {
      int at = waiting[--count];
      int x = at % width;
      int y = at / width;
      area++;
      atEdge |= x == 0 || y == 0 || x == width - 1 || y == height - 1;
      for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          int next = ny * width + nx;
          if (ink[next] && owner[next] < 0) {
            owner[next] = id;
            waiting[count++] = next;
          }
        }
      }
    }
    return new Blob(area, atEdge);
  }

  private record Blob(int area, boolean atEdge) {}
}
