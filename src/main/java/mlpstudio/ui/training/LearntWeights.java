package mlpstudio.ui.training;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.StartingPoint;
import mlpstudio.model.Weights;
import mlpstudio.training.RunResult;
import mlpstudio.training.RunStart;
import mlpstudio.training.RunState;

/** What the finished runs of this session have learnt, for experiments that go on from there. */
final class LearntWeights {
  private final Map<String, Learnt> byExperiment = new HashMap<>();

  private record Learnt(Experiment experiment, Weights best) {}

  /** Keeps the best weights of a finished run. */
  void keep(Experiment trained, RunResult result) {
    if (result.state() == RunState.FINISHED) {
      byExperiment.put(trained.id(), new Learnt(trained, result.best()));
    }
  }

  /** What a run of this experiment begins with, or empty where that is not at hand. */
  Optional<RunStart> startOf(Experiment experiment) {
    return switch (experiment.start()) {
      case StartingPoint.Fresh fresh -> Optional.of(new RunStart.Fresh());
      case StartingPoint.AfterExperiment after ->
          Optional.ofNullable(byExperiment.get(after.id()))
              .filter(learnt -> fits(learnt.experiment(), experiment))
              .map(learnt -> new RunStart.FromWeights(learnt.best()));
      case StartingPoint.AfterCheckpoint after -> Optional.empty();
    };
  }

  private static boolean fits(Experiment learnt, Experiment now) {
    return learnt.dataset().equals(now.dataset())
        && learnt.architecture().hidden().equals(now.architecture().hidden());
  }
}
