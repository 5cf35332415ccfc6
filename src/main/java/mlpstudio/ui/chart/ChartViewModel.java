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
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingEvent.BatchFinished;
import mlpstudio.training.TrainingHistory;
import mlpstudio.ui.state.BatchSeries;
import mlpstudio.ui.state.Overlay;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.state.Workspace;
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
  private final ReadOnlyObjectWrapper<@Nullable PlotRange> window = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable PlotRange> lossWindow =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable PlotRange> accuracyWindow =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper zoomed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
  private String title;

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
    this.texts = new ChartTexts(locale);
    this.overlays = new ChartOverlays(others, smoothing);
    this.progress = new ChartProgress(run, others);
    this.reader = new ChartReader(this, texts);
    this.title = workspace.experiment().title();
    zoomed.bind(window.isNotNull().or(lossWindow.isNotNull()).or(accuracyWindow.isNotNull()));
    waiting.bind(Bindings.createBooleanBinding(this::begun, empty, run.stateProperty()));
    run.handleProperty().subscribe(handle -> begin());
    run.epochs().addListener(this::epochsChanged);
    run.batchVersionProperty().subscribe(count -> figuresChanged());
    others.subscribe(now -> figuresChanged());
    metric.subscribe(this::changed);
    axis.subscribe(this::changed);
    batchLosses.subscribe(this::changed);
    smoothing.subscribe(this::changed);
    // Ends that suit the one kind of axis need not exist on the other.
    logarithmic.subscribe(() -> setWindow(PlotKind.LOSS, null));
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

  /** The latest figures in words; changes once per epoch. */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** What was last copied or saved, or why not; empty before. */
  public ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
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
    return title;
  }

  List<PlotKind> plots() {
    return PlotKind.of(metric.get());
  }

  List<EpochRecord> epochs() {
    return run.epochs();
  }

  BatchSeries batches() {
    return run.batches();
  }

  PlotPoints batchPoints() {
    return new BatchPoints(run.batches(), run.batches()::loss);
  }

  PlotPoints smoothedPoints() {
    smoothed.update(smoothing.get(), run.batches().size(), run.batches()::loss);
    return new BatchPoints(run.batches(), smoothed::value);
  }

  Optional<EpochRecord> best() {
    return new TrainingHistory(run.epochs()).best();
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
    title = workspace.experiment().title();
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
    summary.set(new ChartSummary(texts).of(run.epochs()));
  }

  private boolean begun() {
    RunState state = run.stateProperty().get();
    return empty.get() && state != null && state.active();
  }

  private void figuresChanged() {
    empty.set(run.epochs().isEmpty() && run.batches().size() == 0 && overlays.empty());
    changed();
  }

  private void changed() {
    version.set(version.get() + 1);
  }
}
