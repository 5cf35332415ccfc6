package mlpstudio.ui.race;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.KeptRun;
import mlpstudio.experiment.StartingPoint;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.RaceHandle;
import mlpstudio.training.Racer;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingEvent;
import mlpstudio.ui.state.EngineState;
import mlpstudio.ui.state.EventPump;
import mlpstudio.ui.state.KeptRuns;
import mlpstudio.ui.state.Overlay;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.Setting;
import mlpstudio.ui.support.SettingWords;
import org.jspecify.annotations.Nullable;

/**
 * Sets a race up, drives it, and says how it stands. Made with the window, for a race goes on while
 * another page is shown. FX thread only.
 */
public final class RaceViewModel implements AutoCloseable {
  private final Workspace workspace;
  private final Racer racer;
  private final RaceImages images;
  private final Background background;
  private final Executor pulse;
  private final Messages texts;
  private final SettingWords settings;
  private final LaneNames names;
  private final RaceSentence sentences;
  private final RaceSettings common;
  private final ObservableList<Lane> lanes = FXCollections.observableArrayList();
  private final ObjectProperty<Contrast> contrast = new SimpleObjectProperty<>(Contrast.OPTIMIZERS);
  private final ReadOnlyObjectWrapper<RacePhase> phase =
      new ReadOnlyObjectWrapper<>(RacePhase.SETUP);
  private final ReadOnlyObjectWrapper<List<Overlay>> overlays =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper fairness = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper canStart = new ReadOnlyBooleanWrapper();
  private final InvalidationListener laneEdited = o -> refresh();
  private final BooleanProperty watched = new SimpleBooleanProperty(true);
  private boolean behind;
  private @Nullable RaceHandle handle;
  private int race;

  /**
   * Races of one workspace.
   *
   * @param images where the lanes' images come from
   * @param pulse runs what it is given on the FX thread at the next pulse
   */
  public RaceViewModel(
      Workspace workspace, Racer racer, RaceImages images, Background background, Executor pulse) {
    this(workspace, racer, images, background, pulse, Locale.getDefault());
  }

  RaceViewModel(
      Workspace workspace,
      Racer racer,
      RaceImages images,
      Background background,
      Executor pulse,
      Locale locale) {
    this.workspace = workspace;
    this.racer = racer;
    this.images = images;
    this.background = background;
    this.pulse = pulse;
    this.texts = new Messages(RaceViewModel.class, locale);
    this.settings = new SettingWords(locale);
    this.names = new LaneNames(texts, settings);
    this.sentences = new RaceSentence(texts);
    this.common = new RaceSettings(workspace.experiment(), texts);
    common.bench().experimentProperty().addListener(laneEdited);
    common.bench().problems().addListener(laneEdited);
    workspace.engineProperty().addListener(laneEdited);
    workspace.experimentProperty().addListener((o, before, now) -> benchEdited());
    watched.subscribe(now -> catchUp());
    contrast.addListener((o, before, now) -> fromContrast(now));
    fromContrast(contrast.get());
  }

  /**
   * Whether somebody looks, as is taken for granted until told. While nobody does, the set-up does
   * not follow the bench: every edit there would cost the making of all lanes.
   */
  public BooleanProperty watchedProperty() {
    return watched;
  }

  /** The lanes, two to four. */
  ObservableList<Lane> lanes() {
    return lanes;
  }

  /** The contrast that the lanes were made from; setting it makes them anew. */
  ObjectProperty<Contrast> contrastProperty() {
    return contrast;
  }

  /** What all lanes share: seed and epochs. */
  RaceSettings common() {
    return common;
  }

  /** How far the race is. */
  ReadOnlyObjectProperty<RacePhase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** The curves of all lanes. */
  public ReadOnlyObjectProperty<List<Overlay>> overlaysProperty() {
    return overlays.getReadOnlyProperty();
  }

  /** How the race stands, in plain words; empty before the first batch. */
  ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  /** What is the same for all lanes, and what is not. */
  ReadOnlyStringProperty fairnessProperty() {
    return fairness.getReadOnlyProperty();
  }

  /** Why a race cannot begin, or what it waits for; empty mostly. */
  ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  /** Whether a race can begin. */
  ReadOnlyBooleanProperty canStartProperty() {
    return canStart.getReadOnlyProperty();
  }

  /** The texts. */
  Messages texts() {
    return texts;
  }

  /** The kept runs, whose settings a lane can take. */
  ObservableList<KeptRun> keptRuns() {
    return workspace.keptRuns().all();
  }

  /** Adds a lane with the settings on the bench, where there is room for one. */
  void addLane() {
    if (lanes.size() < Racer.MOST && !phase.get().active()) {
      contrast.set(Contrast.OWN);
      add(workspace.experiment());
      refresh();
    }
  }

  /** Takes a lane away, where two are left. */
  void removeLane(Lane lane) {
    if (lanes.size() > Racer.FEWEST && !phase.get().active()) {
      contrast.set(Contrast.OWN);
      lanes.remove(lane);
      refresh();
    }
  }

  /** Gives a lane the settings of an experiment, such as the bench's or a kept run's. */
  void setLane(Lane lane, Experiment experiment) {
    contrast.set(Contrast.OWN);
    lane.bench().edit(e -> experiment);
  }

  /** Gives a lane the settings on the bench. */
  void fromBench(Lane lane) {
    setLane(lane, workspace.experiment());
  }

  /** Reads the images and begins. */
  void start() {
    if (!canStart.get()) {
      return;
    }
    List<Experiment> experiments = lanes.stream().map(this::experiment).toList();
    int number = ++race;
    ImageDataset atHand = workspace.dataset();
    enter(RacePhase.LOADING);
    hint.set(texts.get("hint.loading"));
    background.run(
        () -> inputs(experiments, atHand),
        inputs -> {
          if (number == race && phase.get() == RacePhase.LOADING) {
            begin(experiments, inputs);
          }
        },
        failure -> {
          if (number == race) {
            enter(RacePhase.SETUP);
            String reason = failure.getMessage() == null ? "" : failure.getMessage();
            hint.set(texts.format("hint.unreadable", reason));
          }
        });
  }

  /** Waits, or goes on. */
  void pauseOrResume() {
    RaceHandle now = handle;
    if (now == null) {
      return;
    }
    if (phase.get() == RacePhase.PAUSED) {
      now.resume();
    } else {
      now.pause();
    }
  }

  /** Ends the race; what was learnt is kept in the list. */
  void stop() {
    if (phase.get() == RacePhase.LOADING) {
      race++;
      enter(RacePhase.SETUP);
      refresh();
    } else if (handle != null) {
      handle.stop();
    }
  }

  /** Ends the race without a further word. */
  @Override
  public void close() {
    if (handle != null) {
      handle.close();
      handle = null;
      workspace.engineTakenProperty().set("");
    }
  }

  /** A lane's experiment with what all lanes share. */
  private Experiment experiment(Lane lane) {
    Experiment own = lane.bench().experiment();
    Experiment shared = common.bench().experiment();
    return own.withSeed(shared.seed())
        .withPlan(own.plan().withEpochs(shared.plan().epochs()))
        .withStart(new StartingPoint.Fresh());
  }

  private List<RunInput> inputs(List<Experiment> experiments, @Nullable ImageDataset atHand)
      throws java.io.IOException {
    Map<String, ImageDataset> known = new HashMap<>();
    if (atHand != null) {
      known.put(atHand.id(), atHand);
    }
    List<RunInput> inputs = new ArrayList<>();
    for (Experiment experiment : experiments) {
      ImageDataset found = known.get(experiment.dataset());
      if (found == null) {
        found = images.load(experiment.dataset());
        known.put(found.id(), found);
      }
      inputs.add(experiment.runInput(found));
    }
    return inputs;
  }

  private void begin(List<Experiment> experiments, List<RunInput> inputs) {
    ComputeSettings compute = workspace.computeProperty().get();
    List<Consumer<TrainingEvent>> events = new ArrayList<>();
    int number = race;
    String note = note();
    for (int i = 0; i < lanes.size(); i++) {
      Lane lane = lanes.get(i);
      KeptRun run =
          workspace
              .keptRuns()
              .begin(lane.nameProperty().get(), experiments.get(i))
              .withLook(lane.look())
              .withNote(note);
      workspace.keptRuns().put(run);
      lane.begin(experiments.get(i), run, inputs.get(i).dataset().test().size());
      events.add(new EventPump(told -> accept(number, lane, told), pulse));
    }
    close();
    handle = racer.race(inputs, compute, events);
    workspace.engineTakenProperty().set(texts.get("problem"));
    hint.set("");
    enter(RacePhase.RACING);
    show();
  }

  private String note() {
    return texts.format(
        "note", String.join(" / ", lanes.stream().map(l -> l.nameProperty().get()).toList()));
  }

  private void accept(int number, Lane lane, List<TrainingEvent> events) {
    if (number != race) {
      return;
    }
    int before = lane.history().epochs().size();
    boolean active = lane.active();
    lane.accept(events);
    if (lane.history().epochs().size() != before || active != lane.active()) {
      keep(lane);
    }
    enterAsLanesSay();
    show();
  }

  /** A run that was deleted from the list meanwhile stays deleted; one that learnt nothing goes. */
  private void keep(Lane lane) {
    KeptRuns runs = workspace.keptRuns();
    RunState now = lane.stateProperty().get();
    Optional<KeptRun> listed = lane.kept().flatMap(first -> runs.byId(first.id()));
    if (now == null || listed.isEmpty()) {
      return;
    }
    if (!lane.active() && lane.batches().size() == 0) {
      runs.remove(List.of(listed.get()));
    } else {
      runs.put(listed.get().withFigures(now, lane.history(), lane.batches().thinned()));
    }
  }

  private void enterAsLanesSay() {
    List<@Nullable RunState> states = new ArrayList<>();
    lanes.forEach(lane -> states.add(lane.stateProperty().get()));
    if (lanes.stream().noneMatch(Lane::active)) {
      workspace.engineTakenProperty().set("");
      handle = null;
      enter(RacePhase.ENDED);
    } else {
      enter(states.contains(RunState.PAUSED) ? RacePhase.PAUSED : RacePhase.RACING);
    }
  }

  private void enter(RacePhase next) {
    if (phase.get() != next) {
      phase.set(next);
      refresh();
    }
  }

  private void show() {
    overlays.set(lanes.stream().map(Lane::overlay).toList());
    sentence.set(sentences.of(lanes));
  }

  /** Until a race was begun, a contrast follows the bench. */
  private void benchEdited() {
    behind = !watched.get();
    if (!behind && phase.get() == RacePhase.SETUP && contrast.get() != Contrast.OWN) {
      common.follow(workspace.experiment());
      fromContrast(contrast.get());
    }
  }

  private void catchUp() {
    if (behind && watched.get()) {
      benchEdited();
    }
  }

  private void fromContrast(Contrast chosen) {
    if (phase.get().active() || (chosen == Contrast.OWN && !lanes.isEmpty())) {
      return;
    }
    lanes.clear();
    chosen.lanes(workspace.experiment()).forEach(this::add);
    overlays.set(List.of());
    sentence.set("");
    phase.set(RacePhase.SETUP);
    refresh();
  }

  private void add(Experiment experiment) {
    List<Integer> taken = lanes.stream().map(Lane::look).toList();
    int look = 0;
    while (taken.contains(look)) {
      look++;
    }
    Lane lane = new Lane(look, experiment);
    lane.bench().experimentProperty().addListener(laneEdited);
    lane.bench().problems().addListener(laneEdited);
    lanes.add(lane);
  }

  private void refresh() {
    if (!phase.get().active()) {
      nameLanes();
      fairness.set(fairnessText());
      hint.set(whyNot());
    }
    canStart.set(!phase.get().active() && whyNot().isEmpty());
  }

  private void nameLanes() {
    List<Experiment> experiments = lanes.stream().map(this::experiment).toList();
    List<Setting> differing = Setting.differing(experiments);
    List<String> named = names.of(experiments);
    for (int i = 0; i < lanes.size(); i++) {
      lanes.get(i).setName(named.get(i), settings.brief(differing, experiments.get(i)));
    }
  }

  private String whyNot() {
    if (workspace.engineProperty().get() != EngineState.READY) {
      return texts.get(
          workspace.engineProperty().get() == EngineState.FAILED ? "hint.failed" : "hint.engine");
    }
    List<Workspace> benches = new ArrayList<>(lanes.stream().map(Lane::bench).toList());
    benches.add(common.bench());
    return benches.stream()
        .flatMap(bench -> bench.problems().values().stream())
        .findFirst()
        .orElse("");
  }

  private String fairnessText() {
    List<Experiment> experiments = lanes.stream().map(this::experiment).toList();
    Fairness fair = Fairness.of(experiments);
    List<String> said = new ArrayList<>();
    if (Setting.differing(experiments).isEmpty()) {
      said.add(texts.get("fair.alike"));
    }
    String seed = String.valueOf(common.bench().experiment().seed());
    said.add(
        fair.weights() && fair.batches()
            ? texts.format("fair.all", seed)
            : texts.format("fair.seed", seed)
                + " "
                + (fair.weights()
                    ? texts.get("fair.weights")
                    : texts.format("fair.weights.not", settings.names(fair.whyNotWeights())))
                + " "
                + (fair.batches()
                    ? texts.get("fair.batches")
                    : texts.format("fair.batches.not", settings.names(fair.whyNotBatches()))));
    said.add(texts.get(fair.batches() ? "fair.turns" : "fair.turns.share"));
    return String.join(" ", said);
  }
}
