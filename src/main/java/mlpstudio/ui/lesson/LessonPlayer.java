package mlpstudio.ui.lesson;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mlpstudio.experiment.Experiment;
import mlpstudio.lesson.Knobs;
import mlpstudio.lesson.Lesson;
import mlpstudio.lesson.LessonStep;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunResult;
import mlpstudio.training.RunState;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Plays one lesson: puts each step's experiment on the bench, keeps Train back until its question
 * is answered, and knows when its run is over. Everything that was on the bench before comes back
 * when the lesson is left. FX thread only.
 */
public final class LessonPlayer {
  private final Workspace workspace;
  private final RunModel run;
  private final LessonBench bench;
  private final LessonMemory memory;
  private final Messages texts = new Messages(LessonPlayer.class);
  private final ReadOnlyObjectWrapper<@Nullable Lesson> lesson = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Optional<LessonStep>> step =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Ballot>> ballot =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.READING);
  private final ReadOnlyObjectWrapper<Optional<Knobs>> knobs =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<RunFigures> figures =
      new ReadOnlyObjectWrapper<>(RunFigures.NONE);
  private final Map<Integer, Ballot> ballots = new HashMap<>();
  private final Set<Integer> revealed = new TreeSet<>();
  private @Nullable Runnable wayBack;
  private @Nullable Experiment put;
  private final ReadOnlyBooleanWrapper ownRun = new ReadOnlyBooleanWrapper();
  private @Nullable Experiment wanted;
  private @Nullable RunHandle ran;
  private @Nullable Experiment ranOf;
  private int ranFor = -1;

  /** A player without a lesson. */
  public LessonPlayer(Workspace workspace, LessonBench bench, Preferences preferences) {
    this.workspace = workspace;
    this.run = workspace.run();
    this.bench = bench;
    this.memory = new LessonMemory(preferences);
    run.handleProperty().addListener((o, before, now) -> begun());
    run.stateProperty().addListener((o, before, now) -> refresh());
    run.resultProperty().addListener((o, before, now) -> ended(now));
  }

  /** The lesson that is played, or null. */
  public ReadOnlyObjectProperty<@Nullable Lesson> lessonProperty() {
    return lesson.getReadOnlyProperty();
  }

  /** The number of its step, from 0. */
  public ReadOnlyIntegerProperty indexProperty() {
    return index.getReadOnlyProperty();
  }

  /** The step itself; empty where no lesson is played. */
  public ReadOnlyObjectProperty<Optional<LessonStep>> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /** The answers to the step's question; empty where it has none. */
  public ReadOnlyObjectProperty<Optional<Ballot>> ballotProperty() {
    return ballot.getReadOnlyProperty();
  }

  /** Where the step stands. */
  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** The knobs that the step shows; empty, which means all, where no lesson is played. */
  public ReadOnlyObjectProperty<Optional<Knobs>> knobsProperty() {
    return knobs.getReadOnlyProperty();
  }

  /** What the step's own run had reached at its end; none where that is not known. */
  ReadOnlyObjectProperty<RunFigures> figuresProperty() {
    return figures.getReadOnlyProperty();
  }

  /** Whether the run in hand is one of the lesson's, not one from before it. */
  boolean hasRun() {
    return ran != null;
  }

  /** Whether the run in hand is that of the step's own experiment, perhaps edited. */
  ReadOnlyBooleanProperty ownRunProperty() {
    return ownRun.getReadOnlyProperty();
  }

  /** The experiment that the lesson has put on the bench last, by its name; empty before. */
  Optional<Experiment> onBenchOfLesson() {
    return Optional.ofNullable(put);
  }

  /** What is remembered of lessons. */
  LessonMemory memory() {
    return memory;
  }

  /** Begins a lesson where it was left, in place of any other. */
  public void play(Lesson value) {
    play(value, memory.step(value));
  }

  /**
   * Begins a lesson at one of its steps, in place of any other.
   *
   * @param at from 0
   */
  public void play(Lesson value, int at) {
    bench.oneThread(true);
    putNothing();
    ballots.clear();
    revealed.clear();
    revealed.addAll(memory.revealed(value));
    // Also where the same step comes: its question is shown with the answers there are now.
    step.set(Optional.empty());
    lesson.set(value);
    enter(at);
  }

  /** Begins the lesson in hand from its first step, as if it had never been played. */
  public void startOver() {
    Lesson now = lesson.get();
    if (now != null) {
      memory.forget(now);
      play(now, 0);
    }
  }

  /** Goes to the step after this one, if there is one. */
  public void next() {
    go(index.get() + 1);
  }

  /** Goes to the step before this one, if there is one. */
  public void back() {
    go(index.get() - 1);
  }

  /** Goes to a step, if there is such a one. */
  public void go(int to) {
    Lesson now = lesson.get();
    if (now != null && to >= 0 && to < now.steps().size()) {
      enter(to);
    }
  }

  /** Leaves the lesson: what was on the bench before is there again. */
  public void quit() {
    Runnable way = wayBack;
    leave();
    if (way != null) {
      way.run();
    }
  }

  /** Adds votes for one of the answers, or takes some away. */
  public void vote(int option, int by) {
    answer(b -> b.vote(option, by));
  }

  /** Adds an estimate. */
  public void estimate(double number) {
    answer(b -> b.estimate(number));
  }

  /** Takes an estimate away. */
  public void forgetEstimate(int number) {
    answer(b -> b.forget(number));
  }

  /** Takes all answers away. */
  public void clearAnswers() {
    answer(Ballot::clear);
  }

  /** Tells the answer without a run. */
  public void reveal() {
    Lesson now = lesson.get();
    if (now != null && revealed.add(index.get())) {
      memory.reveal(now, revealed);
    }
    refresh();
  }

  /** Does what the step's button says: begins the run, has it wait, or go on. */
  public void train() {
    if (phase.get() == Phase.TRAINING) {
      bench.pauseOrResume();
    } else if (phase.get() != Phase.ASKING) {
      putOnBench();
      putAside();
      bench.train();
    }
  }

  /** Whether the experiment of the step, perhaps edited, is on the bench. */
  public boolean onBench() {
    return put == null || workspace.origin().equals(put);
  }

  /** Puts the step's experiment on the bench again, where another is there. */
  public void putOnBench() {
    Experiment again = put;
    if (again != null && !onBench()) {
      open(again);
    }
  }

  private void enter(int to) {
    Lesson now = lesson.get();
    if (now == null) {
      return;
    }
    LessonStep entered = now.steps().get(to);
    index.set(to);
    memory.at(now, to);
    ballot.set(
        entered.question().map(q -> ballots.computeIfAbsent(to, i -> memory.ballot(now, i, q))));
    figures.set(memory.figures(now, to));
    entered.experiment().filter(e -> !e.equals(wanted)).ifPresent(e -> open(e, entered));
    knobs.set(Optional.of(entered.knobs()));
    step.set(Optional.of(entered));
    refresh();
  }

  private void open(Experiment experiment, LessonStep entered) {
    wanted = experiment;
    open(StepExperiment.named(experiment, entered));
  }

  private void open(Experiment experiment) {
    putAside();
    put = experiment;
    bench.open(experiment);
    keepBack();
  }

  /** Not before the lesson takes its place: until then the user's work goes on where it is. */
  private void putAside() {
    if (wayBack == null) {
      wayBack = bench.putAside();
    }
  }

  private void putNothing() {
    put = null;
    wanted = null;
    ran = null;
    ranOf = null;
    ranFor = -1;
  }

  private void leave() {
    wayBack = null;
    bench.oneThread(false);
    putNothing();
    lesson.set(null);
    step.set(Optional.empty());
    ballot.set(Optional.empty());
    knobs.set(Optional.empty());
    refresh();
  }

  private void answer(java.util.function.Consumer<Ballot> how) {
    Lesson now = lesson.get();
    if (phase.get() == Phase.DONE) {
      // The right one is told: nobody guesses any more.
      return;
    }
    ballot
        .get()
        .ifPresent(
            given -> {
              how.accept(given);
              if (now != null) {
                memory.answers(now, index.get(), given);
              }
              refresh();
            });
  }

  private void begun() {
    RunHandle handle = run.handleProperty().get();
    if (lesson.get() != null && handle != null && onBench()) {
      ran = handle;
      ranOf = wanted;
      ranFor = index.get();
    }
    refresh();
  }

  private void ended(@Nullable RunResult result) {
    Lesson now = lesson.get();
    if (now != null
        && result != null
        && result.state() == RunState.FINISHED
        && run.firstProperty().get() == null
        && ran != null
        && ran.equals(run.handleProperty().get())) {
      keepFigures(now);
      if (revealed.add(ranFor)) {
        memory.reveal(now, revealed);
      }
    }
    refresh();
  }

  /** The first run of a step tells its answer; later ones, of other settings, do not. */
  private void keepFigures(Lesson now) {
    if (memory.figures(now, ranFor).equals(RunFigures.NONE)) {
      memory.figures(now, ranFor, RunFigures.of(run.epochs()));
      figures.set(memory.figures(now, index.get()));
    }
  }

  private void refresh() {
    phase.set(phaseNow());
    boolean own = ran != null && ran.equals(run.handleProperty().get()) && wantedRan();
    ownRun.set(own);
    // What another step's network did, or that from before the lesson, is not told in its name.
    run.setAside(put != null && !own);
    keepBack();
  }

  private boolean wantedRan() {
    return wanted != null && wanted.equals(ranOf);
  }

  private Phase phaseNow() {
    Optional<LessonStep> now = step.get();
    if (now.isEmpty()) {
      return Phase.READING;
    }
    boolean mine = ran != null && ranFor == index.get() && ran.equals(run.handleProperty().get());
    if (mine && run.active()) {
      return Phase.TRAINING;
    }
    if (revealed.contains(index.get())) {
      return Phase.DONE;
    }
    if (ballot.get().filter(b -> b.totalProperty().get() == 0).isPresent()) {
      return Phase.ASKING;
    }
    return now.get().experiment().isPresent() || now.get().question().isPresent()
        ? Phase.READY
        : Phase.READING;
  }

  /** As long as a question waits, Train says why it does. */
  private void keepBack() {
    workspace.heldBackProperty().set(phase.get() == Phase.ASKING ? texts.get("why.question") : "");
  }
}
