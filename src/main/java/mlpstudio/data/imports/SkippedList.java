package mlpstudio.data.imports;

import java.util.ArrayList;
import java.util.List;

/**
 * What was left out: the first few thousand in full, all counted.
 *
 * @param first at most {@value #MOST} of them
 * @param count of all
 */
public record SkippedList(List<Skipped> first, int count) {
  /** More are only counted. */
  public static final int MOST = 2000;

  /** Copies the list. */
  public SkippedList {
    first = List.copyOf(first);
  }

  /** Collects. */
  static final class Builder {
    private final List<Skipped> first = new ArrayList<>();
    private int count;

    void add(Skipped skipped) {
      if (first.size() < MOST) {
        first.add(skipped);
      }
      count++;
    }

    SkippedList list() {
      return new SkippedList(first, count);
    }
  }
}
