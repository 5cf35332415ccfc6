package mlpstudio.health;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mlpstudio.training.NetworkReading;
import mlpstudio.training.RunFailure;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunResult;
import mlpstudio.training.TrainingEvent;
import org.jspecify.annotations.Nullable;

/**
 * Listens to a run and says what is wrong with it. Of what goes wrong in the training only the
 * first cause is named: a learning rate that is too high kills neurons, too, and it is the rate
 * that is to be changed. One thread.
 */
public final class HealthWatch {
  private final RunInput input;
  private final Optional<Diagnosis> labels;
  private final LossCourse losses = new LossCourse();
  private @Nullable NetworkReading first;
  private @Nullable NetworkReading latest;
  private boolean diverged;

  /** Watches a run of this input. */
  public HealthWatch(RunInput input) {
    this.input = input;
    this.labels =
        LabelBalance.judge(
            input.subset(), input.dataset().train().classCounts(input.dataset().classes()));
  }

  /** Takes in what the run tells. */
  public void accept(TrainingEvent event) {
    switch (event) {
      case TrainingEvent.BatchFinished batch -> losses.add(batch.loss());
      case TrainingEvent.NetworkMeasured measured -> {
        latest = measured.reading();
        if (first == null && latest.first()) {
          first = latest;
        }
      }
      case TrainingEvent.RunEnded(RunResult result) ->
          diverged |= result.failure().map(f -> f.kind() == RunFailure.Kind.DIVERGED).orElse(false);
      default -> {}
    }
  }

  /** What is wrong as far as the run went; empty where nothing is. */
  public List<Diagnosis> diagnoses() {
    return Stream.of(
            new TrainingTrouble(input, losses, Optional.ofNullable(first), diverged)
                .judge(Optional.ofNullable(latest)),
            labels)
        .flatMap(Optional::stream)
        .toList();
  }
}
