package mlpstudio.ui.training;

import java.util.TreeMap;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.StartingPoint;
import mlpstudio.ui.state.EngineState;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Messages;

/** Whether a run of the experiment on the bench can be begun, and why not. */
final class Readiness {
  private final Workspace workspace;
  private final LearntWeights learnt;
  private final Messages texts;

  Readiness(Workspace workspace, LearntWeights learnt, Messages texts) {
    this.workspace = workspace;
    this.learnt = learnt;
    this.texts = texts;
  }

  /** The first reason, in a sentence; empty where there is none. */
  String whyNot() {
    if (workspace.engineProperty().get() == EngineState.FAILED) {
      return texts.get("why.engine");
    }
    if (!workspace.problems().isEmpty()) {
      return new TreeMap<>(workspace.problems()).firstEntry().getValue();
    }
    ImageDataset images = workspace.dataset();
    if (images == null || !images.id().equals(workspace.experiment().dataset())) {
      return texts.get("why.reading");
    }
    return learnt.startOf(workspace.experiment()).isPresent() ? "" : whyNoStart();
  }

  private String whyNoStart() {
    return workspace.experiment().start() instanceof StartingPoint.AfterExperiment after
        ? texts.format(
            "why.first",
            BuiltInExperiments.byId(after.id()).map(Experiment::title).orElse(after.id()))
        : texts.get("why.checkpoint");
  }
}
