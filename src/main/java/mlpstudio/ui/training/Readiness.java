package mlpstudio.ui.training;

import java.util.TreeMap;
import mlpstudio.data.ImageDataset;
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
    if (!workspace.engineTakenProperty().get().isEmpty()) {
      return workspace.engineTakenProperty().get();
    }
    if (!workspace.problems().isEmpty()) {
      return new TreeMap<>(workspace.problems()).firstEntry().getValue();
    }
    if (!workspace.heldBackProperty().get().isEmpty()) {
      return workspace.heldBackProperty().get();
    }
    ImageDataset images = workspace.dataset();
    if (images == null || !images.id().equals(workspace.experiment().dataset())) {
      return texts.get("why.reading");
    }
    return learnt.of(workspace.experiment()) instanceof Beginning.Never never ? never.why() : "";
  }
}
