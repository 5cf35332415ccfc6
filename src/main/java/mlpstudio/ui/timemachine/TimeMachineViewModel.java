package mlpstudio.ui.timemachine;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import mlpstudio.training.KeptMoment;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunMoment;
import mlpstudio.training.TrainingEvent.BatchFinished;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.Dialogs;
import org.jspecify.annotations.Nullable;

/**
 * Goes back and forth through the moments of the run in hand. The last stop is now, which goes on
 * while training does. FX thread only.
 */
public final class TimeMachineViewModel {
  private final RunModel run;
  private final Film film;
  private final Branching branching;
  private final TimeWords words;
  private final ReadOnlyObjectWrapper<List<RunMoment>> stops =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable RunMoment> wanted = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyDoubleWrapper present = new ReadOnlyDoubleWrapper();
  private final ReadOnlyBooleanWrapper available = new ReadOnlyBooleanWrapper();
  private final BooleanProperty continuingOffered = new SimpleBooleanProperty(true);
  private final ReadOnlyBooleanWrapper canContinue = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper label = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private @Nullable RunMoment pending;

  /**
   * Follows the run on the bench.
   *
   * @param bench where new runs are put in hand
   * @param preferences where the film's speed is remembered
   * @param background brings answers to the FX thread
   * @param dialogs says what was done
   */
  public TimeMachineViewModel(
      Workspace workspace,
      RunBench bench,
      Preferences preferences,
      Background background,
      Dialogs dialogs) {
    this(workspace, bench, preferences, background, dialogs, new FxFilmClock(), new TimeWords());
  }

  TimeMachineViewModel(
      Workspace workspace,
      RunBench bench,
      Preferences preferences,
      Background background,
      Dialogs dialogs,
      FilmClock clock,
      TimeWords words) {
    this.run = workspace.run();
    this.words = words;
    branching = new Branching(workspace, bench, background, dialogs, words);
    film = new Film(clock, preferences, this::arrived, this::advance);
    run.handleProperty().subscribe(this::begin);
    run.momentProperty().subscribe(this::shown);
    run.momentFailuresProperty().addListener((o, before, now) -> failed());
    InvalidationListener refresh = o -> refresh();
    run.momentsProperty().addListener(refresh);
    run.lastBatchProperty().addListener(refresh);
    run.epochs().addListener(refresh);
    run.evaluationProperty().addListener(refresh);
    run.firstProperty().addListener(refresh);
    run.asideProperty().subscribe((before, now) -> turnAside(now));
    workspace.engineTakenProperty().addListener(refresh);
    continuingOffered.addListener(refresh);
    wanted.addListener(refresh);
    film.playingProperty().addListener(refresh);
    branching.progressProperty().addListener(refresh);
    refresh();
  }

  /** The earlier moments, in order; now comes after them. */
  public ReadOnlyObjectProperty<List<RunMoment>> stopsProperty() {
    return stops.getReadOnlyProperty();
  }

  /** The moment asked for, or null for now; what is shown follows. */
  public ReadOnlyObjectProperty<@Nullable RunMoment> wantedProperty() {
    return wanted.getReadOnlyProperty();
  }

  /** Where now lies, in epochs. */
  public ReadOnlyDoubleProperty presentProperty() {
    return present.getReadOnlyProperty();
  }

  /** Whether the run keeps its moments. */
  public ReadOnlyBooleanProperty availableProperty() {
    return available.getReadOnlyProperty();
  }

  /** Whether the film plays. */
  public ReadOnlyBooleanProperty playingProperty() {
    return film.playingProperty();
  }

  /** Whether the film goes backward, or did when it went last. */
  public ReadOnlyBooleanProperty backwardProperty() {
    return film.backwardProperty();
  }

  /** Whether to go on from a moment is offered at all; a lesson may not want that. */
  public BooleanProperty continuingOfferedProperty() {
    return continuingOffered;
  }

  /** Whether a new run can go on from the moment asked for. */
  public ReadOnlyBooleanProperty canContinueProperty() {
    return canContinue.getReadOnlyProperty();
  }

  /** Which moment it is and how the network did, in words. */
  public ReadOnlyStringProperty labelProperty() {
    return label.getReadOnlyProperty();
  }

  /** What "Continue from here" does now, or why it cannot. */
  public ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  /** How much is learnt again before a new run goes on; NaN while none is asked for. */
  public ReadOnlyDoubleProperty learningProperty() {
    return branching.progressProperty();
  }

  /** How fast the film is. */
  public ObjectProperty<FilmSpeed> speedProperty() {
    return film.speedProperty();
  }

  TimeWords words() {
    return words;
  }

  /** Goes to the stop that is nearest to a place, in epochs. */
  public void moveTo(double position) {
    film.stop();
    List<RunMoment> all = stops.get();
    int nearest = all.size();
    double distance = Math.abs(position - present.get());
    for (int i = 0; i < all.size(); i++) {
      double other = Math.abs(position - all.get(i).position());
      if (other < distance) {
        nearest = i;
        distance = other;
      }
    }
    goTo(nearest);
  }

  /** Goes some stops on, or back where negative. */
  public void step(int by) {
    film.stop();
    goTo(Math.clamp((long) index() + by, 0, stops.get().size()));
  }

  /** Goes to the next end of an epoch, or the one before. */
  public void stepEpoch(boolean forward) {
    film.stop();
    List<RunMoment> all = stops.get();
    int to = index() + (forward ? 1 : -1);
    while (to > 0 && to < all.size() && all.get(to).batch() > 0) {
      to += forward ? 1 : -1;
    }
    goTo(Math.clamp(to, 0, all.size()));
  }

  /** Goes to the first stop. */
  public void first() {
    film.stop();
    goTo(0);
  }

  /** Comes back. */
  public void now() {
    film.stop();
    goTo(stops.get().size());
  }

  /** Begins the film, from the first stop where it is now, or has it stand still. */
  public void playOrPause() {
    play(false);
  }

  /** Begins the film backward, from now where it is the first stop, or has it stand still. */
  public void playBackOrPause() {
    play(true);
  }

  /** A film that goes the other way turns round. */
  private void play(boolean backward) {
    boolean stands = film.playingProperty().get() && film.backwardProperty().get() == backward;
    film.stop();
    if (stands || stops.get().isEmpty()) {
      return;
    }
    int begin = backward ? 0 : stops.get().size();
    if (index() == begin) {
      goTo(backward ? stops.get().size() : 0);
    }
    film.play(backward);
  }

  /** Has a new run go on from the moment asked for. */
  public void continueFromHere() {
    RunMoment from = wanted.get();
    if (from != null && canContinue.get()) {
      film.stop();
      branching.from(from);
    }
  }

  /** No longer wants a new run. */
  public void cancelContinuing() {
    branching.cancel();
  }

  /** The stop asked for; as many as there are stops is now. */
  private int index() {
    RunMoment at = wanted.get();
    int found = at == null ? -1 : stops.get().indexOf(at);
    return found >= 0 ? found : at == null ? stops.get().size() : insertion(at);
  }

  private int insertion(RunMoment at) {
    int i = 0;
    while (i < stops.get().size() && stops.get().get(i).compareTo(at) < 0) {
      i++;
    }
    return i;
  }

  private void goTo(int index) {
    RunHandle handle = run.handleProperty().get();
    if (handle == null) {
      return;
    }
    RunMoment moment = index < stops.get().size() ? stops.get().get(index) : null;
    pending = moment;
    if (moment == null
        ? wanted.get() != null || run.momentProperty().get() != null
        : !moment.equals(wanted.get()) || !moment.equals(run.momentProperty().get())) {
      wanted.set(moment);
      handle.moments().show(Optional.ofNullable(moment));
    }
  }

  /** A run that is none of the bench's has its past for itself. */
  private void turnAside(boolean aside) {
    if (aside) {
      now();
    }
    refresh();
  }

  private void begin(@Nullable RunHandle handle) {
    branching.cancel();
    film.stop();
    pending = null;
    wanted.set(null);
    refresh();
  }

  /** Something is shown: what was asked for, or what another part of the window asked for. */
  private void shown(@Nullable RunMoment moment) {
    RunMoment asked = pending;
    if (asked == null || asked.equals(moment) || !stops.get().contains(asked)) {
      pending = null;
      wanted.set(moment);
    }
    film.shown();
  }

  /** What was asked for cannot be had: the slider goes back to what is shown. */
  private void failed() {
    film.stop();
    pending = null;
    wanted.set(run.momentProperty().get());
  }

  private boolean arrived() {
    RunMoment at = wanted.get();
    return at == null || at.equals(run.momentProperty().get());
  }

  /** Goes one stop on in the film; false where it ends there: at now, or at the first stop. */
  private boolean advance() {
    boolean backward = film.backwardProperty().get();
    int by = backward ? -1 : 1;
    int next = Math.max(0, index() + by);
    goTo(next);
    if (backward ? next == 0 : next >= stops.get().size()) {
      return false;
    }
    RunHandle handle = run.handleProperty().get();
    if (handle != null && next + by < stops.get().size()) {
      handle.moments().prepare(stops.get().get(next + by));
    }
    return true;
  }

  private void refresh() {
    double position = position();
    List<KeptMoment> kept = run.momentsProperty().get();
    List<RunMoment> before =
        kept.stream()
            .map(KeptMoment::moment)
            .filter(moment -> moment.position() < position - 1e-9)
            .toList();
    present.set(position);
    if (!before.equals(stops.get())) {
      stops.set(before);
    }
    available.set(!kept.isEmpty() && !run.asideProperty().get());
    label.set(words.label(run, wanted.get(), branching.progressProperty().get()));
    String whyNot = branching.whyNot(wanted.get());
    canContinue.set(whyNot.isEmpty() && continuingOffered.get());
    hint.set(whyNot.isEmpty() ? words.get("continue.tooltip") : whyNot);
  }

  /** A network of which only weights were kept has no past, whatever its figures say. */
  private double position() {
    if (run.weightsOnlyProperty().get()) {
      return 0;
    }
    BatchFinished batch = run.lastBatchProperty().get();
    double learnt = batch == null ? 0 : batch.epoch() + (batch.batch() + 1.0) / batch.batches();
    return Math.max(learnt, run.epochs().isEmpty() ? 0 : run.epochs().getLast().epoch() + 1);
  }
}
