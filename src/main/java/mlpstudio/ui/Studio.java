package mlpstudio.ui;

import javafx.stage.Stage;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.ExperimentFormatException;
import mlpstudio.experiment.ExperimentReader;
import mlpstudio.experiment.ExperimentWriter;
import mlpstudio.training.RunHandle;
import mlpstudio.ui.shell.Appearance;
import mlpstudio.ui.shell.DatasetLoader;
import mlpstudio.ui.shell.Frame;
import mlpstudio.ui.shell.ShellViewModel;
import mlpstudio.ui.shell.StatusViewModel;
import mlpstudio.ui.shell.WindowLayers;
import mlpstudio.ui.shell.WindowMemory;
import mlpstudio.ui.state.EngineState;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.ErrorReporter;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.training.EpochTableView;
import mlpstudio.ui.training.RunControlsView;
import mlpstudio.ui.training.RunProgressView;

/**
 * The window with everything in it: makes the workspace, the view-models and the views by hand and
 * joins them. FX thread only.
 */
public final class Studio implements AutoCloseable {
  private final Stage stage;
  private final StudioParts parts;
  private final Workspace workspace;
  private final WindowLayers layers = new WindowLayers();
  private final ErrorReporter errors = new ErrorReporter(layers);
  private final WindowMemory memory;
  private final DatasetLoader datasets;
  private final Imports imports;
  private final RunModels run;
  private final EpochTableView epochTable;
  private final Messages texts = new Messages(Frame.class);

  /** Builds the window; {@link #open} shows it. */
  public Studio(Stage stage, StudioParts parts) {
    this.stage = stage;
    this.parts = parts;
    Preferences preferences = parts.preferences();
    workspace = new Workspace(firstExperiment(preferences));
    restoreEdits(workspace, preferences);
    workspace.computeProperty().set(ComputeMemory.recall(preferences));
    workspace
        .computeProperty()
        .addListener((o, before, now) -> ComputeMemory.keep(preferences, now));
    memory = new WindowMemory(stage, preferences);
    datasets = new DatasetLoader(workspace, parts.data().source(), parts.background(), errors);
    imports = new Imports(workspace, parts, layers, errors);
    run = RunModels.of(workspace, parts.engine().trainer(), preferences, errors);
    epochTable = new EpochTableView(run.epochs());
    furnish(frame(preferences));
    memory.restore();
  }

  /** Shows the window and only then begins to read data and waits for the engine. */
  public void open() {
    Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> errors.unexpected(e));
    stage.show();
    datasets.read();
    parts
        .background()
        .run(
            parts.engine().ready()::get,
            version -> workspace.engineProperty().set(EngineState.READY),
            failure -> {
              workspace.engineProperty().set(EngineState.FAILED);
              errors.report(texts.get("engine.failed.sentence"), failure);
            });
  }

  /** The bench, for what drives the window from outside, such as a lesson or a test. */
  public Workspace workspace() {
    return workspace;
  }

  /** Own pictures, for what drops them on the window. */
  public Imports imports() {
    return imports;
  }

  /** Closes the window, ends the run and writes down what is remembered. May be called twice. */
  @Override
  public void close() {
    if (stage.isShowing()) {
      memory.remember();
      stage.hide();
    }
    parts.preferences().put("experiment.edited", ExperimentWriter.line(workspace.experiment()));
    parts.preferences().save();
    RunHandle handle = workspace.run().handleProperty().get();
    if (handle != null) {
      handle.close();
    }
    imports.end();
  }

  private static Experiment firstExperiment(Preferences preferences) {
    return builtIn(preferences);
  }

  /** The edits of the last time come back; what cannot be read any more is left behind. */
  private static void restoreEdits(Workspace workspace, Preferences preferences) {
    try {
      Experiment edited = ExperimentReader.parse(preferences.text("experiment.edited", ""));
      if (edited.id().equals(workspace.experiment().id())) {
        workspace.edit(e -> edited);
      }
    } catch (ExperimentFormatException e) {
      preferences.put("experiment.edited", "");
    }
  }

  private static Experiment builtIn(Preferences preferences) {
    return BuiltInExperiments.byId(preferences.text("experiment", ""))
        .orElseGet(BuiltInExperiments::deepReluSgd);
  }

  private Frame frame(Preferences preferences) {
    ShellViewModel shell = new ShellViewModel(workspace, run.training(), preferences, layers);
    imports.setOnImported(() -> shell.showPage("data"));
    Frame.FrameModels models =
        new Frame.FrameModels(
            shell,
            new Appearance(preferences),
            run.training(),
            run.progress(),
            new StatusViewModel(workspace));
    return new Frame(
        stage,
        models,
        layers,
        new StudioPages(workspace, parts, run, epochTable).all(),
        new Frame.Actions(this::copyEpochs, datasets::read, imports::open, this::close));
  }

  private void furnish(Frame frame) {
    stage.setScene(
        frame.scene(
            BuiltInExperiments.all(),
            new RunControlsView(run.training()),
            new RunProgressView(run.progress(), run.figures())));
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
  }

  private void copyEpochs() {
    epochTable.copyAll();
    layers.toast(texts.get(run.epochs().lines().isEmpty() ? "no.epochs" : "copied.epochs"));
  }
}
