package mlpstudio.ui;

import java.nio.file.Path;
import java.util.Optional;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.Normalization;
import mlpstudio.drawing.DrawingSets;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.StartingPoint;
import mlpstudio.ui.gallery.TestSets;
import mlpstudio.ui.shell.Frame;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.Dialogs;
import mlpstudio.ui.support.ErrorReporter;
import mlpstudio.ui.support.Messages;

/** Collections of drawings as data sets of this window. FX thread only. */
final class Handwriting {
  private final Workspace workspace;
  private final Background background;
  private final Dialogs dialogs;
  private final ErrorReporter errors;
  private final DatasetCatalog catalog;
  private final DrawingSets sets;
  private final Messages texts;

  Handwriting(Workspace workspace, StudioParts parts, Dialogs dialogs) {
    this.workspace = workspace;
    this.background = parts.background();
    this.dialogs = dialogs;
    this.catalog = parts.data().catalog();
    this.errors = new ErrorReporter(dialogs);
    texts = new Messages(Frame.class);
    sets = sets(parts.data().store().directory(), texts);
  }

  /**
   * The catalogue of a user's data sets, collections among them, in the user's language.
   *
   * @param given a folder with further data sets, only read
   */
  static DatasetCatalog catalog(Optional<Path> given, Path userFolder) {
    return new DatasetCatalog(given, userFolder).with(sets(userFolder, new Messages(Frame.class)));
  }

  private static DrawingSets sets(Path userFolder, Messages texts) {
    return new DrawingSets(Optional.empty(), userFolder, texts.get("dataset.handwriting"));
  }

  /**
   * Puts a file of strokes on the bench as data set: the data folder's own where they lie, any
   * other as a copy in the data folder. An experiment that continues another begins afresh.
   */
  void use(Path file) {
    background.run(
        () -> sets.add(file),
        id -> {
          workspace.catalogChanged();
          workspace.edit(e -> onto(e, id));
          dialogs.toast(texts.format("dataset.used", sets.title(id)));
        },
        failure -> errors.report(errors.sentence(failure), failure));
  }

  /** What networks can be tested on beside their own test images. */
  TestSets testSets() {
    return new HandwritingTests(sets, catalog);
  }

  private static Experiment onto(Experiment experiment, String id) {
    Normalization fitting = DrawingSets.normalization();
    Experiment on =
        experiment
            .withDataset(id)
            .withPreparation(experiment.preparation().withNormalization(fitting));
    return on.start() instanceof StartingPoint.Fresh ? on : on.withStart(new StartingPoint.Fresh());
  }
}
