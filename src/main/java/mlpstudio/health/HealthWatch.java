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
  private double rate;
  private double peakRate;

  /** Watches a run of this input. */
  public HealthWatch(RunInput input) {
    this.input = input;
    rate = input.plan().learningRate();
    peakRate = rate;
    this.labels =
        LabelBalance.judge(
            input.subset(), input.dataset().train().classCounts(input.dataset().classes()));
  }

  /** Takes in what the run tells. */
  public void accept(TrainingEvent event) {
    switch (event) {
      case TrainingEvent.BatchFinished batch -> learnt(batch);
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

  /** The rate may be turned while the run goes on: what it did at its worst is that one's fault. */
  private void learnt(TrainingEvent.BatchFinished batch) {
    if (!Double.isNaN(batch.learningRate())) {
      rate = batch.learningRate();
    }
    if (losses.add(batch.loss())) {
      peakRate = rate;
    }
  }

  /** What is wrong as far as the run went; empty where nothing is. */
  public List<Diagnosis> diagnoses() {
    return Stream.of(
            new TrainingTrouble(input, losses, Optional.ofNullable(first), diverged, rate, peakRate)
                .judge(Optional.ofNullable(latest)),
            labels)
        .flatMap(Optional::stream)
        .toList();
  }
}
