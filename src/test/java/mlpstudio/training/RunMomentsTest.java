package mlpstudio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import mlpstudio.data.Distortion;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.model.PredictionTable;
import mlpstudio.model.Weights;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunMomentsTest {
  private static final ComputeSettings ONE_THREAD = new ComputeSettings(ComputeDevice.CPU, 1);
  private static final int EPOCHS = 4;
  private static final TrainingPlan ADAM =
      TrainingPlan.of(EPOCHS, 16, OptimizerChoice.Adam.standard(), 0.01)
          .withSchedule(new LearningRateSchedule.Step(2, 0.5));
  private static final RunInput INPUT =
      SyntheticImages.input(ADAM, 5)
          .withDistortion(Optional.of(new Distortion(1, 10, 0.1, 0.1, 0, 1)));

  private static TrainingService service;

  private final BlockingQueue<TrainingEvent> events = new LinkedBlockingQueue<>();

  @BeforeAll
  static void startEngine() throws Exception {
    service = new TrainingService();
    service.ready().get(120, TimeUnit.SECONDS);
  }

  @AfterAll
  static void closeEngine() {
    service.close();
  }

  @BeforeEach
  void keepMoments() {
    service.keepMoments(4 << 20);
  }

  private RunHandle start(RunInput input, boolean paused) {
    return service.start(input, ONE_THREAD, paused, events::add);
  }

  private TrainingEvent await(Predicate<TrainingEvent> wanted) throws InterruptedException {
    while (true) {
      TrainingEvent event = events.poll(30, TimeUnit.SECONDS);
      assertThat(event).as("an event within 30 s").isNotNull();
      if (wanted.test(event)) {
        return event;
      }
    }
  }

  private static RunResult result(RunHandle run) throws Exception {
    return run.result().get(60, TimeUnit.SECONDS);
  }

  private TrainingEvent.MomentShown show(RunHandle run, RunMoment moment) throws Exception {
    run.moments().show(Optional.of(moment));
    return (TrainingEvent.MomentShown) await(e -> e instanceof TrainingEvent.MomentShown);
  }

  private List<KeptMoment> kept() {
    return events.stream()
        .filter(e -> e instanceof TrainingEvent.MomentsKept)
        .map(e -> ((TrainingEvent.MomentsKept) e).moments())
        .reduce((a, b) -> b)
        .orElse(List.of());
  }

  private static float[] rows(PredictionTable table) {
    float[] all = new float[table.size() * table.classes()];
    for (int i = 0; i < table.size(); i++) {
      System.arraycopy(table.row(i), 0, all, i * table.classes(), table.classes());
    }
    return all;
  }

  @Test
  void everyEpochComesBackWithTheVeryPredictionsItHad() throws Exception {
    // Of 600 x 4 probabilities one evaluation alone has room: each one is worked out anew.
    service.keepMoments(60_000);
    RunInput input = withTestImages(600);
    RunHandle run = start(input, false);
    Weights last = result(run).last();
    List<Evaluation> recorded =
        events.stream()
            .filter(e -> e instanceof TrainingEvent.EpochFinished)
            .map(e -> ((TrainingEvent.EpochFinished) e).evaluation())
            .toList();
    events.clear();
    show(run, new RunMoment(0, 0, 13));

    for (int k = EPOCHS; k >= 1; k--) {
      RunMoment moment = new RunMoment(k, 0, 13);
      TrainingEvent.MomentShown shown = show(run, moment);
      Evaluation before = recorded.get(k - 1);
      Evaluation again = shown.evaluation().orElseThrow();
      assertThat(shown.moment()).contains(moment);
      assertThat(again).isNotSameAs(before);
      assertThat(again.loss()).isEqualTo(before.loss());
      assertThat(rows(again.predictions())).containsExactly(rows(before.predictions()));
      // Asked once more, of the weights that came back.
      PredictionTable asked =
          run.predict(input.dataset().test().pixels()).get(60, TimeUnit.SECONDS);
      assertThat(rows(asked)).containsExactly(rows(before.predictions()));
    }
    run.moments().show(Optional.empty());
    await(e -> e instanceof TrainingEvent.MomentShown now && now.moment().isEmpty());
    assertThat(run.weights().get(60, TimeUnit.SECONDS)).isEqualTo(last);
  }

  private static RunInput withTestImages(int count) {
    return new RunInput(
        SyntheticImages.dataset(200, count),
        INPUT.subset(),
        INPUT.normalization(),
        INPUT.architecture(),
        ADAM,
        5);
  }

  private static PredictionTable predictTestImages(RunHandle run) throws Exception {
    return run.predict(INPUT.dataset().test().pixels()).get(60, TimeUnit.SECONDS);
  }

  @Test
  void scoresThatWereForgottenAreComputedAgainToTheBit() throws Exception {
    // Of 600 x 4 probabilities one evaluation alone has room.
    service.keepMoments(60_000);
    RunInput input = withTestImages(600);
    RunHandle run = start(input, false);
    result(run);
    Evaluation recorded =
        events.stream()
            .filter(e -> e instanceof TrainingEvent.EpochFinished)
            .map(e -> ((TrainingEvent.EpochFinished) e).evaluation())
            .toList()
            .get(EPOCHS - 1);
    RunMoment first = kept().getFirst().moment();
    RunMoment last = kept().getLast().moment();
    assertThat(last).isEqualTo(new RunMoment(EPOCHS, 0, 13));

    show(run, first);
    Evaluation again = show(run, last).evaluation().orElseThrow();

    assertThat(again).isNotSameAs(recorded);
    assertThat(rows(again.predictions())).containsExactly(rows(recorded.predictions()));
    assertThat(again.loss()).isEqualTo(recorded.loss());
  }

  @Test
  void lookingBackLeavesTheRunAsItIs() throws Exception {
    TrainingHistory plain = result(start(INPUT, false)).history();
    events.clear();

    RunHandle run = start(INPUT, true);
    run.control().setPace(500);
    run.control().resume();
    RunMoment begin = new RunMoment(0, 0, 13);
    Weights first = INPUT.firstWeights();
    int looks = 0;
    while (!run.result().isDone()) {
      assertThat(show(run, begin).moment()).contains(begin);
      assertThat(run.weights().get(60, TimeUnit.SECONDS)).isEqualTo(first);
      run.moments().prepare(new RunMoment(0, looks % 13, 13));
      looks++;
    }

    assertThat(looks).isGreaterThan(3);
    assertThat(result(run).history().sameFigures(plain)).isTrue();
    // The past is shown until now is asked for.
    assertThat(run.weights().get(60, TimeUnit.SECONDS)).isEqualTo(first);
  }

  @Test
  void aBranchFromAnyMomentLearnsWhatTheRunItselfLearnt() throws Exception {
    RunHandle run = start(INPUT, true);
    run.control().stepEpoch();
    await(e -> e instanceof TrainingEvent.EpochFinished);
    await(e -> e instanceof TrainingEvent.StateChanged s && s.state() == RunState.PAUSED);
    run.control().setLearningRate(0.004);
    run.control().resume();
    RunResult whole = result(run);

    List<RunMoment> from = new ArrayList<>(List.of(new RunMoment(0, 0, 13)));
    from.add(new RunMoment(0, 6, 13));
    from.add(new RunMoment(1, 0, 13));
    from.add(new RunMoment(1, 2, 13));
    from.add(new RunMoment(3, 12, 13));
    for (RunMoment moment : from) {
      List<Double> progress = new ArrayList<>();
      RunSnapshot state = run.moments().stateAt(moment, progress::add).get(60, TimeUnit.SECONDS);
      assertThat(state.history().epochs())
          .isEqualTo(whole.history().epochs().subList(0, moment.epoch()));
      assertThat(progress).isSorted();
      double rate = moment.epoch() == 0 ? 0.01 : state.position().learningRate();
      assertThat(rate).isEqualTo(moment.compareTo(new RunMoment(1, 0, 13)) <= 0 ? 0.01 : 0.004);
      if (moment.position() > 1) {
        RunHandle branch = start(INPUT.withStart(new RunStart.FromSnapshot(state)), false);
        RunResult again = result(branch);
        assertThat(again.last()).isEqualTo(whole.last());
        assertThat(again.best()).isEqualTo(whole.best());
        assertThat(again.history().sameFigures(whole.history())).isTrue();
        branch.close();
      }
    }
  }

  @Test
  void aStateThatGaveWayIsLearntAgainFromTheNearestOneBefore() throws Exception {
    long weights = MomentStore.bytes(INPUT.firstWeights());
    // Adam's memory of two states, no more.
    service.keepMoments((long) (weights * 4 * 2.4 * 4 / 3) + 8000);
    RunHandle run = start(INPUT, false);
    RunResult whole = result(run);
    for (KeptMoment kept : kept()) {
      RunSnapshot state =
          run.moments().stateAt(kept.moment(), done -> {}).get(60, TimeUnit.SECONDS);
      RunHandle branch = start(INPUT.withStart(new RunStart.FromSnapshot(state)), false);
      assertThat(result(branch).last()).as("from %s", kept).isEqualTo(whole.last());
      branch.close();
    }
  }

  @Test
  void aBranchKeepsTheMomentsThatLedToIt() throws Exception {
    RunHandle run = start(INPUT, false);
    result(run);
    List<KeptMoment> all = kept();
    assertThat(all).hasSize(1 + 7 * EPOCHS).allMatch(KeptMoment::continuable);
    RunMoment moment = new RunMoment(2, 4, 13);
    RunSnapshot state = run.moments().stateAt(moment, done -> {}).get(60, TimeUnit.SECONDS);
    events.clear();

    RunHandle branch =
        service.open(INPUT.withStart(new RunStart.FromSnapshot(state)), ONE_THREAD, events::add);
    assertThat(result(branch).state()).isEqualTo(RunState.STOPPED);
    run.close();

    assertThat(kept())
        .isEqualTo(all.stream().filter(k -> k.moment().compareTo(moment) <= 0).toList());
    RunSnapshot earlier =
        branch.moments().stateAt(new RunMoment(1, 6, 13), done -> {}).get(60, TimeUnit.SECONDS);
    assertThat(earlier.position().epoch()).isEqualTo(1);
    assertThat(earlier.position().batch()).isEqualTo(6);
  }

  @Test
  void theFormerRunComesBackWithItsOwnMoments() throws Exception {
    RunHandle former = start(INPUT, false);
    RunResult whole = result(former);
    List<KeptMoment> all = kept();
    RunSnapshot end = former.snapshot().get(60, TimeUnit.SECONDS);
    RunMoment from = new RunMoment(2, 4, 13);
    RunSnapshot state = former.moments().stateAt(from, done -> {}).get(60, TimeUnit.SECONDS);
    RunHandle branch =
        service.open(
            INPUT.withStart(new RunStart.FromSnapshot(state)),
            former.moments(),
            ONE_THREAD,
            events::add);
    former.close();
    result(branch);
    branch.control().setLearningRate(0.2);
    branch.control().resume();
    await(
        e ->
            e instanceof TrainingEvent.RunEnded ended
                && ended.result().state().equals(RunState.STOPPED));
    await(e -> e instanceof TrainingEvent.RunEnded);
    Weights other = branch.weights().get(60, TimeUnit.SECONDS);
    assertThat(other).isNotEqualTo(whole.last());

    // Whoever does not say which run it was gets what both have in common, and nothing mixed.
    events.clear();
    RunHandle unsaid =
        service.open(INPUT.withStart(new RunStart.FromSnapshot(end)), ONE_THREAD, events::add);
    result(unsaid);
    RunMoment last = new RunMoment(EPOCHS, 0, 13);
    assertThat(kept().stream().map(KeptMoment::moment).toList())
        .isEqualTo(
            all.stream()
                .map(KeptMoment::moment)
                .filter(m -> m.compareTo(new RunMoment(2, 0, 13)) <= 0 || m.equals(last))
                .toList());

    events.clear();
    RunHandle back =
        service.open(
            INPUT.withStart(new RunStart.FromSnapshot(end)),
            former.moments(),
            ONE_THREAD,
            events::add);
    branch.close();
    unsaid.close();
    result(back);
    assertThat(kept()).isEqualTo(all);
    RunSnapshot learnt =
        back.moments().stateAt(new RunMoment(3, 6, 13), done -> {}).get(60, TimeUnit.SECONDS);
    RunHandle again = start(INPUT.withStart(new RunStart.FromSnapshot(learnt)), false);
    assertThat(result(again).last()).isEqualTo(whole.last());
    again.close();
    back.close();
  }

  @Test
  void thePastIsLearntWithItsOwnThreadsWhateverRunsMeanwhile() throws Exception {
    RunHandle run = start(INPUT, false);
    result(run);
    ComputeSettings two = new ComputeSettings(ComputeDevice.CPU, 2);
    List<Integer> during = new ArrayList<>();
    try (RaceHandle race = service.race(List.of(INPUT, INPUT), two, List.of(e -> {}, e -> {}))) {
      race.pause();
      assertThat(service.ask(() -> service.engine().threads()).get(60, TimeUnit.SECONDS))
          .isEqualTo(2);
      RunSnapshot state =
          run.moments()
              .stateAt(new RunMoment(3, 6, 13), done -> during.add(service.engine().threads()))
              .get(60, TimeUnit.SECONDS);
      assertThat(state.position().batch()).isEqualTo(6);
      assertThat(during).isNotEmpty().containsOnly(1);
      assertThat(service.ask(() -> service.engine().threads()).get(60, TimeUnit.SECONDS))
          .as("the race goes on as before")
          .isEqualTo(2);
    }
  }

  @Test
  void aScoreThatFailsIsToldAndTheNextOneIsThere() throws Exception {
    RunMoment begin = new RunMoment(0, 0, 13);
    RunPast past =
        service
            .ask(
                () -> {
                  TrainingRun lost =
                      new TrainingRun(INPUT, service.engine().open(ComputeDevice.CPU));
                  RunPast made = new RunPast(service, ONE_THREAD, 4 << 20, events::add);
                  made.begin(lost, INPUT, null);
                  made.show(lost, Optional.of(begin));
                  // Its tensors go before the first chunk, as where memory is short.
                  lost.close();
                  return made;
                })
            .get(60, TimeUnit.SECONDS);
    assertThat(await(e -> e instanceof TrainingEvent.MomentFailed))
        .isEqualTo(new TrainingEvent.MomentFailed(begin));

    TrainingRun run =
        service
            .ask(
                () -> {
                  TrainingRun other =
                      new TrainingRun(INPUT, service.engine().open(ComputeDevice.CPU));
                  past.show(other, Optional.of(begin));
                  return other;
                })
            .get(60, TimeUnit.SECONDS);
    await(e -> e instanceof TrainingEvent.MomentShown shown && shown.moment().isPresent());
    service
        .ask(
            () -> {
              past.release();
              run.close();
              return true;
            })
        .get(60, TimeUnit.SECONDS);
  }

  @Test
  void aRunFromAFileHasItsLastStateAndItsBestWeights() throws Exception {
    RunSnapshot state;
    try (RunHandle run = start(INPUT, true)) {
      run.control().resume();
      result(run);
      state = run.snapshot().get(60, TimeUnit.SECONDS);
    }
    // Another window knows nothing of the run.
    try (TrainingService other = new TrainingService()) {
      other.keepMoments(4 << 20);
      events.clear();
      RunHandle opened =
          other.open(INPUT.withStart(new RunStart.FromSnapshot(state)), ONE_THREAD, events::add);
      result(opened);
      RunMoment last = new RunMoment(EPOCHS, 0, 13);
      assertThat(kept().getLast()).isEqualTo(new KeptMoment(last, true));
      int best = state.history().best().orElseThrow().epoch() + 1;
      if (best < EPOCHS) {
        assertThat(kept().getFirst()).isEqualTo(new KeptMoment(new RunMoment(best, 0, 13), false));
        assertThatThrownBy(
                () ->
                    opened
                        .moments()
                        .stateAt(new RunMoment(best, 0, 13), done -> {})
                        .get(60, TimeUnit.SECONDS))
            .hasMessageContaining("not kept");
      }
    }
  }

  @Test
  void nothingIsKeptWhereNobodyAskedForIt() throws Exception {
    service.keepMoments(0);
    result(start(INPUT, false));
    assertThat(events).noneMatch(e -> e instanceof TrainingEvent.MomentsKept);
  }

  /** Six batches on from a whole state, which a run that trains for long keeps. */
  private static final RunMoment AGAIN = new RunMoment(1, 6, 13);

  @Test
  void learningAgainCanBeBrokenOff() throws Exception {
    RunHandle run = start(INPUT, false);
    result(run);
    AtomicInteger batches = new AtomicInteger();
    CompletableFuture<CompletableFuture<RunSnapshot>> asked = new CompletableFuture<>();
    asked.complete(
        run.moments()
            .stateAt(
                new RunMoment(3, 6, 13),
                done -> {
                  batches.incrementAndGet();
                  asked.join().cancel(true);
                }));
    assertThatThrownBy(() -> asked.join().get(60, TimeUnit.SECONDS))
        .isInstanceOf(CancellationException.class);
    // The engine is free again and answers.
    assertThat(predictTestImages(run).size()).isEqualTo(60);
    assertThat(batches).as("of six").hasValue(1);
  }

  /** A run that trains until it is told otherwise, and keeps the moment to be learnt again. */
  private RunHandle endless(TrainingService of) throws Exception {
    of.keepMoments(4 << 20);
    RunInput input = SyntheticImages.input(ADAM.withEpochs(100_000), 5);
    RunHandle run = of.start(input, ONE_THREAD, false, events::add);
    await(
        e ->
            e instanceof TrainingEvent.MomentsKept kept
                && kept.moments().contains(new KeptMoment(AGAIN, true)));
    run.control().pause();
    await(e -> e.equals(new TrainingEvent.StateChanged(RunState.PAUSED)));
    run.control().resume();
    return run;
  }

  @Test
  void aRunIsStoppedThoughOneOfItsMomentsIsLearntAgain() throws Exception {
    RunHandle run = endless(service);
    List<RunState> during = new CopyOnWriteArrayList<>();
    run.control().stop();
    CompletableFuture<RunSnapshot> last = run.snapshot();
    RunSnapshot state =
        run.moments().stateAt(AGAIN, done -> during.add(run.state())).get(60, TimeUnit.SECONDS);
    assertThat(state.position().batch()).isEqualTo(6);
    assertThat(during).hasSize(6);
    assertThat(during.subList(1, 6)).as("after the first batch").containsOnly(RunState.STOPPED);
    assertThat(result(run).last()).isEqualTo(last.get(60, TimeUnit.SECONDS).weights());
  }

  @Test
  void closingTheRunEndsWhatItLearnsAgain() throws Exception {
    RunHandle run = endless(service);
    AtomicInteger batches = new AtomicInteger();
    CompletableFuture<RunSnapshot> answer =
        run.moments()
            .stateAt(
                AGAIN,
                done -> {
                  batches.incrementAndGet();
                  run.close();
                });
    assertThatThrownBy(() -> answer.get(60, TimeUnit.SECONDS))
        .isInstanceOf(CancellationException.class);
    assertThat(batches).as("of six").hasValue(1);
  }

  @Test
  void closingTheEngineDoesNotWaitForWhatIsLearntAgain() throws Exception {
    TrainingService other = new TrainingService();
    RunHandle run = endless(other);
    AtomicInteger batches = new AtomicInteger();
    Thread closing = Thread.ofPlatform().unstarted(other::close);
    CompletableFuture<RunSnapshot> answer =
        run.moments()
            .stateAt(
                AGAIN,
                done -> {
                  if (batches.incrementAndGet() == 1) {
                    closing.start();
                    while (!other.closed()) {
                      Thread.onSpinWait();
                    }
                  }
                });
    assertThatThrownBy(() -> answer.get(60, TimeUnit.SECONDS))
        .isInstanceOf(CancellationException.class);
    assertThat(batches).as("of six").hasValue(1);
    closing.join();
  }
}
