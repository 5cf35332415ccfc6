package mlpstudio.ui.drawpad;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.ImageDataset;
import mlpstudio.interchange.BuiltInModels;
import mlpstudio.interchange.TrainedModel;
import mlpstudio.interchange.collection.CollectionFile;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.RunInput;
import mlpstudio.ui.FakeDialogs;
import mlpstudio.ui.FakeRun;
import mlpstudio.ui.FakeTrainer;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.TestBench;
import mlpstudio.ui.state.OwnDrawings;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Workspace;

/** A pad without a window, on which everything is done at once, with the network that comes. */
final class PadBench {
  final Workspace workspace = new Workspace(TestBench.experiment());
  final FakeTrainer trainer = new FakeTrainer();
  final FakeDialogs dialogs = new FakeDialogs();
  final InPlace background = new InPlace();
  final DrawPadViewModel model;
  long nanos = 1_000_000_000L;

  PadBench(Path folder) {
    model =
        new DrawPadViewModel(
            workspace,
            new DrawPadViewModel.Tools(
                Preferences.inMemory(),
                background,
                dialogs,
                PadBench::builtIn,
                new OwnDrawings(
                    new CollectionFile(folder.resolve("kept").resolve("drawings.jsonl"))),
                () -> nanos));
  }

  static Optional<BuiltInNetwork> builtIn() throws Exception {
    return Optional.of(
        new BuiltInNetwork(
            "drawing-robust",
            TrainedModel.of(
                Path.of("drawing-robust"),
                BuiltInModels.drawingRobust(),
                new DatasetCatalog(Optional.empty()))));
  }

  /** A run that a test tells what to do, on small images or others. */
  FakeRun begin(RunInput input) {
    trainer.start(
        input, ComputeSettings.defaults(), false, event -> workspace.run().accept(List.of(event)));
    workspace.run().begin(trainer.last());
    return trainer.last();
  }

  /** The same input on other images. */
  static RunInput on(RunInput input, ImageDataset dataset) {
    return new RunInput(
        dataset,
        input.subset(),
        input.normalization(),
        input.architecture(),
        input.plan(),
        input.seed());
  }

  void later(long millis) {
    nanos += millis * 1_000_000;
  }

  Reading reading() {
    return model.reading().readingProperty().get();
  }
}
