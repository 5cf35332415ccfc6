package mlpstudio.ui.chart;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import mlpstudio.experiment.Experiment;
import mlpstudio.health.Overfitting;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.RunMoment;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingEvent.BatchFinished;
import mlpstudio.training.TrainingHistory;
import mlpstudio.ui.state.BatchSeries;
import mlpstudio.ui.state.Overlay;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.ExperimentWords;
import org.jspecify.annotations.Nullable;

/**
 * What the chart shows of the run in hand, and how. The figures stay in the {@link RunModel}; this
 * adds the choices (plots, axes, smoothing, window) and the words. FX thread only.
 */
public final class ChartViewModel {
  /** Smoothing stays below 1, where a line would never move. */
  public static final double MOST_SMOOTHING = 0.99;

  private final Workspace workspace;
  private final RunModel run;
  private final ChartRun drawn;
  private final ExperimentWords words;
  private final ChartTexts texts;
  private final ChartProgress progress;
  private final ChartReader reader;
  private final Smoothing smoothed = new Smoothing();
  private final ChartOverlays overlays;

  private final ObjectProperty<ChartMetric> metric = new SimpleObjectProperty<>(ChartMetric.BOTH);
  private final ObjectProperty<ChartAxis> axis = new SimpleObjectProperty<>(ChartAxis.EPOCHS);
  private final BooleanProperty logarithmic = new SimpleBooleanProperty();
  private final BooleanProperty batchLosses = new SimpleBooleanProperty(true);
  private final DoubleProperty smoothing = new SimpleDoubleProperty();
  private final OverfittingModel overfitting;
  private final ReadOnlyObjectWrapper<@Nullable PlotRange> window = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable PlotRange> lossWindow =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable PlotRange> accuracyWindow =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper zoomed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
  private final StringProperty invitation = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper untrained = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();

  /** Shows the workspace's run, in the language of the program. */
  public ChartViewModel(Workspace workspace) {
    this(workspace, Locale.getDefault());
  }

  /** Shows the workspace's run and the kept runs that are chosen, in one language. */
  public ChartViewModel(Workspace workspace, Locale locale) {
    this(workspace, workspace.keptRuns().overlaysProperty(), locale);
  }

  /** Shows the workspace's run, and others over it, in one language. */
  public ChartViewModel(Workspace workspace, ObservableValue<List<Overlay>> others, Locale locale) {
    this.workspace = workspace;
    this.run = workspace.run();
    this.drawn = new ChartRun(run);
    this.words = new ExperimentWords(locale);
    this.texts = new ChartTexts(locale);
    this.overlays = new ChartOverlays(others, smoothing);
    this.progress = new ChartProgress(drawn, others);
    this.reader = new ChartReader(this, texts);
    this.overfitting = new OverfittingModel(workspace, metric, new OverfittingTexts(texts));
    zoomed.bind(window.isNotNull().or(lossWindow.isNotNull()).or(accuracyWindow.isNotNull()));
    waiting.bind(
        Bindings.createBooleanBinding(
            this::begun, empty, run.stateProperty(), run.asideProperty()));
    run.handleProperty().subscribe(handle -> begin());
    run.asideProperty().subscribe((before, now) -> turnAside());
    workspace.experimentProperty().subscribe(now -> nameUntrained());
    run.epochs().addListener(this::epochsChanged);
    run.batchVersionProperty().subscribe(count -> figuresChanged());
    others.subscribe(now -> figuresChanged());
    metric.subscribe(this::changed);
    axis.subscribe(this::changed);
    batchLosses.subscribe(this::changed);
    smoothing.subscribe(this::changed);
    overfitting.shownProperty().subscribe(this::changed);
    // Ends that suit the one kind of axis need not exist on the other.
    logarithmic.subscribe(() -> setWindow(PlotKind.LOSS, null));
    // Of a run that may be over already.
    say();
  }

  /** Which plots are shown. */
  public ObjectProperty<ChartMetric> metricProperty() {
    return metric;
  }

  /** What x counts. */
  public ObjectProperty<ChartAxis> axisProperty() {
    return axis;
  }

  /** Whether equal ratios of the loss are equal distances. */
  public BooleanProperty logarithmicProperty() {
    return logarithmic;
  }

  /** Whether the losses of single batches are drawn. */
  public BooleanProperty batchLossesProperty() {
    return batchLosses;
  }

  /**
   * How much of the past the line of batch losses keeps, 0 to {@value #MOST_SMOOTHING}; the figures
   * of epochs are never smoothed.
   */
  public DoubleProperty smoothingProperty() {
    return smoothing;
  }

  /** Whether the gap between both losses is shaded and its turning point marked. */
  public BooleanProperty overfittingProperty() {
    return overfitting.shownProperty();
  }

  /** Whether early stopping may be offered and put into the plan. */
  public BooleanProperty stoppingEditableProperty() {
    return overfitting.editableProperty();
  }

  /** What there is to see of overfitting, in words; empty where nothing is shown of it. */
  public ReadOnlyStringProperty overfittingSentenceProperty() {
    return overfitting.sentenceProperty();
  }

  /** Whether early stopping would have ended the run and the experiment does not have it. */
  public ReadOnlyBooleanProperty stoppingOfferedProperty() {
    return overfitting.offeredProperty();
  }

  /** Puts early stopping into the experiment's plan, in one edit. */
  public void useEarlyStopping() {
    overfitting.useEarlyStopping();
  }

  /** What is drawn of overfitting; empty where it is switched off. */
  Optional<Overfitting> overfitting() {
    return overfitting.seen();
  }

  /** Whether a part is shown and not the whole. */
  public ReadOnlyBooleanProperty zoomedProperty() {
    return zoomed.getReadOnlyProperty();
  }

  /** Whether there is nothing to draw yet. */
  public ReadOnlyBooleanProperty emptyProperty() {
    return empty.getReadOnlyProperty();
  }

  /** Whether a run has begun that has not learnt a batch yet. */
  public ReadOnlyBooleanProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /** What is to be done before there are curves; empty where that is to press Train. */
  public StringProperty invitationProperty() {
    return invitation;
  }

  /** What is on the bench while the run in hand is none of it, by its title; empty mostly. */
  public ReadOnlyStringProperty untrainedProperty() {
    return untrained.getReadOnlyProperty();
  }

  /** The latest figures in words; changes once per epoch. */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** What was last copied or saved, or why not; empty before. */
  public ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** The earlier moment that the window shows, or null for now. */
  ReadOnlyObjectProperty<@Nullable RunMoment> momentProperty() {
    return run.momentProperty();
  }

  /** Shows the whole run again. */
  public void resetZoom() {
    window.set(null);
    lossWindow.set(null);
    accuracyWindow.set(null);
    changed();
  }

  void tell(String sentence) {
    notice.set(sentence);
  }

  /** Counts up whenever the picture must be drawn anew. */
  ReadOnlyLongProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  /** The stretch of x shown, in epochs. */
  PlotRange shown() {
    PlotRange part = window.get();
    return part == null ? progress.full() : part;
  }

  /** Whether x shows the whole run. */
  boolean whole() {
    return window.get() == null;
  }

  /** Shows a part of the run, or all of it where the part is no smaller than that. */
  void show(PlotRange wanted) {
    PlotRange full = progress.full();
    double least = Math.clamp(4.0 / progress.batchesPerEpoch(), 1e-3, 1.0);
    PlotRange part = wanted.atLeast(least).within(full);
    window.set(part.span() >= full.span() * (1 - 1e-9) ? null : part);
    changed();
  }

  /** The stretch of y chosen by hand, or null where it follows the lines. */
  @Nullable PlotRange window(PlotKind kind) {
    return windowOf(kind).get();
  }

  /** Chooses a stretch of y, or null to follow the lines. */
  void setWindow(PlotKind kind, @Nullable PlotRange range) {
    windowOf(kind).set(range);
    changed();
  }

  /** The title of the experiment that is, or will be, run. */
  String title() {
    Experiment trained = drawn.aside() ? null : workspace.trained();
    return words.title(trained == null ? workspace.experiment() : trained);
  }

  List<PlotKind> plots() {
    return PlotKind.of(metric.get());
  }

  List<EpochRecord> epochs() {
    return drawn.epochs();
  }

  BatchSeries batches() {
    return drawn.batches();
  }

  PlotPoints batchPoints() {
    return new BatchPoints(batches(), batches()::loss);
  }

  PlotPoints smoothedPoints() {
    smoothed.update(smoothing.get(), batches().size(), batches()::loss);
    return new BatchPoints(batches(), smoothed::value);
  }

  Optional<EpochRecord> best() {
    return new TrainingHistory(epochs()).best();
  }

  ChartOverlays overlays() {
    return overlays;
  }

  Optional<BatchFinished> current() {
    return progress.current();
  }

  double imagesPerEpoch() {
    return progress.imagesPerEpoch();
  }

  int batchesPerEpoch() {
    return progress.batchesPerEpoch();
  }

  ChartTexts texts() {
    return texts;
  }

  ChartReader reader() {
    return reader;
  }

  private ReadOnlyObjectWrapper<@Nullable PlotRange> windowOf(PlotKind kind) {
    return kind == PlotKind.LOSS ? lossWindow : accuracyWindow;
  }

  private void begin() {
    progress.clear();
    smoothed.clear();
    resetZoom();
  }

  private void epochsChanged(ListChangeListener.Change<? extends EpochRecord> change) {
    while (change.next()) {
      if (change.wasAdded()) {
        progress.epochAdded(change.getList().getLast());
      }
    }
    say();
  }

  private void say() {
    summary.set(new ChartSummary(texts).of(epochs()));
    overfitting.look();
  }

  /** The run in hand is no longer that of the bench, or is again. */
  private void turnAside() {
    smoothed.clear();
    resetZoom();
    say();
    nameUntrained();
    figuresChanged();
  }

  private void nameUntrained() {
    untrained.set(drawn.aside() ? title() : "");
  }

  private boolean begun() {
    RunState state = run.stateProperty().get();
    return empty.get() && !drawn.aside() && state != null && state.active();
  }

  private void figuresChanged() {
    empty.set(epochs().isEmpty() && batches().size() == 0 && overlays.empty());
    changed();
  }

  private void changed() {
    version.set(version.get() + 1);
  }
}
