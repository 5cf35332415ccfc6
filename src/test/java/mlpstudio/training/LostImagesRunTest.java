package mlpstudio.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mlpstudio.data.Distortion;
import mlpstudio.data.ImageShape;
import mlpstudio.data.LostImages;
import mlpstudio.data.Normalization;
import mlpstudio.data.Subset;
import mlpstudio.model.Architecture;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A data set whose files are cut short while a run learns from them. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows keeps a mapped file as it is")
class LostImagesRunTest {
  private static final ComputeSettings ONE_THREAD = new ComputeSettings(ComputeDevice.CPU, 1);
  private static final TrainingPlan PLAN =
      TrainingPlan.of(2, 16, new OptimizerChoice.Sgd(0.5, false), 0.05);

  @TempDir Path folder;
  private final TrainingService service = new TrainingService();
  private MappedImages images;

  @BeforeEach
  void images() throws Exception {
    images = new MappedImages(folder, new ImageShape(1, 16, 16), 800);
  }

  @AfterEach
  void close() {
    service.close();
  }

  private RunInput input(Normalization normalization) {
    return new RunInput(
        images.dataset(), new Subset.All(), normalization, Architecture.relu(8), PLAN, 5);
  }

  private void anotherRunGoesWell() throws Exception {
    RunHandle next = service.start(SyntheticImages.input(PLAN, 5), ONE_THREAD, false, event -> {});
    assertThat(next.result().get(60, TimeUnit.SECONDS).state()).isEqualTo(RunState.FINISHED);
    assertThat(next.weights().get(60, TimeUnit.SECONDS)).isNotNull();
  }

  @Test
  void theRunFailsInWordsAndTheEngineGoesOn() throws Exception {
    CountDownLatch learnt = new CountDownLatch(1);
    RunHandle run =
        service.start(
            input(new Normalization.UnitRange()),
            ONE_THREAD,
            true,
            event -> {
              if (event instanceof TrainingEvent.BatchFinished) {
                learnt.countDown();
              }
            });
    run.control().stepBatch();
    assertThat(learnt.await(60, TimeUnit.SECONDS)).isTrue();
    images.cutShort();
    run.control().resume();

    RunResult result = run.result().get(60, TimeUnit.SECONDS);
    assertThat(result.state()).isEqualTo(RunState.FAILED);
    RunFailure failure = result.failure().orElseThrow();
    assertThat(failure.kind()).isEqualTo(RunFailure.Kind.DATA);
    assertThat(failure.details()).isEqualTo(LostImages.sentence()).contains("changed or are gone");
    assertThat(run.weights().get(60, TimeUnit.SECONDS)).isNotNull();
    anotherRunGoesWell();
  }

  @Test
  void aRunThatCannotBeginSaysSoToo() throws Exception {
    images.cutShort();
    BlockingQueue<TrainingEvent> events = new LinkedBlockingQueue<>();
    service.start(input(new Normalization.PerPixel()), ONE_THREAD, false, events::add);

    TrainingEvent event = events.poll(60, TimeUnit.SECONDS);
    while (event instanceof TrainingEvent.StateChanged) {
      event = events.poll(60, TimeUnit.SECONDS);
    }
    assertThat(event).isInstanceOf(TrainingEvent.Unstartable.class);
    assertThat(((TrainingEvent.Unstartable) event).failure().kind())
        .isEqualTo(RunFailure.Kind.DATA);
    anotherRunGoesWell();
  }

  @Test
  void distortedImagesFailInWordsToo() throws Exception {
    images.cutShort();
    RunHandle run =
        service.start(
            input(new Normalization.UnitRange())
                .withDistortion(Optional.of(Distortion.HANDWRITING)),
            ONE_THREAD,
            false,
            event -> {});
    assertThat(run.result().get(60, TimeUnit.SECONDS).failure().orElseThrow().kind())
        .isEqualTo(RunFailure.Kind.DATA);
    anotherRunGoesWell();
  }

  @Test
  void theLanesOfARaceFailInWordsToo() throws Exception {
    images.cutShort();
    BlockingQueue<RunResult> ends = new LinkedBlockingQueue<>();
    RunInput input = input(new Normalization.UnitRange());
    service.race(
        List.of(input, input),
        ONE_THREAD,
        List.of(event -> keep(event, ends), event -> keep(event, ends)));
    for (int lane = 0; lane < 2; lane++) {
      RunResult result = ends.poll(60, TimeUnit.SECONDS);
      assertThat(result).isNotNull();
      assertThat(result.failure().orElseThrow().kind()).isEqualTo(RunFailure.Kind.DATA);
    }
    anotherRunGoesWell();
  }

  private static void keep(TrainingEvent event, BlockingQueue<RunResult> ends) {
    if (event instanceof TrainingEvent.RunEnded ended) {
      ends.add(ended.result());
    }
  }

  @Test
  void anErrorOfAListenerDoesNotTakeTheEngineAway() throws Exception {
    service.start(
        SyntheticImages.input(PLAN, 5),
        ONE_THREAD,
        false,
        event -> {
          throw new InternalError("on purpose");
        });
    anotherRunGoesWell();
  }
}
