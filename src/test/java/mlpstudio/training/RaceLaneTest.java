package mlpstudio.training;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mlpstudio.model.ComputeDevice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A lane tells its end whatever happens, or its race would never end in the window. */
class RaceLaneTest {
  private final TrainingService service = new TrainingService();

  private static final class Allowed implements TrainingLoop.BatchBorder {
    @Override
    public boolean mayTakeBatch() {
      return true;
    }

    @Override
    public boolean betweenChunks() {
      return false;
    }
  }

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void whatWasLearntOnADeviceThatBrokeIsToldToBeLost() throws Exception {
    TrainingPlan plan = TrainingPlan.of(3, 16, new OptimizerChoice.Sgd(0.5, false), 0.05);
    List<TrainingEvent> events = new ArrayList<>();
    RaceLane lane = new RaceLane(SyntheticImages.input(plan, 5), events::add);
    service
        .ask(
            () -> {
              NDManager device = service.engine().open(ComputeDevice.CPU);
              lane.prepare(device, new Allowed());
              lane.turn();
              device.close();
              lane.end();
              return true;
            })
        .get(60, TimeUnit.SECONDS);
    assertThat(events).contains(new TrainingEvent.StateChanged(RunState.FAILED));
    assertThat(events.getLast()).isInstanceOf(TrainingEvent.Unstartable.class);
    assertThat(lane.racing()).isFalse();
    assertThat(lane.learnt()).isEmpty();
  }
}
