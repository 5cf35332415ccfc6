package mlpstudio.ui.support.images;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Which images of a grid are chosen: some, of which one leads, and one is where a range began.
 * Immutable.
 */
public final class GridSelection {
  /** None. */
  public static final GridSelection NONE = new GridSelection(new BitSet(), -1, -1);

  private final BitSet chosen;
  private final int lead;
  private final int anchor;

  private GridSelection(BitSet chosen, int lead, int anchor) {
    this.chosen = chosen;
    this.lead = lead;
    this.anchor = anchor;
  }

  /** One alone; none where it is negative. */
  public static GridSelection of(int position) {
    if (position < 0) {
      return NONE;
    }
    BitSet one = new BitSet();
    one.set(position);
    return new GridSelection(one, position, position);
  }

  /**
   * Several.
   *
   * @param positions of all that are chosen
   * @param lead the one shown large; the first where it is none of them
   */
  public static GridSelection of(IntStream positions, int lead) {
    BitSet some = new BitSet();
    positions.forEach(some::set);
    if (some.isEmpty()) {
      return NONE;
    }
    int first = lead >= 0 && some.get(lead) ? lead : some.nextSetBit(0);
    return new GridSelection(some, first, first);
  }

  /** The one that leads, or -1. */
  public int lead() {
    return lead;
  }

  /** Whether an image is chosen. */
  public boolean contains(int position) {
    return position >= 0 && chosen.get(position);
  }

  /** How many are chosen. */
  public int size() {
    return chosen.cardinality();
  }

  /** The positions of all, rising. */
  public IntStream positions() {
    return chosen.stream();
  }

  /** Everything from where a range began to here. */
  GridSelection to(int position) {
    int from = Math.max(0, anchor);
    BitSet range = new BitSet();
    range.set(Math.min(from, position), Math.max(from, position) + 1);
    return new GridSelection(range, position, from);
  }

  /** One more, or one less. */
  GridSelection toggled(int position) {
    BitSet next = (BitSet) chosen.clone();
    next.flip(position);
    if (next.isEmpty()) {
      return NONE;
    }
    int leader = next.get(position) ? position : nearest(next, position);
    return new GridSelection(next, leader, position);
  }

  /** All of so many. */
  GridSelection all(int count) {
    BitSet all = new BitSet();
    all.set(0, count);
    return count == 0 ? NONE : new GridSelection(all, Math.max(0, lead), Math.max(0, anchor));
  }

  private static int nearest(BitSet bits, int position) {
    int after = bits.nextSetBit(position);
    return after >= 0 ? after : bits.previousSetBit(position);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GridSelection s
        && s.chosen.equals(chosen)
        && s.lead == lead
        && s.anchor == anchor;
  }

  @Override
  public int hashCode() {
    return 31 * chosen.hashCode() + lead;
  }
}
