package mlpstudio.ui.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mlpstudio.model.Activation;
import mlpstudio.model.Architecture;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.BatchWork;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunInput;
import mlpstudio.training.SyntheticImages;
import mlpstudio.training.TrainingEvent;
import mlpstudio.training.TrainingPlan;
import mlpstudio.training.TrainingService;

/**
 * A real run on small images whose batches are asked for one by one.
 *
 * @param run still open
 * @param events all that it told
 */
record Recorded(RunHandle run, List<TrainingEvent> events) implements AutoCloseable {

  /** Takes so many batches at once and waits for the last. */
  static Recorded steps(
      TrainingService service, TrainingPlan plan, Activation activation, int steps) {
    RunInput small = SyntheticImages.input(plan, 3);
    RunInput input =
        new RunInput(
            small.dataset(),
            small.subset(),
            small.normalization(),
            new Architecture(List.of(12, 8), activation, small.architecture().initialization()),
            plan,
            3);
    List<TrainingEvent> events = Collections.synchronizedList(new ArrayList<>());
    CompletableFuture<Void> done = new CompletableFuture<>();
    RunHandle run =
        service.start(
            input,
            new ComputeSettings(ComputeDevice.CPU, 1),
            true,
            event -> {
              events.add(event);
              if (event instanceof TrainingEvent.BatchWorked worked
                  && worked.work().step() >= steps) {
                done.complete(null);
              }
            });
    for (int i = 0; i < steps; i++) {
      run.control().stepBatch();
    }
    done.orTimeout(60, TimeUnit.SECONDS).join();
    return new Recorded(run, events);
  }

  /** The batches recorded. */
  List<BatchWork> works() {
    return List.copyOf(events).stream()
        .filter(TrainingEvent.BatchWorked.class::isInstance)
        .map(event -> ((TrainingEvent.BatchWorked) event).work())
        .toList();
  }

  @Override
  public void close() {
    run.close();
  }
}
