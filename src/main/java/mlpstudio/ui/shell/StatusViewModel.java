package mlpstudio.ui.shell;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.model.Architecture;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.RunHandle;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Figures;
import mlpstudio.ui.support.Messages;

/** What is always true: data, device, parameters and the engine, in words. FX thread only. */
public final class StatusViewModel {
  private final Workspace workspace;
  private final Messages texts = new Messages(StatusViewModel.class);
  private final Figures figures = new Figures(texts.locale());
  private final StringBinding data;
  private final StringBinding parameters;

  /** The status of one workspace. */
  public StatusViewModel(Workspace workspace) {
    this.workspace = workspace;
    data =
        Bindings.createStringBinding(
            this::dataText,
            workspace.datasetProperty(),
            workspace.problems(),
            workspace.experimentProperty());
    parameters =
        Bindings.createStringBinding(
            this::parameterText,
            workspace.datasetProperty(),
            workspace.experimentProperty(),
            workspace.run().stateProperty());
  }

  /** The data set and how many images it has. */
  public ObservableValue<String> data() {
    return data;
  }

  /** Where runs compute. */
  public ObservableValue<String> device() {
    return Bindings.createStringBinding(
        () -> deviceText(computing()),
        workspace.nextComputeProperty(),
        workspace.run().computeProperty(),
        workspace.run().stateProperty());
  }

  /** Where the run at work computes; where none is, what the next one will use. */
  private ComputeSettings computing() {
    ComputeSettings atWork = workspace.run().computeProperty().get();
    return workspace.run().active() && atWork != null
        ? atWork
        : workspace.nextComputeProperty().get();
  }

  /** How many parameters the network has that is trained, or else the one on the bench. */
  public ObservableValue<String> parameters() {
    return parameters;
  }

  /** What goes on beside the bench; empty where nothing does. */
  public ObservableValue<String> activity() {
    return workspace.activityProperty();
  }

  /** How far the engine is. */
  public ObservableValue<String> engine() {
    return workspace
        .engineProperty()
        .map(
            state ->
                switch (state) {
                  case LOADING -> texts.get("engine.loading");
                  case READY -> texts.get("engine.ready");
                  case FAILED -> texts.get("engine.failed");
                });
  }

  private String dataText() {
    ImageDataset images = workspace.dataset();
    if (images == null) {
      String key =
          workspace.problems().containsKey(DatasetLoader.PROBLEM) ? "data.none" : "data.reading";
      return texts.format(key, workspace.experiment().dataset());
    }
    return texts.format(
        "data.counts",
        images.title(),
        figures.whole(images.train().size()),
        figures.whole(images.test().size()));
  }

  private String deviceText(ComputeSettings settings) {
    if (settings.device().equals(ComputeDevice.CPU)) {
      return texts.format("device.cpu", settings.threads());
    }
    return settings.device().id().toUpperCase(Locale.ROOT);
  }

  private String parameterText() {
    ImageDataset images = workspace.dataset();
    if (images == null) {
      return texts.format("parameters", Figures.NONE);
    }
    ImageShape shape = images.shape();
    RunHandle handle = workspace.run().handleProperty().get();
    Architecture network =
        workspace.run().active() && handle != null
            ? handle.input().architecture()
            : workspace.experiment().architecture();
    long count = network.parameterCount(shape.size(), images.classes());
    return texts.format("parameters", figures.whole((double) count));
  }
}
