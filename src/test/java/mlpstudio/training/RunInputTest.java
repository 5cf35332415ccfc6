package mlpstudio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mlpstudio.data.RandomStream;
import mlpstudio.data.RandomStream.Purpose;
import mlpstudio.model.Architecture;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.model.Weights;
import org.junit.jupiter.api.Test;

/** What a run begins with, as its input says before and without the engine. */
class RunInputTest {
  private static final TrainingPlan PLAN =
      TrainingPlan.of(500, 16, new OptimizerChoice.Sgd(0.5, false), 0.05);
  private static final RunInput FRESH = SyntheticImages.input(PLAN, 5);

  @Test
  void firstWeightsAreThoseOfARunThatWaitsBeforeItsFirstBatch() throws Exception {
    Weights others = SyntheticImages.input(PLAN, 77).firstWeights();
    try (TrainingService service = new TrainingService()) {
      assertThat(waiting(service, FRESH)).isEqualTo(FRESH.firstWeights());
      RunInput again = FRESH.withStart(new RunStart.FromWeights(others));
      assertThat(waiting(service, again)).isEqualTo(again.firstWeights()).isEqualTo(others);
      RunSnapshot stopped;
      CountDownLatch learnt = new CountDownLatch(3);
      try (RunHandle run = service.start(FRESH, compute(), false, e -> countBatch(e, learnt))) {
        assertThat(learnt.await(60, TimeUnit.SECONDS)).isTrue();
        run.control().pause();
        stopped = run.snapshot().get(60, TimeUnit.SECONDS);
      }
      RunInput on = FRESH.withStart(new RunStart.FromSnapshot(stopped));
      assertThat(waiting(service, on)).isEqualTo(on.firstWeights()).isEqualTo(stopped.weights());
      assertThat(on.firstWeights()).isNotEqualTo(FRESH.firstWeights());
    }
  }

  @Test
  void freshOnesComeFromTheSeed() {
    assertThat(FRESH.firstWeights())
        .isEqualTo(FRESH.architecture().firstWeights(36, 4, RandomStream.of(5, Purpose.WEIGHTS)))
        .isNotEqualTo(SyntheticImages.input(PLAN, 6).firstWeights());
  }

  @Test
  void weightsOfAnotherNetworkAreRefused() {
    Weights others = Architecture.relu(9).firstWeights(36, 4, new RandomStream(1));
    assertThatThrownBy(() -> FRESH.withStart(new RunStart.FromWeights(others)).firstWeights())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[36, 9, 4] do not fit one of [36, 16, 8, 4]");
  }

  private static Weights waiting(TrainingService service, RunInput input) throws Exception {
    CountDownLatch paused = new CountDownLatch(1);
    try (RunHandle run =
        service.start(
            input,
            compute(),
            true,
            e -> {
              if (e instanceof TrainingEvent.StateChanged s && s.state() == RunState.PAUSED) {
                paused.countDown();
              }
            })) {
      assertThat(paused.await(60, TimeUnit.SECONDS)).isTrue();
      return run.weights().get(60, TimeUnit.SECONDS);
    }
  }

  private static void countBatch(TrainingEvent event, CountDownLatch batches) {
    if (event instanceof TrainingEvent.BatchFinished) {
      batches.countDown();
    }
  }

  private static ComputeSettings compute() {
    return new ComputeSettings(ComputeDevice.CPU, 1);
  }
}
