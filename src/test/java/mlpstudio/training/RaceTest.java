package mlpstudio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import mlpstudio.data.Distortion;
import mlpstudio.data.Subset;
import mlpstudio.model.Architecture;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A race's lanes against the same inputs run alone: every batch and every epoch, to the bit. */
class RaceTest {
  private static final ComputeSettings ONE_THREAD = new ComputeSettings(ComputeDevice.CPU, 1);
  private static final TrainingPlan SGD =
      TrainingPlan.of(3, 16, new OptimizerChoice.Sgd(0.5, false), 0.05);
  private static final TrainingPlan ADAM = TrainingPlan.of(3, 16, adam(), 0.005);

  private final TrainingService service = new TrainingService();

  /** What one lane, or one lone run, told. */
  private static final class Told implements Consumer<TrainingEvent> {
    private final List<TrainingEvent> events = new ArrayList<>();
    private final CompletableFuture<RunResult> result = new CompletableFuture<>();
    private Runnable atBatch = () -> {};
    private final CompletableFuture<Boolean> paused = new CompletableFuture<>();
    private volatile Consumer<RunResult> atFinish = result -> {};

    @Override
    public void accept(TrainingEvent event) {
      events.add(event);
      if (event instanceof TrainingEvent.BatchFinished) {
        atBatch.run();
      }
      if (event instanceof TrainingEvent.StateChanged changed
          && changed.state() == RunState.PAUSED) {
        paused.complete(true);
      }
      if (event instanceof TrainingEvent.RunEnded ended) {
        result.complete(ended.result());
        if (ended.result().state() == RunState.FINISHED) {
          atFinish.accept(ended.result());
        }
      }
      if (event instanceof TrainingEvent.Unstartable unstartable) {
        result.completeExceptionally(new IllegalStateException(unstartable.failure().details()));
      }
    }

    RunResult end() throws Exception {
      return result.get(60, TimeUnit.SECONDS);
    }

    List<TrainingEvent.BatchFinished> batches() {
      return events.stream()
          .filter(TrainingEvent.BatchFinished.class::isInstance)
          .map(TrainingEvent.BatchFinished.class::cast)
          .toList();
    }

    List<KeptMoment> kept() {
      return events.stream()
          .filter(TrainingEvent.MomentsKept.class::isInstance)
          .map(e -> ((TrainingEvent.MomentsKept) e).moments())
          .reduce((a, b) -> b)
          .orElse(List.of());
    }

    List<RunState> states() {
      return events.stream()
          .filter(TrainingEvent.StateChanged.class::isInstance)
          .map(e -> ((TrainingEvent.StateChanged) e).state())
          .toList();
    }
  }

  private static OptimizerChoice adam() {
    return OptimizerChoice.Adam.standard();
  }

  @AfterEach
  void close() {
    service.close();
  }

  private static RunInput deep(int... hidden) {
    RunInput input = SyntheticImages.input(SGD, 5);
    return new RunInput(
        input.dataset(),
        input.subset(),
        input.normalization(),
        Architecture.relu(IntStream.of(hidden).boxed().toArray(Integer[]::new)),
        SGD,
        5);
  }

  private static RunInput few() {
    RunInput input = SyntheticImages.input(SGD, 5);
    return new RunInput(
        input.dataset(),
        new Subset.PerClass(6),
        input.normalization(),
        input.architecture(),
        SGD,
        5);
  }

  private List<Told> race(List<RunInput> inputs) {
    List<Told> told = inputs.stream().map(i -> new Told()).toList();
    service.race(inputs, ONE_THREAD, List.copyOf(told));
    return told;
  }

  private void equalsAlone(List<RunInput> inputs, List<Told> race) throws Exception {
    for (Told lane : race) {
      lane.end();
    }
    for (int i = 0; i < inputs.size(); i++) {
      RunResult raced = race.get(i).end();
      Told alone = new Told();
      service.start(inputs.get(i), ONE_THREAD, false, alone);
      RunResult lone = alone.end();
      assertThat(raced.state()).isEqualTo(RunState.FINISHED);
      assertThat(raced.history().sameFigures(lone.history())).as("lane " + i).isTrue();
      assertThat(race.get(i).batches()).as("lane " + i).isEqualTo(alone.batches());
      assertThat(raced.last()).as("lane " + i).isEqualTo(lone.last());
      assertThat(raced.best()).as("lane " + i).isEqualTo(lone.best());
    }
  }

  @Test
  void gradientDescentAgainstAdamIsWhatEachIsAlone() throws Exception {
    List<RunInput> inputs = List.of(SyntheticImages.input(SGD, 5), SyntheticImages.input(ADAM, 5));
    assertThat(inputs.get(0).firstWeights()).isEqualTo(inputs.get(1).firstWeights());
    equalsAlone(inputs, race(inputs));
  }

  /** Stopped in the middle of an epoch, put in hand and trained on: as if nothing had happened. */
  @Test
  void aStoppedLaneGoesOnAloneToTheLastBit() throws Exception {
    List<RunInput> inputs = List.of(SyntheticImages.input(SGD, 5), SyntheticImages.input(ADAM, 5));
    RaceHandle race = stopped(inputs);
    for (int i = 0; i < inputs.size(); i++) {
      RunSnapshot state = race.state(i).orElseThrow();
      assertThat(state.position().batch()).isPositive();
      isWhatItWouldBeAlone(inputs.get(i), goOn(inputs.get(i), state, RunMoments.NONE).result);
    }
  }

  /** From a batch's moment of a network that was taken in hand, another run goes on exactly. */
  @Test
  void aTakenLaneBranchesFromABatchToTheLastBit() throws Exception {
    service.keepMoments(4 << 20);
    List<RunInput> inputs = List.of(SyntheticImages.input(SGD, 5), SyntheticImages.input(ADAM, 5));
    RaceHandle race = stopped(inputs);
    for (int i = 0; i < inputs.size(); i++) {
      GoneOn taken = goOn(inputs.get(i), race.state(i).orElseThrow(), RunMoments.NONE);
      RunMoment moment =
          taken.told.kept().stream()
              .filter(kept -> kept.continuable() && kept.moment().batch() > 0)
              .map(KeptMoment::moment)
              .filter(at -> at.epoch() == 2)
              .findFirst()
              .orElseThrow();
      RunSnapshot state = taken.run.moments().stateAt(moment, done -> {}).get(60, TimeUnit.SECONDS);
      assertThat(state.position().batch()).isEqualTo(moment.batch());
      isWhatItWouldBeAlone(inputs.get(i), goOn(inputs.get(i), state, taken.run.moments()).result);
    }
  }

  private record GoneOn(RunHandle run, Told told, RunResult result) {}

  private GoneOn goOn(RunInput input, RunSnapshot state, RunMoments earlier) throws Exception {
    Told told = new Told();
    RunHandle run =
        service.open(input.withStart(new RunStart.FromSnapshot(state)), earlier, ONE_THREAD, told);
    run.result().get(60, TimeUnit.SECONDS);
    CompletableFuture<RunResult> finished = new CompletableFuture<>();
    told.atFinish = finished::complete;
    run.control().resume();
    return new GoneOn(run, told, finished.get(60, TimeUnit.SECONDS));
  }

  private void isWhatItWouldBeAlone(RunInput input, RunResult whole) throws Exception {
    Told alone = new Told();
    service.start(input, ONE_THREAD, false, alone);
    assertThat(whole.state()).isEqualTo(RunState.FINISHED);
    assertThat(whole.last()).isEqualTo(alone.end().last());
    assertThat(whole.history().sameFigures(alone.end().history())).isTrue();
  }

  /** A race that was stopped in the middle of its second epoch. */
  private RaceHandle stopped(List<RunInput> inputs) throws Exception {
    AtomicInteger batches = new AtomicInteger();
    List<Told> told = List.of(new Told(), new Told());
    CompletableFuture<RaceHandle> race = new CompletableFuture<>();
    told.getLast().atBatch =
        () -> {
          if (batches.incrementAndGet() == 20) {
            race.join().stop();
          }
        };
    race.complete(service.race(inputs, ONE_THREAD, List.copyOf(told)));
    for (Told lane : told) {
      assertThat(lane.end().state()).isEqualTo(RunState.STOPPED);
    }
    return race.join();
  }

  @Test
  void oneLayerAgainstFiveIsWhatEachIsAlone() throws Exception {
    List<RunInput> inputs = List.of(deep(16), deep(16, 16, 12, 12, 8));
    equalsAlone(inputs, race(inputs));
  }

  @Test
  void fewImagesAgainstManyAndDistortedOnesAreWhatEachIsAlone() throws Exception {
    RunInput distorted =
        SyntheticImages.input(ADAM, 5)
            .withDistortion(Optional.of(new Distortion(1, 10, 0.1, 0, 0, 1)));
    List<RunInput> inputs = List.of(few(), SyntheticImages.input(SGD, 5), distorted, few());
    equalsAlone(inputs, race(inputs));
  }

  @Test
  void lanesTakeTheirBatchesInTurnByTheirShareOfTheEpoch() throws Exception {
    List<RunInput> inputs = List.of(few(), SyntheticImages.input(SGD, 5));
    List<String> order = new ArrayList<>();
    List<Told> told = List.of(new Told(), new Told());
    told.get(0).atBatch = () -> order.add("few");
    told.get(1).atBatch = () -> order.add("many");
    service.race(inputs, ONE_THREAD, List.copyOf(told));
    told.get(0).end();
    told.get(1).end();
    // 24 images are two batches, 200 are thirteen: seven of these go with one of those.
    assertThat(order.subList(0, 10))
        .containsExactly(
            "few", "many", "many", "many", "many", "many", "many", "many", "few", "many");
    assertThat(order).hasSize(3 * (2 + 13));
  }

  @Test
  void pausingAndGoingOnChangesNothing() throws Exception {
    List<RunInput> inputs = List.of(SyntheticImages.input(SGD, 5), SyntheticImages.input(ADAM, 5));
    List<Told> told = List.of(new Told(), new Told());
    CountDownLatch some = new CountDownLatch(5);
    CompletableFuture<RaceHandle> handle = new CompletableFuture<>();
    AtomicInteger batches = new AtomicInteger();
    told.get(1).atBatch =
        () -> {
          some.countDown();
          if (batches.incrementAndGet() == 5) {
            handle.join().pause();
          }
        };
    handle.complete(service.race(inputs, ONE_THREAD, List.copyOf(told)));
    assertThat(some.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(told.get(0).paused.get(60, TimeUnit.SECONDS)).isTrue();
    // Questions are answered while it waits.
    assertThat(service.ask(() -> batches.get()).get(60, TimeUnit.SECONDS)).isEqualTo(5);
    handle.join().resume();
    equalsAlone(inputs, told);
    assertThat(told.get(0).states())
        .containsSubsequence(
            RunState.TRAINING, RunState.PAUSED, RunState.TRAINING, RunState.FINISHED);
  }

  @Test
  void stoppingEndsAllLanesWithWhatTheyLearnt() throws Exception {
    List<RunInput> inputs = List.of(SyntheticImages.input(SGD, 5), SyntheticImages.input(ADAM, 5));
    List<Told> told = List.of(new Told(), new Told());
    CompletableFuture<RaceHandle> handle = new CompletableFuture<>();
    AtomicInteger batches = new AtomicInteger();
    told.get(1).atBatch =
        () -> {
          if (batches.incrementAndGet() == 20) {
            handle.join().stop();
          }
        };
    handle.complete(service.race(inputs, ONE_THREAD, List.copyOf(told)));
    told.get(0).end();
    told.get(1).end();
    for (int i = 0; i < 2; i++) {
      RunResult stopped = told.get(i).end();
      assertThat(stopped.state()).isEqualTo(RunState.STOPPED);
      Told alone = new Told();
      service.start(inputs.get(i), ONE_THREAD, false, alone);
      assertThat(stopped.history().epochs()).hasSize(1);
      assertThat(
              stopped
                  .history()
                  .epochs()
                  .getFirst()
                  .sameFigures(alone.end().history().epochs().getFirst()))
          .isTrue();
      assertThat(told.get(i).batches()).isEqualTo(alone.batches().subList(0, 20));
    }
  }

  @Test
  void aLaneThatDivergesLeavesTheOtherRacing() throws Exception {
    RunInput wild = SyntheticImages.input(SGD.withLearningRate(1e30), 5);
    List<Told> told = race(List.of(wild, SyntheticImages.input(SGD, 5)));
    RunResult failed = told.get(0).end();
    assertThat(failed.state()).isEqualTo(RunState.FAILED);
    assertThat(failed.failure().orElseThrow().kind()).isEqualTo(RunFailure.Kind.DIVERGED);
    assertThat(told.get(1).end().state()).isEqualTo(RunState.FINISHED);
  }

  @Test
  void aLaneThatCannotBePreparedLeavesTheOthersRacing() throws Exception {
    RunInput unfit = deep(16).withStart(new RunStart.FromWeights(deep(7).firstWeights()));
    List<Told> told =
        race(List.of(SyntheticImages.input(SGD, 5), unfit, SyntheticImages.input(ADAM, 5)));
    assertThat(told.get(0).end().state()).isEqualTo(RunState.FINISHED);
    assertThat(told.get(2).end().state()).isEqualTo(RunState.FINISHED);
    assertThatThrownBy(() -> told.get(1).end()).hasCauseInstanceOf(IllegalStateException.class);
    assertThat(told.get(1).states()).containsExactly(RunState.FAILED);
  }

  @Test
  void theLatestWishStopsWhatIsAtWork() throws Exception {
    TrainingPlan endless = SGD.withEpochs(100_000);
    Told alone = new Told();
    service.start(SyntheticImages.input(endless, 5), ONE_THREAD, false, alone);
    List<Told> told =
        race(List.of(SyntheticImages.input(endless, 5), SyntheticImages.input(endless, 6)));
    assertThat(alone.end().state()).isEqualTo(RunState.STOPPED);
    Told last = new Told();
    service.start(SyntheticImages.input(SGD, 5), ONE_THREAD, false, last);
    assertThat(told.get(0).end().state()).isEqualTo(RunState.STOPPED);
    assertThat(told.get(1).end().state()).isEqualTo(RunState.STOPPED);
    assertThat(last.end().state()).isEqualTo(RunState.FINISHED);
  }

  @Test
  void aRaceHasTwoToFourLanes() {
    assertThatThrownBy(() -> race(List.of(few()))).isInstanceOf(IllegalArgumentException.class);
  }
}
