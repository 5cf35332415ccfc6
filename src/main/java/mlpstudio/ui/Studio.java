package mlpstudio.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.stage.Stage;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.lesson.Knob;
import mlpstudio.lesson.Knobs;
import mlpstudio.training.MomentRoom;
import mlpstudio.training.RunHandle;
import mlpstudio.ui.documents.DesktopExperimentFiles;
import mlpstudio.ui.documents.DocumentViewModel;
import mlpstudio.ui.documents.ExperimentFiles;
import mlpstudio.ui.documents.RecentFiles;
import mlpstudio.ui.guide.GuideView;
import mlpstudio.ui.guide.GuideViewModel;
import mlpstudio.ui.keep.DesktopNetworkFiles;
import mlpstudio.ui.keep.KeepViewModel;
import mlpstudio.ui.keep.NetworkFiles;
import mlpstudio.ui.lesson.DesktopLessonFiles;
import mlpstudio.ui.lesson.LearnViewModel;
import mlpstudio.ui.presenter.PresenterView;
import mlpstudio.ui.shell.DatasetLoader;
import mlpstudio.ui.shell.FileDrop;
import mlpstudio.ui.shell.FileOpener;
import mlpstudio.ui.shell.Frame;
import mlpstudio.ui.shell.SceneStyler;
import mlpstudio.ui.shell.ShellViewModel;
import mlpstudio.ui.shell.StatusViewModel;
import mlpstudio.ui.shell.UndoKeys;
import mlpstudio.ui.shell.WindowLayers;
import mlpstudio.ui.shell.WindowMemory;
import mlpstudio.ui.state.Appearance;
import mlpstudio.ui.state.EngineState;
import mlpstudio.ui.state.EventPump;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.ErrorReporter;
import mlpstudio.ui.support.FileHandler;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.timemachine.TimeMachineViewModel;
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
  private final PreferencesKeeper keeper;
  private final DocumentViewModel documents;
  private final FileOpener opener;
  private final DatasetLoader datasets;
  private final StudioCatalog catalog;
  private final Imports imports;
  private final StudioCollection collection;
  private final Appearance appearance;
  private final StudioHelp help;
  private final RunModels run;
  private final EpochTableView epochTable;
  private final KeepViewModel keep;
  private final ShellViewModel shell;
  private final LearnViewModel learn;
  private final GuideViewModel guide;
  private final StudioPages pages;
  private final RunsModels rows;
  private final TimeMachineViewModel time;
  private final Scene scene;
  private final Messages texts = new Messages(Frame.class);
  private final ChangeListener<Boolean> focus = (o, before, now) -> lookAgain(now);

  /** Builds the window; {@link #open} shows it. */
  public Studio(Stage stage, StudioParts parts) {
    this(stage, parts, new DesktopExperimentFiles(stage, parts.preferences()));
  }

  /**
   * Builds the window behind an opening.
   *
   * @param made told between its parts how much of it is there, from 0 to 1; may let the FX thread
   *     paint that
   */
  public Studio(Stage stage, StudioParts parts, DoubleConsumer made) {
    this(stage, parts, new DesktopExperimentFiles(stage, parts.preferences()), made);
  }

  /** Builds the window with another way to ask for files. */
  public Studio(Stage stage, StudioParts parts, ExperimentFiles files) {
    this(stage, parts, files, share -> {});
  }

  private Studio(Stage stage, StudioParts parts, ExperimentFiles files, DoubleConsumer made) {
    this.stage = stage;
    this.parts = parts;
    Preferences preferences = parts.preferences();
    appearance = new Appearance(preferences);
    SceneStyler.takeSheet(appearance.themeProperty().get());
    DocumentMemory memorized = DocumentMemory.recall(preferences);
    workspace = memorized.workspace();
    documents =
        new DocumentViewModel(
            workspace,
            memorized.place(),
            new DocumentViewModel.Surroundings(
                files,
                new RecentFiles(preferences, parts.background()),
                parts.background(),
                layers));
    workspace.computeProperty().set(ComputeMemory.recall(preferences));
    workspace
        .computeProperty()
        .addListener((o, before, now) -> ComputeMemory.keep(preferences, now));
    memory = new WindowMemory(stage, preferences);
    keeper = new PreferencesKeeper(preferences, parts.background());
    datasets =
        new DatasetLoader(
            workspace, parts.data().source(), parts.background(), EventPump::atNextPulse, errors);
    imports = new Imports(workspace, parts, layers, errors);
    collection =
        new StudioCollection(
            stage,
            parts,
            layers,
            Optional.of(path -> new Handwriting(workspace, parts, layers).use(path)));
    // A collection is a data set, too.
    collection.own().revisionProperty().subscribe((before, now) -> workspace.catalogChanged());
    catalog = new StudioCatalog(workspace, parts, layers);
    help = new StudioHelp(workspace, parts, appearance, layers);
    run =
        RunModels.of(workspace, parts.engine().trainer(), preferences, parts.background(), errors);
    epochTable = new EpochTableView(run.epochs());
    keep = keeping(preferences);
    parts.engine().trainer().keepMoments(MomentRoom.bytes());
    time =
        new TimeMachineViewModel(
            workspace, run.training()::open, preferences, parts.background(), layers);
    shell = new ShellViewModel(workspace, documents, run.training(), preferences, layers);
    learn = makeLessons();
    learn
        .player()
        .knobsProperty()
        .subscribe(knobs -> time.continuingOfferedProperty().set(offers(knobs)));
    Reveal reveal = new Reveal(shell, layers);
    guide =
        new GuideViewModel(preferences, parts.background(), stop -> reveal.inLab(stop.openers()));
    rows =
        RunsModels.of(
            workspace,
            parts,
            new RowBench(workspace, documents, shell, run.training()),
            new RaceNetworks(models(), shell),
            layers);
    made.accept(Opening.MODELS);
    pages = makePages(reveal);
    made.accept(Opening.PAGES);
    opener = new FileOpener(handlers(), layers);
    Frame frame = frame();
    catalog.showIn(frame);
    help.showIn(frame);
    scene = scene(frame);
    furnish(frame);
    // What the opening has shown stands where the person may have moved it to by now.
    if (!stage.isShowing()) {
      memory.restore();
    }
    made.accept(Opening.BUILT);
  }

  /**
   * Shows the window, whatever was shown in it before, and only then begins to read data and waits
   * for the engine.
   */
  public void open() {
    Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> errors.unexpected(e));
    stage.setScene(scene);
    stage.show();
    datasets.read();
    documents.verifyFile();
    documents.recent().dropMissing();
    parts.keeping().folder().ifPresent(keep::keepIn);
    parts
        .preferences()
        .broken()
        .ifPresent(kept -> layers.toast(texts.format("settings.broken", kept.toString())));
    parts
        .background()
        .run(
            parts.engine().ready()::get,
            version -> workspace.engineProperty().set(EngineState.READY),
            failure -> {
              workspace.engineProperty().set(EngineState.FAILED);
              errors.report(EngineFailure.sentence(texts, failure), failure);
            });
  }

  /** The bench, for what drives the window from outside, such as a lesson or a test. */
  public Workspace workspace() {
    return workspace;
  }

  /** The lessons, for what drives the window from outside. */
  public LearnViewModel lessons() {
    return learn;
  }

  /** Opens files as if they had been dropped on the window. */
  public void openFiles(List<Path> files) {
    opener.open(files);
  }

  /** As above, by names as the system gave them; returns the files that were named. */
  List<Path> openNamed(List<String> names) {
    return opener.openNamed(names);
  }

  /** Closes the window, ends the run and writes down what is remembered. May be called twice. */
  @Override
  public void close() {
    if (stage.isShowing()) {
      memory.remember();
      stage.hide();
    }
    leaveStage();
    catalog.close();
    learn.player().quit();
    DocumentMemory.keep(parts.preferences(), workspace, documents.placeProperty().get());
    keeper.close();
    keep.close();
    RunHandle handle = workspace.run().handleProperty().get();
    if (handle != null) {
      handle.close();
    }
    rows.race().close();
    imports.end();
  }

  /** What can be dropped on the window; later kinds join here. */
  private List<FileHandler> handlers() {
    return List.of(
        new SingleFile(
            texts.get("files.experiment"),
            texts.get("files.one"),
            DocumentViewModel::takes,
            documents::open,
            layers),
        new SingleFile(
            texts.get("files.network"),
            texts.get("files.one.network"),
            KeepViewModel::takes,
            keep::open,
            layers),
        new DrawingFiles(texts.get("files.drawings"), collection),
        new SingleFile(
            texts.get("files.lesson"),
            texts.get("files.one.lesson"),
            LearnViewModel::takes,
            learn::open,
            layers),
        new PictureFiles(texts.get("files.pictures"), imports));
  }

  private KeepViewModel keeping(Preferences preferences) {
    NetworkFiles files =
        parts.keeping().files().orElseGet(() -> new DesktopNetworkFiles(() -> stage, preferences));
    return new KeepViewModel(
        workspace,
        new KeepViewModel.Tools(
            new TrainingBench(run.training()), files, parts.background(), layers, preferences));
  }

  private WindowModels models() {
    return new WindowModels(workspace, documents, run, time, keep, catalog, collection, layers);
  }

  private LearnViewModel makeLessons() {
    return new LearnViewModel(
        workspace,
        new LearnViewModel.Tools(
            new LessonsOnBench(models(), shell, stage),
            new DesktopLessonFiles(stage, parts.preferences()),
            parts.background(),
            layers,
            parts.preferences()));
  }

  /** To go on from a moment is to turn the learning rate, or something else, there. */
  private static boolean offers(Optional<Knobs> lesson) {
    return lesson.map(knobs -> knobs.free().contains(Knob.LEARNING_RATE)).orElse(true);
  }

  private StudioPages makePages(Reveal reveal) {
    FamousNetwork famous = new FamousNetwork(workspace, documents, shell, run.training(), layers);
    return new StudioPages(
        parts,
        models(),
        rows,
        learn,
        epochTable,
        new StartDocuments(documents, famous, shell, reveal, guide));
  }

  private Frame frame() {
    imports.setOnImported(() -> shell.showPage("data"));
    layers.addUnderDialogs(new GuideView(guide, layers));
    BatchTab.openAtFirstStep(workspace.run(), layers);
    Frame.FrameModels models =
        new Frame.FrameModels(
            shell,
            appearance,
            run.training(),
            run.progress(),
            keep,
            new StatusViewModel(workspace));
    shell.setBeforeClosing(learn::beforeClosing, learn::stayed);
    learn.setOnShown(() -> shell.showPage(StudioPages.LEARN));
    return new Frame(
        stage,
        models,
        layers,
        pages.all(),
        new Frame.Actions(
            this::copyEpochs,
            datasets::read,
            catalog::show,
            imports::open,
            collection::open,
            help.cards(),
            guide::begin,
            this::close));
  }

  private Scene scene(Frame frame) {
    Scene made =
        frame.scene(
            BuiltInExperiments.all(),
            new RunControlsView(run.training()),
            new RunProgressView(run.progress(), run.figures()));
    UndoKeys.install(made, workspace);
    return made;
  }

  private void furnish(Frame frame) {
    RunControlsView presented = new RunControlsView(run.training());
    presented.setCompact(true);
    PresenterView presenter = new StudioPresenter(pages, learn, frame.presenting()).view(presented);
    presenter.setOnTrain(run.training()::trainOrPause);
    presenter.setOnStep(run.training()::stepBatch);
    frame.presenting().setView(presenter);
    FileDrop.install(layers, opener);
    stage
        .titleProperty()
        .bind(
            documents
                .markedNameProperty()
                .map(name -> texts.format("window.title.experiment", name)));
    stage.focusedProperty().addListener(focus);
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          frame.close();
        });
  }

  private void lookAgain(boolean focused) {
    if (focused) {
      datasets.lookAgain();
    }
  }

  /** The stage may be shown again with another window in it, and must not hold this one. */
  private void leaveStage() {
    stage.focusedProperty().removeListener(focus);
    stage.titleProperty().unbind();
    stage.setOnCloseRequest(null);
  }

  private void copyEpochs() {
    epochTable.copyAll();
    layers.toast(texts.get(run.epochs().lines().isEmpty() ? "no.epochs" : "copied.epochs"));
  }
}
