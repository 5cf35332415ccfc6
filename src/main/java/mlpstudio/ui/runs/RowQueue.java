package mlpstudio.ui.runs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.StartingPoint;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunResult;
import mlpstudio.training.RunState;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import org.jspecify.annotations.Nullable;

/**
 * Trains rows in the window, one run after the other: puts the experiment on the bench, waits for
 * its data, begins the run, and goes on when it is finished. Ends when a run is stopped or
 * something else is done with the bench meanwhile. FX thread only.
 */
final class RowQueue {
  private final Workspace workspace;
  private final RunModel run;
  private final RunBench bench;
  private final Background background;
  private final Deque<Step> waiting = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Progress> progress =
      new ReadOnlyObjectWrapper<>(Progress.IDLE);
  private @Nullable Step current;
  private @Nullable RunHandle mine;
  private boolean opened;
  private boolean looking;
  private Map<String, String> problems = new HashMap<>();
  private int done;

  /**
   * One run to come.
   *
   * @param row the row for which it is
   * @param experiment what is trained, with its seed
   */
  record Step(String row, Experiment experiment) {}

  /** Why the queue ended. */
  enum End {
    /** It has not been begun, or is at work. */
    NONE,
    /** All runs are done, or could not be begun. */
    DONE,
    /** A run was stopped, by whatever button. */
    STOPPED,
    /** Something else was put on the bench. */
    LEFT
  }

  /**
   * How far it is.
   *
   * @param current what is trained or waited for, or null while nothing is to do
   * @param done runs finished
   * @param total runs in all
   * @param problems why rows could not be trained, by their ids
   * @param end why it ended
   */
  record Progress(
      @Nullable Step current, int done, int total, Map<String, String> problems, End end) {
    static final Progress IDLE = new Progress(null, 0, 0, Map.of(), End.NONE);

    /** Copies the map. */
    Progress {
      problems = Map.copyOf(problems);
    }

    /** Whether there is something to do. */
    boolean active() {
      return current != null;
    }
  }

  RowQueue(Workspace workspace, RunBench bench, Background background) {
    this.workspace = workspace;
    this.run = workspace.run();
    this.bench = bench;
    this.background = background;
    InvalidationListener look = o -> lookSoon();
    workspace.experimentProperty().addListener(look);
    workspace.datasetProperty().addListener(look);
    workspace.problems().addListener(look);
    run.handleProperty().addListener(look);
    run.resultProperty().addListener(look);
    run.unstartableProperty().addListener(look);
  }

  /** How far it is. */
  ReadOnlyObjectProperty<Progress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Begins to train what these rows lack; nothing while something is trained. */
  void start(List<RowLine> rows) {
    List<Step> steps = steps(rows);
    if (current != null || run.active() || steps.isEmpty()) {
      return;
    }
    waiting.addAll(steps);
    problems = new HashMap<>();
    done = 0;
    next();
  }

  /** Stops the run at work and lets the others be. */
  void stop() {
    if (current != null) {
      boolean atWork = mine != null && run.active();
      end(End.STOPPED);
      if (atWork) {
        bench.stop();
      }
    }
  }

  /** The runs that rows lack, each after those with which it begins. */
  static List<Step> steps(List<RowLine> rows) {
    List<Step> steps = new ArrayList<>();
    for (RowLine line : rows) {
      for (long seed : line.remaining()) {
        Experiment experiment = line.experiment().withSeed(seed);
        if (experiment.start() instanceof StartingPoint.AfterExperiment after) {
          Experiment before = BuiltInExperiments.byId(after.id()).orElseThrow().withSeed(seed);
          boolean there = !steps.isEmpty() && steps.getLast().experiment().equals(before);
          if (!there) {
            steps.add(new Step(line.id(), before));
          }
        }
        steps.add(new Step(line.id(), experiment));
      }
    }
    return steps;
  }

  private void next() {
    mine = null;
    opened = false;
    current = waiting.poll();
    if (current == null) {
      end(End.DONE);
    } else {
      publish(End.NONE);
      bench.open(current.experiment());
      lookSoon();
    }
  }

  private void end(End why) {
    current = null;
    mine = null;
    waiting.clear();
    publish(why);
  }

  private void publish(End end) {
    int total = done + waiting.size() + (current == null ? 0 : 1);
    progress.set(new Progress(current, done, total, problems, end));
  }

  /** Later, so that everybody else has heard of what happened, too. */
  private void lookSoon() {
    if (current != null && !looking) {
      looking = true;
      background.onFxThread(
          () -> {
            looking = false;
            look();
          });
    }
  }

  private void look() {
    Step step = current;
    if (step == null) {
      return;
    }
    if (mine == null) {
      begin(step);
    } else if (!mine.equals(run.handleProperty().get())) {
      end(End.LEFT);
    } else {
      follow(step);
    }
  }

  private void begin(Step step) {
    boolean there = workspace.experiment().equals(step.experiment());
    if (!there && opened) {
      end(End.LEFT);
    }
    opened |= there;
    if (!there || reading()) {
      return;
    }
    String hint = bench.whyNot();
    RunHandle former = run.handleProperty().get();
    if (hint.isEmpty()) {
      bench.train();
      RunHandle begun = run.handleProperty().get();
      if (begun != null && !begun.equals(former)) {
        mine = begun;
        return;
      }
    }
    fail(step, hint);
  }

  private boolean reading() {
    ImageDataset images = workspace.dataset();
    boolean there = images != null && images.id().equals(workspace.experiment().dataset());
    return !there && workspace.problems().isEmpty();
  }

  private void follow(Step step) {
    RunResult result = run.resultProperty().get();
    if (run.unstartableProperty().get() != null) {
      fail(step, run.unstartableProperty().get().details());
    } else if (result != null && result.state() == RunState.FINISHED) {
      done++;
      next();
    } else if (result != null && result.state() == RunState.FAILED) {
      fail(step, result.failure().map(f -> f.details()).orElse(""));
    } else if (result != null) {
      end(End.STOPPED);
    }
  }

  /** The row's other runs would fare no better. */
  private void fail(Step step, String reason) {
    problems.put(step.row(), reason);
    waiting.removeIf(s -> s.row().equals(step.row()));
    next();
  }
}
