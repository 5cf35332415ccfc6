package mlpstudio.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import mlpstudio.model.LayerWeights;
import mlpstudio.model.Weights;
import org.jspecify.annotations.Nullable;

/**
 * The kept moments of a run, never larger than a number of bytes. Where it is full, whole states
 * become weights, then weights go: first those between epochs, then those of epochs, always where
 * the neighbours are nearest, so that what remains lies evenly; the first, the last and the best
 * stay longest. Plain arithmetic on arrays; not for several threads.
 */
final class MomentStore {
  /** What the objects around the numbers of one moment take, about. */
  private static final long OVERHEAD = 512;

  /** More could not be told apart on a slider. */
  private static final int MOST = 1000;

  private final long limit;
  private final TreeMap<RunMoment, Entry> entries = new TreeMap<>();
  private @Nullable RunMoment best;

  /**
   * One moment.
   *
   * @param moment when
   * @param weights the network
   * @param state the whole state, where that is kept, too
   * @param stretch the part of the run's life that it belongs to; null where nobody knows how it
   *     was learnt
   */
  record Entry(
      RunMoment moment,
      Weights weights,
      @Nullable RunSnapshot state,
      @Nullable RunStretch stretch) {

    Entry withoutState() {
      return new Entry(moment, weights, null, stretch);
    }

    /** Whether the whole state can be had. */
    boolean continuable() {
      return state != null || stretch != null;
    }
  }

  /**
   * An empty store.
   *
   * @param limit in bytes; 0 keeps nothing
   */
  MomentStore(long limit) {
    this.limit = limit;
  }

  /** Whether anything can be kept. */
  boolean on() {
    return limit > 0;
  }

  /** Whether whole states with optimisers like this one's can stay at all. */
  boolean takes(RunSnapshot state) {
    return state.optimizer().bytes() <= limit / 2;
  }

  /** Says which moment is the best so far. */
  void setBest(RunMoment moment) {
    best = moment;
  }

  /** Keeps a moment, in the place of one that was kept there. */
  void keep(Entry entry) {
    entries.put(entry.moment(), entry);
    thinStates();
    thinWeights();
  }

  /** The moment itself or the nearest before it that is kept, else the first. */
  Optional<Entry> at(RunMoment moment) {
    var found = entries.floorEntry(moment);
    var taken = found == null ? entries.firstEntry() : found;
    return taken == null ? Optional.empty() : Optional.of(taken.getValue());
  }

  /** The nearest whole state from which this moment can be learnt again, if one is kept. */
  Optional<Entry> stateBefore(Entry target) {
    return entries.headMap(target.moment(), true).descendingMap().values().stream()
        .filter(e -> e.state() != null && e.stretch() == target.stretch())
        .findFirst();
  }

  /** All moments, in order. */
  List<KeptMoment> moments() {
    return entries.values().stream().map(e -> new KeptMoment(e.moment(), e.continuable())).toList();
  }

  /** Everything up to a moment, in order. */
  List<Entry> upTo(RunMoment moment) {
    return List.copyOf(entries.headMap(moment, true).values());
  }

  /**
   * What everything takes; arrays that several moments share count once. What the run in hand began
   * with is its own; what those before it began with stays only for the moments' sake.
   */
  long bytes() {
    Set<Weights> networks = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<OptimizerState> optimizers = Collections.newSetFromMap(new IdentityHashMap<>());
    RunStretch present = entries.isEmpty() ? null : entries.lastEntry().getValue().stretch();
    for (Entry entry : entries.values()) {
      networks.add(entry.weights());
      count(entry.state(), networks, optimizers);
      RunStretch stretch = entry.stretch();
      if (stretch != null
          && stretch != present
          && stretch.input().start() instanceof RunStart.FromSnapshot from) {
        count(from.snapshot(), networks, optimizers);
      }
    }
    return entries.size() * OVERHEAD
        + networks.stream().mapToLong(MomentStore::bytes).sum()
        + optimizers.stream().mapToLong(OptimizerState::bytes).sum();
  }

  private static void count(
      @Nullable RunSnapshot state, Set<Weights> networks, Set<OptimizerState> optimizers) {
    if (state != null) {
      networks.add(state.weights());
      state.best().ifPresent(networks::add);
      optimizers.add(state.optimizer());
    }
  }

  /** What a network's numbers take. */
  static long bytes(Weights weights) {
    long values = 0;
    for (LayerWeights layer : weights.layers()) {
      values += layer.weight().length + layer.bias().length;
    }
    return values * Float.BYTES;
  }

  private static long stateBytes(Entry entry) {
    return entry.state() == null ? 0 : entry.state().optimizer().bytes();
  }

  /** Optimisers' memories take at most half, so that there are moments to look at. */
  private void thinStates() {
    while (entries.values().stream().mapToLong(MomentStore::stateBytes).sum() > limit / 2
        && stripOne()) {}
  }

  private void thinWeights() {
    while ((bytes() > limit || entries.size() > MOST)
        && (removeOne(e -> e.moment().batch() > 0, true)
            || removeOne(e -> !e.moment().equals(best), true)
            || removeOne(e -> true, true)
            || stripOne()
            || removeOne(e -> true, false))) {}
  }

  /** Takes the whole state where the next ones are nearest, the newest last. */
  private boolean stripOne() {
    List<Entry> whole = entries.values().stream().filter(e -> e.state() != null).toList();
    if (whole.isEmpty()) {
      return false;
    }
    Entry least = leastMissed(whole, e -> true, true).orElse(whole.getFirst());
    entries.put(least.moment(), least.withoutState());
    return true;
  }

  private boolean removeOne(Predicate<Entry> candidates, boolean keepEnds) {
    List<Entry> all = new ArrayList<>(entries.values());
    Optional<Entry> least = leastMissed(all, candidates, keepEnds);
    least.ifPresent(e -> entries.remove(e.moment()));
    return least.isPresent();
  }

  private static Optional<Entry> leastMissed(
      Collection<Entry> sorted, Predicate<Entry> candidates, boolean keepEnds) {
    List<Entry> all = List.copyOf(sorted);
    if (!keepEnds) {
      return all.stream().filter(candidates).findFirst();
    }
    Entry least = null;
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 1; i < all.size() - 1; i++) {
      double gap = all.get(i + 1).moment().position() - all.get(i - 1).moment().position();
      if (gap < smallest && candidates.test(all.get(i))) {
        smallest = gap;
        least = all.get(i);
      }
    }
    return Optional.ofNullable(least);
  }
}
