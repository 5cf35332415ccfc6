package mlpstudio.ui.weights;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import mlpstudio.inspection.ChannelChoice;
import mlpstudio.model.Weights;
import mlpstudio.training.RunHandle;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import org.jspecify.annotations.Nullable;

/** Which weights the Weights page shows, and how. FX thread only. */
public final class WeightsViewModel {
  private final RunModel run;
  private final Background background;
  private final WeightsPull pull;
  private final LookSettings looks;
  private final WeightsWords words = new WeightsWords();
  private final BooleanProperty watched = new SimpleBooleanProperty();
  private final BooleanProperty dark = new SimpleBooleanProperty();
  private final BooleanProperty statisticsOpen = new SimpleBooleanProperty();
  private final ObjectProperty<Moment> moment = new SimpleObjectProperty<>(Moment.NOW);
  private final ObjectProperty<ChannelChoice> channels =
      new SimpleObjectProperty<>(ChannelChoice.RGB);
  private final ObjectProperty<Room> room = new SimpleObjectProperty<>(new Room(512, 512));
  private final IntegerProperty neuron = new SimpleIntegerProperty(-1);
  private final ReadOnlyObjectWrapper<List<LayerChoice>> layers =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable LayerChoice> layer = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<LayerFigures>> figures =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private @Nullable Weights first;
  private boolean stale = true;
  private boolean working;

  /**
   * Follows the run on the bench.
   *
   * @param preferences where the choice of colours is remembered
   * @param background does what takes longer than a frame
   */
  public WeightsViewModel(Workspace workspace, Preferences preferences, Background background) {
    this(workspace, preferences, background, new FxTiming());
  }

  WeightsViewModel(
      Workspace workspace, Preferences preferences, Background background, Timing timing) {
    this.run = workspace.run();
    this.background = background;
    pull = new WeightsPull(run, background, timing);
    looks = new LookSettings(new Looks(preferences), layer, moment, shown);
    run.handleProperty().subscribe(this::runChanged);
    for (Observable cause :
        List.of(
            pull.weightsProperty(), layer, moment, channels, room, dark, statisticsOpen, watched)) {
      cause.addListener(changed -> refresh());
    }
    looks.lookProperty().subscribe(this::restyle);
    pull.wantedProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> watched.get() && moment.get().needsNow(), watched, moment));
    message.bind(
        Bindings.createStringBinding(
            this::message,
            run.handleProperty(),
            run.unstartableProperty(),
            pull.problemProperty(),
            failure,
            shown));
  }

  /** Whether somebody looks; nothing is done otherwise. */
  BooleanProperty watchedProperty() {
    return watched;
  }

  /** Whether the page is dark. */
  BooleanProperty darkProperty() {
    return dark;
  }

  /** Whether the figures of all layers are wanted. */
  BooleanProperty statisticsOpenProperty() {
    return statisticsOpen;
  }

  /** Now, before the run, or the change. */
  ObjectProperty<Moment> momentProperty() {
    return moment;
  }

  /** Whether the window shows an earlier moment of the run, in the place of now. */
  ObservableValue<Boolean> pastProperty() {
    return run.momentProperty().map(earlier -> true).orElse(false);
  }

  /** Which channels of colour images are drawn. */
  ObjectProperty<ChannelChoice> channelsProperty() {
    return channels;
  }

  /** The room for heat maps. */
  ObjectProperty<Room> roomProperty() {
    return room;
  }

  /** The selected neuron of the layer, or -1. */
  IntegerProperty neuronProperty() {
    return neuron;
  }

  /** The layers of the network in hand, none before the first run. */
  ReadOnlyObjectProperty<List<LayerChoice>> layersProperty() {
    return layers.getReadOnlyProperty();
  }

  /** The layer looked at, or null before the first run. */
  ReadOnlyObjectProperty<@Nullable LayerChoice> layerProperty() {
    return layer.getReadOnlyProperty();
  }

  /** Looks at another layer. */
  void choose(LayerChoice value) {
    if (!value.equals(layer.get())) {
      neuron.set(-1);
      layer.set(value);
    }
  }

  /** Colours and scale of what is looked at. */
  LookSettings looks() {
    return looks;
  }

  /** What is drawn, or null while there is nothing to draw. */
  ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The figures of all layers; empty until they were wanted. */
  ReadOnlyObjectProperty<List<LayerFigures>> figuresProperty() {
    return figures.getReadOnlyProperty();
  }

  /** Why nothing is drawn, in a sentence, or empty. */
  ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  private String message() {
    RunHandle handle = run.handleProperty().get();
    if (shown.get() != null) {
      return "";
    }
    if (handle == null || run.unstartableProperty().get() != null) {
      return words.get(handle == null ? "empty" : "empty.unstartable");
    }
    String reason = pull.problemProperty().get() + failure.get();
    return reason.isEmpty() ? words.get("empty.waiting") : words.format("empty.failed", reason);
  }

  private void runChanged(@Nullable RunHandle handle) {
    first = null;
    shown.set(null);
    figures.set(List.of());
    failure.set("");
    List<LayerChoice> now = handle == null ? List.of() : LayerChoice.of(handle.input());
    LayerChoice before = layer.get();
    boolean same = now.equals(layers.get());
    layers.set(now);
    if (!same || before == null) {
      neuron.set(-1);
      int index = before == null ? 0 : Math.min(before.index(), now.size() - 1);
      layer.set(now.isEmpty() ? null : now.get(index));
    }
    refresh();
  }

  /** The size of tiles is the view's own business. */
  private void restyle(@Nullable Look before, @Nullable Look now) {
    if (before == null || now == null || !before.withZoom(now.zoom()).equals(now)) {
      refresh();
    }
  }

  private void refresh() {
    stale = true;
    prepareIfStale();
  }

  private void prepareIfStale() {
    RunHandle handle = run.handleProperty().get();
    LayerChoice chosen = layer.get();
    Weights now = pull.weightsProperty().get();
    if (!stale || working || !watched.get() || handle == null || chosen == null) {
      return;
    }
    if (moment.get().needsNow() && now == null) {
      shown.set(null);
      return;
    }
    stale = false;
    working = true;
    Preparation.Style style =
        new Preparation.Style(looks.lookProperty().get(), channels.get(), dark.get(), room.get());
    Preparation preparation =
        new Preparation(
            handle.input(), chosen, shownMoment(), now, first, style, statisticsOpen.get());
    background.run(preparation::prepare, outcome -> done(handle, outcome), e -> failed(handle, e));
  }

  private Moment shownMoment() {
    return run.momentProperty().get() == null ? moment.get() : moment.get().inThePast();
  }

  private void done(RunHandle handle, Preparation.Outcome outcome) {
    working = false;
    if (handle.equals(run.handleProperty().get())) {
      if (outcome.first() != null) {
        first = outcome.first();
      }
      if (outcome.shown().subject().layer().equals(layer.get())) {
        failure.set("");
        shown.set(outcome.shown());
      }
      if (outcome.figures() != null) {
        figures.set(outcome.figures());
      }
    }
    prepareIfStale();
  }

  private void failed(RunHandle handle, Exception reason) {
    working = false;
    if (handle.equals(run.handleProperty().get())) {
      shown.set(null);
      failure.set(String.valueOf(reason.getMessage()));
    }
    prepareIfStale();
  }
}
