package mlpstudio.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mlpstudio.model.Activation;
import mlpstudio.training.BatchRoom;
import mlpstudio.training.BatchWork;
import mlpstudio.training.OptimizerChoice;
import mlpstudio.training.TrainingEvent;
import mlpstudio.training.TrainingPlan;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.TestBench;
import mlpstudio.ui.state.RunModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchViewModelTest {
  private static final TrainingPlan PLAN =
      TrainingPlan.of(1, 16, new OptimizerChoice.Sgd(0.5, false), 0.05);

  private final RunModel run = TestBench.workspace().run();
  private final BatchViewModel model = new BatchViewModel(run, new InPlace());
  private TrainingService service;

  @BeforeEach
  void open() {
    service = new TrainingService();
  }

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void worksOnlyWhileSomebodyLooksAndStaysAtItsPlaceFromBatchToBatch() {
    try (Recorded first = Recorded.steps(service, PLAN, Activation.RELU, 1);
        Recorded second = Recorded.steps(service, PLAN, Activation.RELU, 2)) {
      run.begin(first.run());
      assertThat(model.tooLarge()).isFalse();
      run.accept(worked(first));
      assertThat(model.stepProperty().get()).isNull();
      model.watchedProperty().set(true);
      assertThat(step().work()).isSameAs(first.works().getFirst());
      assertThat(place()).isEqualTo(Place.first(step()));

      model.go(place -> place.withLayer(step(), 0).withImage(3));
      Place there = place();
      assertThat(there.layer()).isZero();
      assertThat(there.image()).isEqualTo(3);
      run.accept(worked(second));
      assertThat(step().work()).isSameAs(second.works().getLast());
      assertThat(place()).as("the worst image again").isEqualTo(there.withImage(0));

      run.begin(second.run());
      assertThat(model.stepProperty().get()).as("another run").isNull();
      assertThat(model.placeProperty().get()).isNull();
    }
  }

  @Test
  void whereThereIsNoRoomTheNetworkIsTooLarge() {
    try (Recorded recorded = Recorded.steps(service, PLAN, Activation.RELU, 1)) {
      long parameters = 36 * 12 + 12 + 12 * 8 + 8 + 8 * 4 + 4;
      // Stochastic gradient descent with momentum: five numbers for each, in an eighth.
      long heap = parameters * 5 * Float.BYTES * 8;
      BatchViewModel enough = new BatchViewModel(run, new InPlace(), new BatchRoom(heap));
      BatchViewModel tight = new BatchViewModel(run, new InPlace(), new BatchRoom(heap - 160));
      assertThat(tight.tooLarge()).as("nothing in hand").isFalse();
      run.begin(recorded.run());
      assertThat(enough.parameters()).isEqualTo(parameters);
      assertThat(enough.tooLarge()).isFalse();
      assertThat(tight.tooLarge()).isTrue();
      assertThat(tight.mostParameters()).isEqualTo(parameters - 1);
    }
  }

  private WorkedStep step() {
    return model.stepProperty().get();
  }

  private Place place() {
    return model.placeProperty().get();
  }

  private static List<TrainingEvent> worked(Recorded recorded) {
    BatchWork last = recorded.works().getLast();
    return List.of(last.batch(), new TrainingEvent.BatchWorked(last));
  }
}
