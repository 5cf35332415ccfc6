package mlpstudio.ui.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
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
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.KeptRun;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.RaceHandle;
import mlpstudio.training.Racer;
import mlpstudio.training.RunInput;
import mlpstudio.training.TrainingEvent;
import mlpstudio.ui.state.EventPump;
import mlpstudio.ui.state.Overlay;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Sets a race up, drives it, and says how it stands. Made with the window, for a race goes on while
 * another page is shown. FX thread only.
 */
public final class RaceViewModel implements AutoCloseable {
  private final Workspace workspace;
  private final Racer racer;
  private final RaceImages images;
  private final RaceBench bench;
  private final Background background;
  private final Executor pulse;
  private final Messages texts;
  private final RaceSentence sentences;
  private final Lanes lanes;
  private final ObjectProperty<Contrast> contrast = new SimpleObjectProperty<>(Contrast.OPTIMIZERS);
  private final ReadOnlyObjectWrapper<RacePhase> phase =
      new ReadOnlyObjectWrapper<>(RacePhase.SETUP);
  private final ReadOnlyObjectWrapper<List<Overlay>> overlays =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper fairness = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper canStart = new ReadOnlyBooleanWrapper();
  private final BooleanProperty watched = new SimpleBooleanProperty(true);
  private boolean behind;
  private @Nullable RaceHandle handle;
  private int race;

  /**
   * Races of one workspace.
   *
   * @param images where the lanes' images come from
   * @param bench where their networks are taken in hand
   * @param pulse runs what it is given on the FX thread at the next pulse
   */
  public RaceViewModel(
      Workspace workspace,
      Racer racer,
      RaceImages images,
      RaceBench bench,
      Background background,
      Executor pulse) {
    this(workspace, racer, images, bench, background, pulse, Locale.getDefault());
  }

  RaceViewModel(
      Workspace workspace,
      Racer racer,
      RaceImages images,
      RaceBench bench,
      Background background,
      Executor pulse,
      Locale locale) {
    this.workspace = workspace;
    this.racer = racer;
    this.images = images;
    this.bench = bench;
    this.background = background;
    this.pulse = pulse;
    this.texts = new Messages(RaceViewModel.class, locale);
    this.sentences = new RaceSentence(texts);
    this.lanes = new Lanes(workspace.experiment(), texts, o -> refresh());
    workspace.engineProperty().addListener(o -> refresh());
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
    return lanes.all();
  }

  /** The contrast that the lanes were made from; setting it makes them anew. */
  ObjectProperty<Contrast> contrastProperty() {
    return contrast;
  }

  /** What all lanes share: seed and epochs. */
  RaceSettings common() {
    return lanes.common();
  }

  /** How far the race is. */
  ReadOnlyObjectProperty<RacePhase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** The curves of all lanes. */
  public ReadOnlyObjectProperty<List<Overlay>> overlaysProperty() {
    return overlays.getReadOnlyProperty();
  }

  /** What is said where the curves will be: how they come, or that they do. */
  public ObservableValue<String> invitationProperty() {
    return phase.map(
        now ->
            now.active() ? texts.get("curves.soon") : texts.format("curves", texts.get("start")));
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
    if (!lanes.full() && !phase.get().active()) {
      contrast.set(Contrast.OWN);
      lanes.add(workspace.experiment());
      refresh();
    }
  }

  /** Takes a lane away, where two are left. */
  void removeLane(Lane lane) {
    if (!lanes.fewest() && !phase.get().active()) {
      contrast.set(Contrast.OWN);
      lanes.all().remove(lane);
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
    List<Experiment> experiments = lanes.experiments();
    int number = ++race;
    ImageDataset atHand = workspace.dataset();
    enter(RacePhase.LOADING);
    hint.set(texts.get("hint.loading"));
    background.run(
        () -> images.inputs(experiments, atHand),
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

  /** Takes what a lane has learnt in hand; whatever still races would be ended by that. */
  void take(Lane lane) {
    RacedNetwork learnt = lane.learntProperty().get();
    if (learnt != null && !phase.get().active()) {
      bench.take(learnt);
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

  private void begin(List<Experiment> experiments, List<RunInput> inputs) {
    ComputeSettings compute = workspace.nextComputeProperty().get();
    List<Consumer<TrainingEvent>> events = new ArrayList<>();
    int number = race;
    String note = note();
    for (int i = 0; i < inputs.size(); i++) {
      Lane lane = lanes.all().get(i);
      int place = i;
      lane.begin(experiments.get(i), inputs.get(i), workspace.keptRuns(), note);
      events.add(
          new EventPump(
              told -> accept(number, lane, told, () -> learnt(lane, place, inputs)), pulse));
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
        "note", String.join(" / ", lanes.all().stream().map(l -> l.nameProperty().get()).toList()));
  }

  private void learnt(Lane lane, int place, List<RunInput> inputs) {
    if (lane.learntProperty().get() == null) {
      RacedNetwork.of(lane, handle, place, inputs.get(place)).ifPresent(lane::setLearnt);
    }
  }

  private void accept(int number, Lane lane, List<TrainingEvent> events, Runnable learnt) {
    if (number != race) {
      return;
    }
    int before = lane.history().epochs().size();
    boolean active = lane.active();
    lane.accept(events);
    learnt.run();
    if (lane.history().epochs().size() != before || active != lane.active()) {
      lane.keepIn(workspace.keptRuns());
    }
    enterAsLanesSay();
    show();
  }

  private void enterAsLanesSay() {
    if (lanes.all().stream().noneMatch(Lane::active)) {
      workspace.engineTakenProperty().set("");
      handle = null;
      enter(RacePhase.ENDED);
    } else {
      enter(lanes.all().stream().anyMatch(Lane::paused) ? RacePhase.PAUSED : RacePhase.RACING);
    }
  }

  private void enter(RacePhase next) {
    if (phase.get() != next) {
      phase.set(next);
      refresh();
    }
  }

  private void show() {
    overlays.set(lanes.all().stream().map(Lane::overlay).toList());
    sentence.set(sentences.of(lanes.all()));
  }

  /** Until a race was begun, a contrast follows the bench. */
  private void benchEdited() {
    behind = !watched.get();
    if (!behind && phase.get() == RacePhase.SETUP && contrast.get() != Contrast.OWN) {
      lanes.common().follow(workspace.experiment());
      fromContrast(contrast.get());
    }
  }

  private void catchUp() {
    if (behind && watched.get()) {
      benchEdited();
    }
  }

  private void fromContrast(Contrast chosen) {
    if (phase.get().active() || (chosen == Contrast.OWN && !lanes.all().isEmpty())) {
      return;
    }
    lanes.make(chosen, workspace.experiment());
    overlays.set(List.of());
    sentence.set("");
    phase.set(RacePhase.SETUP);
    refresh();
  }

  private void refresh() {
    boolean active = phase.get().active();
    String problem = problem();
    if (!active) {
      lanes.name();
      fairness.set(lanes.fairness());
      hint.set(problem);
    }
    canStart.set(!active && problem.isEmpty());
  }

  private String problem() {
    return switch (workspace.engineProperty().get()) {
      case READY -> lanes.problem();
      case FAILED -> texts.get("hint.failed");
      case LOADING -> texts.get("hint.engine");
    };
  }
}
