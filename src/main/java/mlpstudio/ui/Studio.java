package mlpstudio.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.model.DeviceCatalog;
import mlpstudio.training.RunHandle;
import mlpstudio.training.Trainer;
import mlpstudio.ui.architecture.NetworkEditorView;
import mlpstudio.ui.architecture.NetworkViewModel;
import mlpstudio.ui.chart.ChartView;
import mlpstudio.ui.chart.ChartViewModel;
import mlpstudio.ui.chart.DesktopChartFiles;
import mlpstudio.ui.dataset.DatasetView;
import mlpstudio.ui.dataset.DatasetViewModel;
import mlpstudio.ui.plan.DeviceView;
import mlpstudio.ui.plan.DeviceViewModel;
import mlpstudio.ui.plan.PlanEditorView;
import mlpstudio.ui.plan.PlanViewModel;
import mlpstudio.ui.plan.PreparationView;
import mlpstudio.ui.plan.PreparationViewModel;
import mlpstudio.ui.shell.Appearance;
import mlpstudio.ui.shell.DatasetLoader;
import mlpstudio.ui.shell.Frame;
import mlpstudio.ui.shell.LabColumn;
import mlpstudio.ui.shell.LabView;
import mlpstudio.ui.shell.Page;
import mlpstudio.ui.shell.Panel;
import mlpstudio.ui.shell.ShellViewModel;
import mlpstudio.ui.shell.StatusViewModel;
import mlpstudio.ui.shell.WindowLayers;
import mlpstudio.ui.shell.WindowMemory;
import mlpstudio.ui.state.EngineState;
import mlpstudio.ui.state.EventPump;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.ErrorReporter;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.training.EpochTableView;
import mlpstudio.ui.training.EpochTableViewModel;
import mlpstudio.ui.training.FiguresView;
import mlpstudio.ui.training.FiguresViewModel;
import mlpstudio.ui.training.PaceViewModel;
import mlpstudio.ui.training.ProgressViewModel;
import mlpstudio.ui.training.RunControlsView;
import mlpstudio.ui.training.RunProgressView;
import mlpstudio.ui.training.TrainingViewModel;

/**
 * The window with everything in it: makes the workspace, the view-models and the views by hand and
 * joins them. FX thread only.
 */
public final class Studio implements AutoCloseable {
  private final Parts parts;
  private final Stage stage;
  private final Workspace workspace;
  private final WindowLayers layers = new WindowLayers();
  private final ErrorReporter errors = new ErrorReporter(layers);
  private final WindowMemory memory;
  private final DatasetLoader datasets;
  private final PaceViewModel pace;
  private final TrainingViewModel training;
  private final ProgressViewModel progress;
  private final FiguresViewModel figures;
  private final EpochTableViewModel epochs;
  private final EpochTableView epochTable;
  private final Frame frame;
  private final Messages texts = new Messages(Frame.class);

  /**
   * What the window stands on; whoever made them closes them.
   *
   * @param preferences what is remembered
   * @param datasets reads data sets
   * @param catalog tells which data sets there are
   * @param devices the machine's devices; asked off the FX thread
   * @param trainer starts runs
   * @param background work off the FX thread
   * @param engine completes with its name when runs can begin, or fails with the reason
   */
  public record Parts(
      Preferences preferences,
      DatasetLoader.Source datasets,
      DatasetCatalog catalog,
      DeviceCatalog devices,
      Trainer trainer,
      Background background,
      CompletableFuture<String> engine) {}

  /** Builds the window; {@link #open} shows it. */
  public Studio(Stage stage, Parts parts) {
    this.stage = stage;
    this.parts = parts;
    Preferences preferences = parts.preferences();
    workspace = new Workspace(firstExperiment(preferences));
    memory = new WindowMemory(stage, preferences);
    datasets = new DatasetLoader(workspace, parts.datasets(), parts.background(), errors);
    pace = new PaceViewModel(preferences);
    training =
        new TrainingViewModel(workspace, parts.trainer(), EventPump::atNextPulse, pace, errors);
    progress = new ProgressViewModel(workspace.run());
    figures = new FiguresViewModel(workspace);
    epochs = new EpochTableViewModel(workspace.run(), preferences);
    epochTable = new EpochTableView(epochs);
    frame = frame(preferences);
    stage.setScene(
        frame.scene(
            BuiltInExperiments.all(),
            new RunControlsView(training),
            new RunProgressView(progress, figures)));
    stage
        .titleProperty()
        .bind(
            workspace
                .experimentProperty()
                .map(e -> texts.format("window.title.experiment", e.title())));
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          frame.close();
        });
    memory.restore();
  }

  /** Shows the window and only then begins to read data and to load the engine. */
  public void open() {
    Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> errors.unexpected(e));
    stage.show();
    datasets.read();
    parts
        .background()
        .run(
            parts.engine()::get,
            version -> workspace.engineProperty().set(EngineState.READY),
            failure -> {
              workspace.engineProperty().set(EngineState.FAILED);
              errors.report(texts.get("engine.failed.sentence"), failure);
            });
  }

  /** The bench, for what the window is driven with from outside, such as a lesson or a test. */
  public Workspace workspace() {
    return workspace;
  }

  /** Closes the window, ends the run and writes down what is remembered. */
  @Override
  public void close() {
    memory.remember();
    parts.preferences().save();
    RunHandle handle = workspace.run().handleProperty().get();
    if (handle != null) {
      handle.close();
    }
    stage.hide();
  }

  private static Experiment firstExperiment(Preferences preferences) {
    return BuiltInExperiments.byId(preferences.text("experiment", ""))
        .orElseGet(BuiltInExperiments::deepReluSgd);
  }

  private Frame frame(Preferences preferences) {
    Appearance appearance = new Appearance(preferences);
    ShellViewModel shell = new ShellViewModel(workspace, training, preferences, layers);
    Frame.FrameModels models =
        new Frame.FrameModels(
            shell, appearance, training, progress, new StatusViewModel(workspace));
    List<Page> pages =
        List.of(
            new Page("lab", Icons.LAB, texts.get("page.lab"), this::lab),
            new Page("data", Icons.DATA, texts.get("page.data"), this::data));
    return new Frame(
        stage,
        models,
        layers,
        pages,
        new Frame.Actions(this::copyEpochs, datasets::read, this::close));
  }

  private LabView lab() {
    FiguresView shown = new FiguresView(figures, progress, pace);
    LabColumn network =
        new LabColumn(
            "network",
            texts.get("column.network"),
            List.of(new Panel("network", texts.get("column.network"), network())),
            Optional.empty(),
            26);
    LabColumn run =
        new LabColumn(
            "run",
            texts.get("panel.chart"),
            List.of(
                new Panel("chart", texts.get("panel.chart"), chart()),
                new Panel("epochs", texts.get("panel.epochs"), epochTable)),
            Optional.of(shown),
            0);
    return new LabView(List.of(network, run), parts.preferences());
  }

  private Region network() {
    Background background = parts.background();
    VBox editors =
        new VBox(
            new NetworkEditorView(new NetworkViewModel(workspace)),
            new PlanEditorView(new PlanViewModel(workspace)),
            new PreparationView(new PreparationViewModel(workspace, parts.catalog(), background)),
            new DeviceView(new DeviceViewModel(workspace, parts.devices(), background)));
    editors.getStyleClass().add("editors");
    ScrollPane scroll = new ScrollPane(editors);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }

  private Region chart() {
    return new ChartView(
        new ChartViewModel(workspace), parts.background(), new DesktopChartFiles());
  }

  private Pane data() {
    return new DatasetView(
        new DatasetViewModel(workspace, parts.catalog(), parts.background()),
        workspace.computeProperty());
  }

  private void copyEpochs() {
    epochTable.copyAll();
    layers.toast(texts.get(epochs.lines().isEmpty() ? "no.epochs" : "copied.epochs"));
  }
}
