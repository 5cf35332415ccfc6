package mlpstudio.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.lesson.Knob;
import mlpstudio.lesson.Knobs;
import mlpstudio.ui.architecture.NetworkEditorView;
import mlpstudio.ui.architecture.NetworkViewModel;
import mlpstudio.ui.batch.BatchView;
import mlpstudio.ui.batch.BatchViewModel;
import mlpstudio.ui.chart.ChartMemory;
import mlpstudio.ui.chart.ChartMetric;
import mlpstudio.ui.chart.ChartView;
import mlpstudio.ui.chart.ChartViewModel;
import mlpstudio.ui.chart.DesktopChartFiles;
import mlpstudio.ui.compare.CompareView;
import mlpstudio.ui.compare.DesktopCompareFiles;
import mlpstudio.ui.dataset.DatasetView;
import mlpstudio.ui.dataset.DatasetViewModel;
import mlpstudio.ui.gallery.DesktopGalleryFiles;
import mlpstudio.ui.gallery.ErrorsView;
import mlpstudio.ui.gallery.FurtherTests;
import mlpstudio.ui.gallery.GalleryExporter;
import mlpstudio.ui.gallery.GalleryViewModel;
import mlpstudio.ui.health.HealthCard;
import mlpstudio.ui.health.HealthViewModel;
import mlpstudio.ui.keep.NetworkInHandView;
import mlpstudio.ui.lesson.KnobFilter;
import mlpstudio.ui.lesson.LearnView;
import mlpstudio.ui.lesson.LearnViewModel;
import mlpstudio.ui.lesson.LessonParts;
import mlpstudio.ui.map.MapView;
import mlpstudio.ui.map.MapViewModel;
import mlpstudio.ui.plan.DeviceView;
import mlpstudio.ui.plan.DeviceViewModel;
import mlpstudio.ui.plan.PlanEditorView;
import mlpstudio.ui.plan.PlanViewModel;
import mlpstudio.ui.plan.PreparationView;
import mlpstudio.ui.plan.PreparationViewModel;
import mlpstudio.ui.plan.SubsetBar;
import mlpstudio.ui.plan.TorchFolderViewModel;
import mlpstudio.ui.prediction.PredictionView;
import mlpstudio.ui.prediction.PredictionViewModel;
import mlpstudio.ui.race.RaceView;
import mlpstudio.ui.runs.DesktopRunsFiles;
import mlpstudio.ui.runs.RunsView;
import mlpstudio.ui.shell.Frame;
import mlpstudio.ui.shell.LabColumn;
import mlpstudio.ui.shell.LabView;
import mlpstudio.ui.shell.Page;
import mlpstudio.ui.shell.Panel;
import mlpstudio.ui.start.StartActions;
import mlpstudio.ui.start.StartView;
import mlpstudio.ui.start.StartViewModel;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.timemachine.TimeMachineView;
import mlpstudio.ui.training.EpochTableView;
import mlpstudio.ui.training.FiguresView;
import mlpstudio.ui.weights.DesktopWeightsFiles;
import mlpstudio.ui.weights.WeightsView;
import mlpstudio.ui.weights.WeightsViewModel;

/** The pages of the window, each made of the views that it shows. */
final class StudioPages {
  /** The page with lessons. */
  static final String LEARN = "learn";

  private static final double NETWORK_EM = 28;
  private static final double RACE_SMOOTHING = 0.9;

  private final StudioParts parts;
  private final WindowModels models;
  private final Workspace workspace;
  private final RunModels run;
  private final EpochTableView epochTable;
  private final RunsModels rows;
  private final StartActions startActions;
  private final LearnViewModel learn;
  private final LessonOverlays overlays;
  private final Messages texts = new Messages(Frame.class);

  StudioPages(
      StudioParts parts,
      WindowModels models,
      RunsModels rows,
      LearnViewModel learn,
      EpochTableView epochTable,
      StartActions startActions) {
    this.rows = rows;
    this.learn = learn;
    this.startActions = startActions;
    this.parts = parts;
    this.models = models;
    this.workspace = models.workspace();
    this.run = models.run();
    this.epochTable = epochTable;
    overlays = new LessonOverlays(workspace.keptRuns(), learn.player());
  }

  /** All pages, home first; later pages join here. */
  List<Page> all() {
    return List.of(
        new Page(Page.START, Icons.HOME, texts.get("page.start"), this::start),
        new Page(Page.LAB, Icons.LAB, texts.get("page.lab"), this::lab),
        new Page("data", Icons.DATA, texts.get("page.data"), this::data),
        new Page("errors", Icons.ERRORS, texts.get("page.errors"), this::errors),
        new Page("weights", Icons.WEIGHTS, texts.get("page.weights"), this::weights),
        new Page("runs", Icons.RUNS, texts.get("page.runs"), this::runs),
        new Page(LEARN, Icons.LEARN, texts.get("page.learn"), this::learn),
        new Page("map", Icons.MAP, texts.get("page.map"), this::map));
  }

  private Node start() {
    StartViewModel model =
        new StartViewModel(
            BuiltInExperiments.all(), parts.data().catalog()::entries, parts.background());
    return new StartView(model, startActions);
  }

  private LabView lab() {
    LabColumn network =
        new LabColumn(
            "network",
            texts.get("column.network"),
            List.of(new Panel("network", texts.get("column.network"), editors())),
            NETWORK_EM);
    VBox foot =
        new VBox(
            new HealthCard(new HealthViewModel(workspace, learn.player().knobsProperty())),
            new NetworkInHandView(models.keep()),
            figures());
    LabColumn results =
        new LabColumn(
            "run",
            texts.get("panel.chart"),
            List.of(
                new Panel("chart", texts.get("panel.chart"), chartWithSubset()),
                new Panel("epochs", texts.get("panel.epochs"), epochTable, Panel.Foot.WHERE_ROOM),
                new Panel("batch", texts.get("panel.batch"), batch(), Panel.Foot.NEVER)),
            Optional.of(foot),
            Optional.of(
                new VBox(
                    new TimeMachineView(models.time(), "time", new SimpleBooleanProperty(true)))),
            0);
    LabColumn pad =
        new LabColumn(
            "pad",
            texts.get("column.pad"),
            List.of(new Panel("pad", texts.get("column.pad"), pad(foot))),
            Pad.WIDTH_EM);
    return new LabView(List.of(network, results, pad), parts.preferences());
  }

  private Node batch() {
    return new BatchView(new BatchViewModel(workspace.run(), parts.background()));
  }

  /** Where the pad takes the chart's place, it has the time machine under itself. */
  private Node pad(Node foot) {
    return withTime(pad(), "pad-time", foot.visibleProperty().not());
  }

  private Node editors() {
    ScrollPane scroll = new ScrollPane(cards());
    scroll.setId("editors");
    scroll.getStyleClass().add("editors-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }

  /** All knobs; only its own while a lesson is played. */
  private VBox cards() {
    VBox cards =
        new VBox(
            new NetworkEditorView(new NetworkViewModel(workspace)),
            new PreparationView(preparation(), models.catalog()::get),
            new PlanEditorView(new PlanViewModel(workspace)),
            new DeviceView(
                new DeviceViewModel(workspace, parts.engine().devices(), parts.background()),
                new TorchFolderViewModel(parts.preferences(), parts.background())));
    cards.getStyleClass().add("editors");
    KnobFilter.install(cards, learn.player().knobsProperty());
    return cards;
  }

  /** Curves and large figures, for the presenter. */
  Node presentedChart() {
    Node chart = chart(chartModel());
    VBox.setVgrow(chart, Priority.ALWAYS);
    VBox presented = new VBox(chart, new FiguresView(run.figures()));
    return withTime(presented, "presented-time", new SimpleBooleanProperty(true));
  }

  /** The arithmetic of a batch, for the presenter. */
  Node presentedBatch() {
    return batch();
  }

  /** The knobs, for the presenter. */
  Node presentedKnobs() {
    ScrollPane scroll = new ScrollPane(cards());
    scroll.getStyleClass().add("presenter-scroll");
    scroll.setFitToWidth(true);
    return scroll;
  }

  /** A pad to draw on. */
  Region pad() {
    return new Pad(parts, models).view();
  }

  private Node learn() {
    return new LearnView(
        learn, new LessonParts(() -> chart(chartModel()), this::figures, this::cards));
  }

  private Node figures() {
    return new FiguresView(run.figures(), run.progress(), run.pace());
  }

  private PreparationViewModel preparation() {
    return new PreparationViewModel(workspace, parts.data().catalog(), parts.background());
  }

  private ChartView chart(ChartViewModel model) {
    return new ChartView(model, parts.background(), new DesktopChartFiles());
  }

  private ChartViewModel chartModel() {
    return remembering(
        new ChartViewModel(workspace, overlays.shownProperty(), Locale.getDefault()));
  }

  /** With all runs that are ticked, where they are ticked. */
  private ChartViewModel comparingModel() {
    return remembering(new ChartViewModel(workspace));
  }

  /** It takes up how charts were last looked at, and offers no knob that a lesson hides. */
  private ChartViewModel remembering(ChartViewModel chart) {
    learn
        .player()
        .knobsProperty()
        .subscribe(knobs -> chart.stoppingEditableProperty().set(free(knobs, Knob.EARLY_STOPPING)));
    return ChartMemory.remembering(chart, parts.preferences());
  }

  /** Whether the lesson that is played, if any, lets a knob be turned. */
  private static boolean free(Optional<Knobs> knobs, Knob knob) {
    return knobs.map(k -> k.free().contains(knob)).orElse(true);
  }

  /** The slider that makes a network overfit, beside the curves that show it. */
  private Node chartWithSubset() {
    ChartViewModel model = chartModel();
    ChartView chart = chart(model);
    VBox.setVgrow(chart, Priority.ALWAYS);
    VBox box = new VBox(chart, new SubsetBar(preparation(), subsetWanted(model)));
    box.getStyleClass().add("lab-chart");
    return box;
  }

  /** More images are offered where they help, and where the lesson lets them be chosen. */
  private ObservableValue<Boolean> subsetWanted(ChartViewModel chart) {
    ReadOnlyObjectProperty<Optional<Knobs>> knobs = learn.player().knobsProperty();
    // A property, not a binding, which nobody would hold.
    SimpleBooleanProperty wanted = new SimpleBooleanProperty();
    Runnable follow =
        () -> wanted.set(chart.overfittingProperty().get() && free(knobs.get(), Knob.SUBSET));
    chart.overfittingProperty().subscribe(shown -> follow.run());
    knobs.subscribe(now -> follow.run());
    return wanted;
  }

  /** The lanes' curves alone, smoothed, for each of them is drawn over the others. */
  private RaceView race() {
    ChartViewModel lanes =
        new ChartViewModel(
            new Workspace(workspace.experiment()),
            rows.race().overlaysProperty(),
            Locale.getDefault());
    lanes.smoothingProperty().set(RACE_SMOOTHING);
    lanes.invitationProperty().bind(rows.race().invitationProperty());
    RaceView race =
        new RaceView(
            rows.race(), new ChartView(lanes, parts.background(), new DesktopChartFiles()));
    // Two plots would be too low to be read there: the one that grows with every batch.
    race.tightProperty()
        .subscribe(
            (before, tight) -> {
              ChartMetric from = tight ? ChartMetric.BOTH : ChartMetric.LOSS;
              if (lanes.metricProperty().get().equals(from)) {
                lanes.metricProperty().set(tight ? ChartMetric.LOSS : ChartMetric.BOTH);
              }
            });
    return race;
  }

  private Node runs() {
    return new RunsPages(
        parts.preferences(),
        () -> new CompareView(rows.compare(), new DesktopCompareFiles(), chart(comparingModel())),
        this::race,
        () -> new RunsView(rows.tutorial(), new DesktopRunsFiles(), chart(comparingModel())));
  }

  private Node data() {
    DatasetViewModel dataset =
        new DatasetViewModel(workspace, parts.data().catalog(), parts.background());
    PredictionViewModel prediction = prediction();
    prediction.imageProperty().bind(dataset.chosenImageProperty());
    // The data are the same at any time, but what the network thinks of them is not.
    return withTime(
        new DatasetView(
            dataset,
            workspace.nextComputeProperty(),
            Optional.of(new PredictionView(prediction, false))),
        "data-time",
        models.time().wantedProperty().isNotNull());
  }

  private Node errors() {
    FurtherTests further =
        new FurtherTests(
            workspace,
            new Handwriting(workspace, parts, models.dialogs()).testSets(),
            parts.background());
    GalleryViewModel gallery =
        new GalleryViewModel(workspace.run(), parts.preferences(), parts.background(), further);
    GalleryExporter exporter =
        new GalleryExporter(
            gallery,
            new DesktopGalleryFiles(parts.preferences()),
            parts.background(),
            models.dialogs());
    PredictionViewModel prediction = prediction();
    prediction.imageProperty().bind(gallery.chosenProperty());
    prediction.otherNetworkProperty().bind(further.otherNetwork());
    return withTime(
        new ErrorsView(gallery, exporter, new PredictionView(prediction, true)),
        "errors-time",
        new SimpleBooleanProperty(true));
  }

  /** What shows the network, with the time machine under it where that is wanted. */
  private Node withTime(Region shown, String id, ObservableBooleanValue wanted) {
    // With large letters the page gives way, not the time machine.
    shown.setMinHeight(0);
    VBox.setVgrow(shown, Priority.ALWAYS);
    return new VBox(shown, new TimeMachineView(models.time(), id, wanted));
  }

  private Node map() {
    MapViewModel map = new MapViewModel(workspace.run(), parts.preferences(), parts.background());
    PredictionViewModel prediction = prediction();
    prediction.imageProperty().bind(map.chosenProperty());
    return withTime(
        new MapView(map, new PredictionView(prediction, true)),
        "map-time",
        new SimpleBooleanProperty(true));
  }

  private PredictionViewModel prediction() {
    return new PredictionViewModel(workspace.run(), parts.background());
  }

  private Node weights() {
    return withTime(
        new WeightsView(
            new WeightsViewModel(workspace, parts.preferences(), parts.background()),
            parts.background(),
            new DesktopWeightsFiles()),
        "weights-time",
        new SimpleBooleanProperty(true));
  }
}
