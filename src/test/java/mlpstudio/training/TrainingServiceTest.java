package mlpstudio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.model.DeviceCatalog;
import mlpstudio.model.PredictionTable;
import mlpstudio.model.Weights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrainingServiceTest {
  private static final ComputeSettings ONE_THREAD = new ComputeSettings(ComputeDevice.CPU, 1);
  private static final TrainingPlan PLAN =
      TrainingPlan.of(3, 16, new OptimizerChoice.Sgd(0.5, false), 0.05);
  private static final RunInput INPUT = SyntheticImages.input(PLAN, 5);

  private final TrainingService service = new TrainingService();
  private final BlockingQueue<TrainingEvent> events = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    service.close();
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

  private void awaitState(RunState state) throws InterruptedException {
    await(e -> e instanceof TrainingEvent.StateChanged changed && changed.state() == state);
  }

  private static RunResult result(RunHandle run) throws Exception {
    return run.result().get(60, TimeUnit.SECONDS);
  }

  @Test
  void trainsToTheEndAndTellsEveryBatchAndEpochInOrder() throws Exception {
    RunResult result = result(start(INPUT, false));

    assertThat(result.state()).isEqualTo(RunState.FINISHED);
    assertThat(result.history().epochs()).extracting(EpochRecord::epoch).containsExactly(0, 1, 2);
    assertThat(result.trainingSet()).isPresent();
    assertThat(events.stream().filter(e -> e instanceof TrainingEvent.BatchFinished)).hasSize(39);
    List<TrainingEvent> ends =
        events.stream().filter(e -> e instanceof TrainingEvent.EpochFinished).toList();
    assertThat(ends).hasSize(3);
    assertThat(((TrainingEvent.EpochFinished) ends.getFirst()).evaluation().predictions().size())
        .isEqualTo(60);
  }

  @Test
  void whatARunWasAskedBeforeItWasClosedIsAnsweredWhileTheNextOneTrains() throws Exception {
    RunHandle former = start(INPUT, false);
    await(e -> e instanceof TrainingEvent.BatchFinished);
    var state = former.snapshot();
    RunHandle next = start(INPUT, false);
    former.close();
    assertThat(state.get(60, TimeUnit.SECONDS).position().batch()).isNotNegative();
    assertThat(result(next).state()).isEqualTo(RunState.FINISHED);
    next.close();
  }

  @Test
  void aWishThatFailsDoesNotTakeTheEngineAway() throws Exception {
    service.tell(
        () -> {
          throw new IllegalStateException("on purpose");
        });
    assertThat(result(start(INPUT, false)).state()).isEqualTo(RunState.FINISHED);
  }

  @Test
  void pausesStepsAndGoesOnWithoutChangingTheHistory() throws Exception {
    TrainingHistory plain = result(start(INPUT, false)).history();
    events.clear();

    RunHandle run = start(INPUT, true);
    awaitState(RunState.PAUSED);
    assertThat(events).isEmpty();
    run.control().stepBatch();
    await(e -> e instanceof TrainingEvent.BatchFinished);
    awaitState(RunState.PAUSED);
    run.control().stepBatch();
    run.control().stepBatch();
    await(e -> e instanceof TrainingEvent.BatchFinished b && b.batch() == 2);
    awaitState(RunState.PAUSED);
    run.control().stepEpoch();
    await(e -> e instanceof TrainingEvent.EpochFinished);
    awaitState(RunState.PAUSED);
    assertThat(run.state()).isEqualTo(RunState.PAUSED);
    run.control().resume();

    assertThat(result(run).history().sameFigures(plain)).isTrue();
  }

  @Test
  void aStoppedRunKeepsWhatItLearntAndMayGoOn() throws Exception {
    TrainingHistory plain = result(start(INPUT, false)).history();
    events.clear();

    RunHandle run = start(INPUT, true);
    run.control().stepEpoch();
    await(e -> e instanceof TrainingEvent.EpochFinished);
    run.control().stop();
    RunResult stopped = result(run);
    assertThat(stopped.state()).isEqualTo(RunState.STOPPED);
    assertThat(stopped.history().epochs()).hasSize(1);
    assertThat(run.weights().get(60, TimeUnit.SECONDS)).isEqualTo(stopped.last());

    run.control().resume();
    TrainingEvent.RunEnded ended =
        (TrainingEvent.RunEnded)
            await(
                e ->
                    e instanceof TrainingEvent.RunEnded end
                        && end.result().state() == RunState.FINISHED);
    assertThat(ended.result().history().sameFigures(plain)).isTrue();
  }

  @Test
  void questionsAndPaceLeaveTheHistoryAsItIs() throws Exception {
    TrainingHistory plain = result(start(INPUT, false)).history();

    RunHandle run = start(INPUT, true);
    run.control().setPace(2000);
    run.control().resume();
    int asked = 0;
    while (!run.result().isDone()) {
      PredictionTable answer =
          run.predict(INPUT.dataset().test().image(asked % 60)).get(60, TimeUnit.SECONDS);
      assertThat(answer.size()).isEqualTo(1);
      run.weights().get(60, TimeUnit.SECONDS);
      asked++;
    }

    assertThat(asked).isGreaterThan(3);
    assertThat(result(run).history().sameFigures(plain)).isTrue();
  }

  @Test
  void predictionsOfTheNetworkAreThoseOfItsEvaluation() throws Exception {
    RunHandle run = start(INPUT, false);
    result(run);
    TrainingEvent.EpochFinished last =
        (TrainingEvent.EpochFinished)
            events.stream()
                .filter(e -> e instanceof TrainingEvent.EpochFinished f && f.record().epoch() == 2)
                .findFirst()
                .orElseThrow();
    PredictionTable asked = run.predict(INPUT.dataset().test().pixels()).get(60, TimeUnit.SECONDS);
    for (int i = 0; i < 60; i++) {
      assertThat(asked.row(i)).isEqualTo(last.evaluation().predictions().row(i));
    }
  }

  @Test
  void aFinishedRunPutBackIsFinishedAtOnceAndTheEngineLivesOn() throws Exception {
    RunHandle first = start(INPUT, false);
    result(first);
    RunSnapshot end = first.snapshot().get(60, TimeUnit.SECONDS);
    RunResult again = result(start(INPUT.withStart(new RunStart.FromSnapshot(end)), false));
    assertThat(again.state()).isEqualTo(RunState.FINISHED);
    assertThat(again.history()).isEqualTo(end.history());
    assertThat(result(start(INPUT, false)).state()).isEqualTo(RunState.FINISHED);
  }

  @Test
  void aListenerThatThrowsCostsItsRunAndNotTheEngine() throws Exception {
    RunHandle broken =
        service.start(
            INPUT,
            ONE_THREAD,
            false,
            event -> {
              throw new IllegalStateException("listener");
            });
    assertThatThrownBy(() -> result(broken)).isInstanceOf(Exception.class);
    assertThat(result(start(INPUT, false)).state()).isEqualTo(RunState.FINISHED);
  }

  @Test
  void divergenceInTheLastUpdateOfAnEpochIsSeenByItsEvaluation() throws Exception {
    RunInput wild =
        SyntheticImages.input(TrainingPlan.of(1, 200, new OptimizerChoice.Sgd(0, false), 1e38), 0);
    RunResult result = result(start(wild, false));
    assertThat(result.state()).isEqualTo(RunState.FAILED);
    assertThat(result.history().epochs()).isEmpty();
  }

  @Test
  void divergenceEndsTheRunWithItsPlace() throws Exception {
    RunInput wild =
        SyntheticImages.input(
            TrainingPlan.of(50, 16, new OptimizerChoice.Sgd(0.9, false), 1e18), 0);
    RunResult result = result(start(wild, false));
    assertThat(result.state()).isEqualTo(RunState.FAILED);
    assertThat(result.failure().orElseThrow().kind()).isEqualTo(RunFailure.Kind.DIVERGED);
    assertThat(result(start(INPUT, false)).state()).isEqualTo(RunState.FINISHED);
  }

  @Test
  void aDeviceThatFailsGivesWayToTheCpuWithANotice() throws Exception {
    ComputeSettings absent = new ComputeSettings(new ComputeDevice(ComputeDevice.Kind.MPS, 0), 1);
    RunHandle run = service.start(INPUT, absent, false, events::add);
    assertThat(result(run).state()).isEqualTo(RunState.FINISHED);
    TrainingEvent.DeviceFallback notice =
        (TrainingEvent.DeviceFallback) await(e -> e instanceof TrainingEvent.DeviceFallback);
    assertThat(notice.used()).isEqualTo(ComputeDevice.CPU);
    assertThat(notice.reason()).contains("mps").hasSizeLessThan(300);
  }

  private RunHandle open(RunSnapshot state) {
    return service.open(INPUT.withStart(new RunStart.FromSnapshot(state)), ONE_THREAD, events::add);
  }

  private RunSnapshot afterOneEpochAndABatch() throws Exception {
    events.clear();
    RunHandle run = start(INPUT, true);
    run.control().stepEpoch();
    await(e -> e instanceof TrainingEvent.EpochFinished);
    awaitState(RunState.PAUSED);
    run.control().stepBatch();
    await(e -> e instanceof TrainingEvent.BatchFinished b && b.epoch() == 1);
    RunSnapshot state = run.snapshot().get(60, TimeUnit.SECONDS);
    run.close();
    events.clear();
    return state;
  }

  @Test
  void anOpenedRunTellsWhatItHasRestsAndGoesOnExactly() throws Exception {
    TrainingHistory plain = result(start(INPUT, false)).history();
    RunSnapshot state = afterOneEpochAndABatch();

    RunHandle run = open(state);
    TrainingEvent.Restored restored =
        (TrainingEvent.Restored) await(e -> e instanceof TrainingEvent.Restored);
    assertThat(result(run).state()).isEqualTo(RunState.STOPPED);
    assertThat(restored.history()).isEqualTo(state.history());
    assertThat(restored.lastBatch().orElseThrow().epoch()).isEqualTo(1);
    assertThat(restored.lastBatch().orElseThrow().samplesSeen()).isEqualTo(216);
    assertThat(restored.evaluation().orElseThrow().predictions().row(7))
        .isEqualTo(run.predict(INPUT.dataset().test().pixels()).get(60, TimeUnit.SECONDS).row(7));
    assertThat(run.snapshot().get(60, TimeUnit.SECONDS)).isEqualTo(state);
    assertThat(events).noneMatch(e -> e instanceof TrainingEvent.BatchFinished);

    run.control().resume();
    assertThat(finished().history().sameFigures(plain)).isTrue();
  }

  private RunResult finished() throws InterruptedException {
    TrainingEvent.RunEnded ended =
        (TrainingEvent.RunEnded)
            await(
                e ->
                    e instanceof TrainingEvent.RunEnded end
                        && end.result().state() == RunState.FINISHED);
    return ended.result();
  }

  @Test
  void aStateTakenWhileTheTestSetIsScoredGoesOnExactly() throws Exception {
    TrainingHistory plain = result(start(INPUT, false)).history();
    RunSnapshot due = withEpochLearnt();
    events.clear();

    RunHandle opened = open(due);
    opened.control().resume();
    assertThat(finished().history().sameFigures(plain)).isTrue();
  }

  /** A state before the score of its epoch, as it is between two chunks of a large test set. */
  private RunSnapshot withEpochLearnt() throws Exception {
    CompletableFuture<RunSnapshot> learnt = new CompletableFuture<>();
    CompletableFuture<RunHandle> handle = new CompletableFuture<>();
    RunHandle run =
        service.start(
            INPUT,
            ONE_THREAD,
            true,
            event -> {
              if (event instanceof TrainingEvent.BatchFinished batch && batch.batch() == 12) {
                var _ = handle.join().snapshot().thenAccept(learnt::complete);
              }
            });
    handle.complete(run);
    run.control().stepEpoch();
    RunSnapshot found = learnt.get(60, TimeUnit.SECONDS);
    run.close();
    assertThat(found.position().batch()).isEqualTo(13);
    assertThat(found.position().epoch()).isZero();
    return found;
  }

  @Test
  void theBestWeightsAnswerWhenChosenAndDoNotDisturbWhatFollows() throws Exception {
    TrainingPlan jumpy = PLAN.withLearningRate(0.9).withEpochs(6);
    RunInput input = SyntheticImages.input(jumpy, 5);
    RunResult plain = result(start(input, false));
    assertThat(plain.best()).as("the best is not the last").isNotEqualTo(plain.last());
    int best = plain.history().best().orElseThrow().epoch();
    events.clear();

    RunHandle run = start(input, true);
    for (int epoch = 0; epoch < 5; epoch++) {
      int now = epoch;
      run.control().stepEpoch();
      await(e -> e instanceof TrainingEvent.EpochFinished f && f.record().epoch() == now);
      awaitState(RunState.PAUSED);
    }
    Weights last = run.weights().get(60, TimeUnit.SECONDS);
    RunSnapshot before = run.snapshot().get(60, TimeUnit.SECONDS);
    run.choose(KeptWeights.BEST);
    TrainingEvent.NetworkChosen chosen =
        (TrainingEvent.NetworkChosen) await(e -> e instanceof TrainingEvent.NetworkChosen);
    assertThat(chosen.kept()).isEqualTo(KeptWeights.BEST);
    assertThat(chosen.evaluation().orElseThrow().accuracy())
        .isEqualTo(before.history().best().orElseThrow().testAccuracy());
    assertThat(run.weights().get(60, TimeUnit.SECONDS)).isEqualTo(before.best().orElseThrow());
    assertThat(run.predict(input.dataset().test().pixels()).get(60, TimeUnit.SECONDS).row(3))
        .isEqualTo(chosen.evaluation().orElseThrow().predictions().row(3));
    assertThat(run.snapshot().get(60, TimeUnit.SECONDS)).isEqualTo(before);

    run.choose(KeptWeights.LAST);
    await(e -> e instanceof TrainingEvent.NetworkChosen c && c.kept() == KeptWeights.LAST);
    assertThat(run.weights().get(60, TimeUnit.SECONDS)).isEqualTo(last);

    run.choose(KeptWeights.BEST);
    await(e -> e instanceof TrainingEvent.NetworkChosen c && c.kept() == KeptWeights.BEST);
    run.control().resume();
    await(
        e ->
            e instanceof TrainingEvent.NetworkChosen c
                && c.kept() == KeptWeights.LAST
                && c.evaluation().isEmpty());
    RunResult end = finished();
    assertThat(end.history().sameFigures(plain.history())).isTrue();
    assertThat(end.history().best().orElseThrow().epoch()).isEqualTo(best);
    assertThat(end.best()).isEqualTo(plain.best());
  }

  @Test
  void earlyStoppingPutsTheBestWeightsInHand() throws Exception {
    TrainingPlan plan =
        PLAN.withLearningRate(0.9)
            .withEpochs(50)
            .withEarlyStopping(Optional.of(new EarlyStopping(2, 0.05)));
    RunHandle run = start(SyntheticImages.input(plan, 5), false);
    RunResult end = result(run);
    assertThat(end.history().epochs()).hasSizeLessThan(50);
    assertThat(end.best()).isNotEqualTo(end.last());
    assertThat(run.weights().get(60, TimeUnit.SECONDS)).isEqualTo(end.best());
    TrainingEvent.NetworkChosen chosen =
        (TrainingEvent.NetworkChosen) await(e -> e instanceof TrainingEvent.NetworkChosen);
    assertThat(chosen.evaluation().orElseThrow().accuracy())
        .isEqualTo(end.history().best().orElseThrow().testAccuracy());
  }

  @Test
  void aFinishedRunGivenMoreEpochsEqualsOneThatHadThemFromTheStart() throws Exception {
    RunInput longer = SyntheticImages.input(PLAN.withEpochs(5), 5);
    TrainingHistory plain = result(start(longer, false)).history();
    RunHandle run = start(INPUT, false);
    result(run);
    RunSnapshot end = run.snapshot().get(60, TimeUnit.SECONDS);
    RunResult on = result(start(longer.withStart(new RunStart.FromSnapshot(end)), false));
    assertThat(on.history().sameFigures(plain)).isTrue();
  }

  @Test
  void aNewRunStopsTheFormer() throws Exception {
    RunHandle former = start(SyntheticImages.input(PLAN.withEpochs(100_000), 0), false);
    RunHandle next = start(INPUT, false);
    assertThat(result(former).state()).isEqualTo(RunState.STOPPED);
    assertThat(result(next).state()).isEqualTo(RunState.FINISHED);
  }

  @Test
  void aClosedRunAnswersNoMore() throws Exception {
    RunHandle run = start(INPUT, true);
    awaitState(RunState.PAUSED);
    CompletableFuture<RunResult> result = run.result();
    run.close();
    run.close();
    assertThatThrownBy(() -> run.weights().get(60, TimeUnit.SECONDS))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> result.get(60, TimeUnit.SECONDS))
        .hasCauseInstanceOf(CancellationException.class);
  }

  @Test
  void listsTheCpuFirstAndWhyOthersCannotBeUsed() throws Exception {
    List<DeviceCatalog.Entry> devices = service.devices().get(60, TimeUnit.SECONDS);
    assertThat(devices.getFirst().device()).isEqualTo(ComputeDevice.CPU);
    assertThat(devices.getFirst().usable()).isTrue();
    assertThat(devices).filteredOn(d -> !d.usable()).allMatch(d -> d.unusable().endsWith("."));
  }
}
