package mlpstudio.ui;

import java.util.List;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.Normalization;
import mlpstudio.data.Subset;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.Preparation;
import mlpstudio.model.Architecture;
import mlpstudio.training.OptimizerChoice;
import mlpstudio.training.SyntheticImages;
import mlpstudio.training.TrainingPlan;
import mlpstudio.ui.state.Workspace;

/** Experiments on small images. */
public final class TestBench {
  private TestBench() {}

  /** An experiment of ten epochs. */
  public static Experiment experiment() {
    return new Experiment(
        "rows",
        "Rows",
        "synthetic",
        new Preparation(Normalization.MeanDeviation.of(0.3, 0.3), new Subset.All()),
        Architecture.relu(16, 8),
        TrainingPlan.of(10, 16, new OptimizerChoice.Sgd(0.5, false), 0.01),
        0);
  }

  /** Its data. */
  public static ImageDataset images() {
    return SyntheticImages.dataset(200, 60);
  }

  /** The same images under the name that an experiment asks for. */
  public static ImageDataset imagesFor(Experiment experiment) {
    ImageDataset images = images();
    return new ImageDataset(
        experiment.dataset(), images.title(), images.classNames(), images.train(), images.test());
  }

  /** A workspace with both. */
  public static Workspace workspace() {
    Workspace workspace = new Workspace(experiment());
    workspace.setDataset(images());
    return workspace;
  }

  /** Another network. */
  public static void changeLayers(Workspace workspace) {
    workspace.edit(
        e ->
            e.withArchitecture(
                new Architecture(
                    List.of(12),
                    e.architecture().activation(),
                    e.architecture().initialization())));
  }
}
