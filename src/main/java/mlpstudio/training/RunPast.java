package mlpstudio.training;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import mlpstudio.model.ComputeSettings;
import mlpstudio.model.Network;
import mlpstudio.model.PredictionTable;
import mlpstudio.model.Weights;
import org.jspecify.annotations.Nullable;

/**
 * What a run was at earlier moments: keeps their weights and, where there is room, whole states,
 * and answers as one of them where that is wished. The answers come from a network of their own, so
 * that the one that learns is left alone. Engine thread only.
 */
final class RunPast {
  /** Networks up to so many bytes are kept between epochs, too. */
  private static final long SMALL = 512 << 10;

  /** How many moments of an epoch are then kept. */
  private static final int IN_AN_EPOCH = 8;

  private final TrainingService service;
  private final int threads;
  private final Consumer<TrainingEvent> events;
  private final MomentStore store;
  private final EvaluationCache scores;
  private TrainingHistory history = TrainingHistory.EMPTY;
  private @Nullable RunStretch stretch;
  private int every;
  private boolean statesFit = true;
  private MomentStore.@Nullable Entry shown;
  private @Nullable Network network;
  private @Nullable Rating rating;
  private volatile boolean closing;

  /**
   * Knows nothing yet.
   *
   * @param compute where the run computes
   * @param bytes what all moments may take; 0 keeps none
   */
  RunPast(
      TrainingService service,
      ComputeSettings compute,
      long bytes,
      Consumer<TrainingEvent> events) {
    this.service = service;
    this.threads = compute.threads();
    this.events = events;
    this.store = new MomentStore(bytes - bytes / 4);
    this.scores = new EvaluationCache(bytes / 4);
  }

  /** A moment's network under way through the test set; asked for, or only likely to be. */
  private static final class Rating {
    private final MomentStore.Entry entry;
    private final Network network;
    private final ChunkedEvaluation evaluation;
    private boolean wanted;

    Rating(TrainingRun run, MomentStore.Entry entry, boolean wanted) {
      this.entry = entry;
      this.wanted = wanted;
      network = run.copyWith(entry.weights());
      try {
        evaluation = run.testEvaluation(network);
      } catch (RuntimeException | Error e) {
        network.close();
        throw e;
      }
    }
  }

  /**
   * The run is ready: keeps what it begins with.
   *
   * @param former the past of the run before, which goes on here where this one continues it
   */
  void begin(TrainingRun run, RunInput input, @Nullable RunPast former) {
    stretch = new RunStretch(input, threads);
    history = run.history();
    if (!store.on()) {
      return;
    }
    boolean small = MomentStore.bytes(run.weights()) <= SMALL;
    every = small ? Math.ceilDiv(run.batches(), IN_AN_EPOCH) : 0;
    if (input.start() instanceof RunStart.FromSnapshot from) {
      goOn(from.snapshot(), run.batches(), former);
    } else {
      RunMoment now = new RunMoment(0, 0, run.batches());
      store.keep(new MomentStore.Entry(now, run.weights(), null, stretch));
    }
    tell();
  }

  private void goOn(RunSnapshot state, int batches, @Nullable RunPast former) {
    RunMoment now = new RunMoment(state.position().epoch(), state.position().batch(), batches);
    Optional<RunMoment> best =
        state.history().best().map(record -> new RunMoment(record.epoch() + 1, 0, batches));
    best.ifPresent(store::setBest);
    Optional<RunMoment> shared = former == null ? Optional.empty() : former.sharedUpTo(state, now);
    if (former != null && shared.isPresent()) {
      former.store.upTo(shared.get()).forEach(store::keep);
      scores.putAll(former.scores, shared.get());
    } else if (best.isPresent() && state.best().isPresent()) {
      // Of a run from a file no more is known beside its state.
      store.keep(new MomentStore.Entry(best.get(), state.best().get(), null, null));
    }
    store.keep(new MomentStore.Entry(now, state.weights(), state, stretch));
  }

  /**
   * Up to which moment this run is the past of a state: up to the state itself where it went
   * through that, else up to the end of the last epoch that is the very same in both.
   */
  private Optional<RunMoment> sharedUpTo(RunSnapshot state, RunMoment at) {
    boolean through =
        store
            .at(at)
            .filter(e -> e.moment().equals(at) && e.weights().equals(state.weights()))
            .isPresent();
    if (through) {
      return Optional.of(at);
    }
    List<EpochRecord> mine = history.epochs();
    List<EpochRecord> others = state.history().epochs();
    int same = 0;
    while (same < Math.min(mine.size(), others.size()) && mine.get(same).equals(others.get(same))) {
      same++;
    }
    return same == 0 ? Optional.empty() : Optional.of(new RunMoment(same, 0, at.batches()));
  }

  /** Something happened to the run: keeps where it now stands, if that is to be kept. */
  void learnt(TrainingRun run, TrainingEvent event) {
    if (!store.on()) {
      return;
    }
    switch (event) {
      case TrainingEvent.BatchFinished batch -> {
        boolean due = every > 0 && run.batch() % every == 0 && !run.epochLearnt();
        if (due && Double.isFinite(batch.loss())) {
          keep(new MomentStore.Entry(momentOf(run), run.weights(), null, stretch));
        }
      }
      case TrainingEvent.EpochFinished epoch -> {
        history = run.history();
        RunMoment now = momentOf(run);
        if (epoch.best()) {
          store.setBest(now);
        }
        scores.put(now, epoch.evaluation());
        keepEpoch(run, now, epoch.best());
      }
      case TrainingEvent.Restored restored ->
          restored.evaluation().ifPresent(score -> scores.put(momentOf(run), score));
      default -> {}
    }
  }

  /** The best weights are kept by the run already and take no more room here. */
  private void keepEpoch(TrainingRun run, RunMoment now, boolean best) {
    RunSnapshot state = statesFit ? run.snapshot() : null;
    Weights weights = best ? run.best() : state == null ? run.weights() : state.weights();
    statesFit = state != null && store.takes(state);
    keep(
        new MomentStore.Entry(
            now, weights, state == null ? null : state.withWeights(weights), stretch));
  }

  private static RunMoment momentOf(TrainingRun run) {
    return new RunMoment(run.epoch(), run.batch(), run.batches());
  }

  private void keep(MomentStore.Entry entry) {
    store.keep(entry);
    tell();
  }

  private void tell() {
    events.accept(new TrainingEvent.MomentsKept(store.moments()));
  }

  /** The learning rate was changed by hand at the run's present place. */
  void rateChanged(TrainingRun run, double rate) {
    if (stretch != null) {
      stretch.rateChanged(run, rate);
    }
  }

  /** Answers as the run was at a moment, or, where it is empty, as it is now. */
  void show(TrainingRun run, Optional<RunMoment> wish) {
    if (wish.isEmpty()) {
      boolean past = shown != null || rating != null;
      forget();
      if (past) {
        events.accept(new TrainingEvent.MomentShown(wish, Optional.empty()));
      }
      return;
    }
    store.at(wish.get()).ifPresent(entry -> show(run, entry));
  }

  private void show(TrainingRun run, MomentStore.Entry entry) {
    Optional<Evaluation> score = scores.get(entry.moment());
    Rating now = rating;
    if (score.isPresent()) {
      breakOff();
      put(entry, score.get(), null);
    } else if (now != null && now.entry.moment().equals(entry.moment())) {
      now.wanted = true;
    } else {
      rateWanted(run, entry);
    }
  }

  private void rateWanted(TrainingRun run, MomentStore.Entry entry) {
    Rating next;
    try {
      next = new Rating(run, entry, true);
    } catch (RuntimeException | Error e) {
      breakOff();
      events.accept(new TrainingEvent.MomentFailed(entry.moment()));
      throw e;
    }
    rate(next);
  }

  /** Scores a moment that is likely to be asked for next, unless something is asked meanwhile. */
  void prepare(TrainingRun run, RunMoment moment) {
    if (rating == null) {
      store
          .at(moment)
          .filter(entry -> scores.get(entry.moment()).isEmpty())
          .ifPresent(entry -> rate(new Rating(run, entry, false)));
    }
  }

  private void rate(Rating next) {
    breakOff();
    rating = next;
    service.tell(() -> goOn(next));
  }

  private void goOn(Rating now) {
    if (now != rating) {
      return;
    }
    try {
      if (now.evaluation.done() < now.evaluation.total()) {
        service.withThreads(threadsOf(now.entry), now.evaluation::next);
        service.tell(() -> goOn(now));
        return;
      }
    } catch (RuntimeException | Error e) {
      breakOff();
      if (now.wanted) {
        events.accept(new TrainingEvent.MomentFailed(now.entry.moment()));
      }
      throw e;
    }
    rating = null;
    Evaluation score = now.evaluation.result();
    scores.put(now.entry.moment(), score);
    if (now.wanted) {
      put(now.entry, score, now.network);
    } else {
      now.network.close();
    }
  }

  /** A moment is scored as its own run did that. */
  private int threadsOf(MomentStore.Entry entry) {
    RunStretch of = entry.stretch();
    return of == null ? threads : of.threads();
  }

  private void breakOff() {
    if (rating != null) {
      rating.network.close();
      rating = null;
    }
  }

  private void put(MomentStore.Entry entry, Evaluation score, @Nullable Network ofEntry) {
    closeNetwork();
    shown = entry;
    network = ofEntry;
    events.accept(new TrainingEvent.MomentShown(Optional.of(entry.moment()), Optional.of(score)));
  }

  private void closeNetwork() {
    if (network != null) {
      network.close();
      network = null;
    }
  }

  private void forget() {
    breakOff();
    closeNetwork();
    shown = null;
  }

  /** The weights of the moment shown; empty for now. */
  Optional<Weights> weights() {
    return Optional.ofNullable(shown).map(MomentStore.Entry::weights);
  }

  /** What the network of the moment shown makes of images; empty for now. */
  Optional<PredictionTable> predict(TrainingRun run, MemorySegment images) {
    MomentStore.Entry entry = shown;
    if (entry == null) {
      return Optional.empty();
    }
    Network asked = network;
    if (asked == null) {
      asked = run.copyWith(entry.weights());
      network = asked;
    }
    return Optional.of(run.predict(asked, images));
  }

  /**
   * Answers with the whole state at a moment, at once or after learning it again.
   *
   * @param progress told how much is learnt again
   */
  void stateAt(
      TrainingRun run,
      RunMoment moment,
      DoubleConsumer progress,
      CompletableFuture<RunSnapshot> answer) {
    MomentStore.Entry target =
        store
            .at(moment)
            .filter(entry -> entry.moment().equals(moment) && entry.continuable())
            .orElseThrow(() -> new IllegalStateException("The run's state there is not kept"));
    RunStretch learnt = target.stretch();
    if (target.state() != null) {
      answer.complete(target.state());
    } else if (learnt != null) {
      RunSnapshot state = store.stateBefore(target).map(MomentStore.Entry::state).orElse(null);
      learnAgain(new Replay(learnt, state, target, history.epochs(), run), progress, answer);
    }
  }

  private void learnAgain(
      Replay replay, DoubleConsumer progress, CompletableFuture<RunSnapshot> answer) {
    if (closing || service.closed()) {
      answer.completeExceptionally(new CancellationException("The run was closed"));
    }
    if (answer.isDone()) {
      replay.close();
      return;
    }
    try {
      if (replay.done()) {
        answer.complete(replay.result());
      } else {
        service.withThreads(
            replay.threads(),
            () -> {
              replay.next();
              progress.accept(replay.progress());
            });
      }
    } catch (RuntimeException | Error e) {
      answer.completeExceptionally(e);
    }
    service.tell(() -> learnAgain(replay, progress, answer));
  }

  /** Has what is learnt again end at its next batch, for the run is being closed. Any thread. */
  void closing() {
    closing = true;
  }

  /** Breaks off what is under way; the run's tensors are about to go. What was kept stays. */
  void release() {
    closing = true;
    forget();
  }
}
