package mlpstudio.ui.training;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.StartingPoint;
import mlpstudio.model.Weights;
import mlpstudio.training.RunResult;
import mlpstudio.training.RunStart;
import mlpstudio.training.RunState;
import mlpstudio.ui.support.Messages;

/** What the finished runs of this session have learnt, for experiments that go on from there. */
final class LearntWeights {
  private final Map<String, Learnt> byExperiment = new HashMap<>();
  private final Messages texts;

  private record Learnt(Experiment experiment, Weights best) {}

  LearntWeights(Messages texts) {
    this.texts = texts;
  }

  /** Keeps the best weights of a finished run. */
  void keep(Experiment trained, RunResult result) {
    if (result.state() == RunState.FINISHED) {
      byExperiment.put(trained.id(), new Learnt(trained, result.best()));
    }
  }

  /** What has to be done before a run of this experiment. */
  Beginning of(Experiment experiment) {
    return switch (experiment.start()) {
      case StartingPoint.Fresh fresh -> new Beginning.Now(new RunStart.Fresh());
      case StartingPoint.AfterExperiment after -> after(after.id(), experiment);
      case StartingPoint.AfterCheckpoint after -> after(after);
    };
  }

  /**
   * Equal experiments have equal histories, so only what the earlier experiment itself learns will
   * do, with the seed of this one, as on the command line.
   */
  private Beginning after(String id, Experiment experiment) {
    Optional<Experiment> before =
        BuiltInExperiments.byId(id).map(b -> b.withSeed(experiment.seed()));
    Learnt learnt = byExperiment.get(id);
    if (learnt != null
        && before.map(learnt.experiment()::equals).orElse(true)
        && fits(learnt.experiment(), experiment)) {
      return new Beginning.Now(new RunStart.FromWeights(learnt.best()));
    }
    if (before.isEmpty()) {
      return new Beginning.Never(texts.format("why.first", id));
    }
    return fits(before.get(), experiment)
        ? new Beginning.First(before.get())
        : new Beginning.Never(texts.format("why.first.other", before.get().title()));
  }

  private Beginning after(StartingPoint.AfterCheckpoint checkpoint) {
    try {
      return new Beginning.Read(Path.of(checkpoint.file()));
    } catch (InvalidPathException e) {
      return new Beginning.Never(texts.format("why.checkpoint", checkpoint.file()));
    }
  }

  private static boolean fits(Experiment learnt, Experiment now) {
    return learnt.dataset().equals(now.dataset())
        && learnt.architecture().hidden().equals(now.architecture().hidden());
  }
}
