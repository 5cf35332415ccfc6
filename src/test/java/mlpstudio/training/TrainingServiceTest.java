package mlpstudio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
    assertThat(run.weights().get(10, TimeUnit.SECONDS)).isEqualTo(stopped.last());

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
          run.predict(INPUT.dataset().test().image(asked % 60)).get(10, TimeUnit.SECONDS);
      assertThat(answer.size()).isEqualTo(1);
      run.weights().get(10, TimeUnit.SECONDS);
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
    PredictionTable asked = run.predict(INPUT.dataset().test().pixels()).get(10, TimeUnit.SECONDS);
    for (int i = 0; i < 60; i++) {
      assertThat(asked.row(i)).isEqualTo(last.evaluation().predictions().row(i));
    }
  }

  @Test
  void aFinishedRunPutBackIsFinishedAtOnceAndTheEngineLivesOn() throws Exception {
    RunHandle first = start(INPUT, false);
    result(first);
    RunSnapshot end = first.snapshot().get(10, TimeUnit.SECONDS);
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
    assertThatThrownBy(() -> run.weights().get(10, TimeUnit.SECONDS))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> result.get(10, TimeUnit.SECONDS))
        .hasCauseInstanceOf(CancellationException.class);
  }

  @Test
  void listsTheCpuFirstAndWhyOthersCannotBeUsed() throws Exception {
    List<DeviceCatalog.Entry> devices = service.devices().get(30, TimeUnit.SECONDS);
    assertThat(devices.getFirst().device()).isEqualTo(ComputeDevice.CPU);
    assertThat(devices.getFirst().usable()).isTrue();
    assertThat(devices).filteredOn(d -> !d.usable()).allMatch(d -> d.unusable().endsWith("."));
  }
}
