package mlpstudio.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.interchange.BuiltInModels;
import mlpstudio.interchange.Checkpoint;
import mlpstudio.interchange.TrainedModel;
import mlpstudio.ui.drawpad.BuiltInNetwork;
import mlpstudio.ui.drawpad.DrawPadView;
import mlpstudio.ui.drawpad.DrawPadViewModel;

/** The pad of this window: with the network that comes with the program and the user's folder. */
record Pad(StudioParts parts, WindowModels models) {
  /** The column's first width, in letters' heights. */
  static final double WIDTH_EM = 27;

  DrawPadView view() {
    DatasetCatalog catalog = parts.data().catalog();
    DrawPadViewModel pad =
        new DrawPadViewModel(
            models.workspace(),
            new DrawPadViewModel.Tools(
                parts.preferences(),
                parts.background(),
                models.dialogs(),
                () -> builtIn(catalog),
                models.collection().own(),
                System::nanoTime));
    pad.setOnOpenCollection(models.collection()::open);
    return new DrawPadView(pad);
  }

  private static Optional<BuiltInNetwork> builtIn(DatasetCatalog catalog) throws IOException {
    String name = BuiltInModels.names().getFirst();
    Optional<Checkpoint> checkpoint = BuiltInModels.byName(name);
    return checkpoint.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new BuiltInNetwork(name, TrainedModel.of(Path.of(name), checkpoint.get(), catalog)));
  }
}
