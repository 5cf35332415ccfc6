package mlpstudio.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunInput;
import mlpstudio.training.Trainer;
import mlpstudio.training.TrainingEvent;

/** Starts runs that only do what a test tells them to. */
public final class FakeTrainer implements Trainer {
  private final List<FakeRun> runs = new ArrayList<>();

  @Override
  public RunHandle start(
      RunInput input, ComputeSettings compute, boolean paused, Consumer<TrainingEvent> events) {
    FakeRun run = new FakeRun(input, paused, events);
    runs.add(run);
    return run;
  }

  @Override
  public RunHandle open(RunInput input, ComputeSettings compute, Consumer<TrainingEvent> events) {
    FakeRun run = new FakeRun(input, true, events);
    run.told().add("open");
    runs.add(run);
    return run;
  }

  /** Every run begun so far. */
  public List<FakeRun> runs() {
    return runs;
  }

  /** The latest run. */
  public FakeRun last() {
    return runs.getLast();
  }
}
