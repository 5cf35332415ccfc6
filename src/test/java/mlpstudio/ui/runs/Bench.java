package mlpstudio.ui.runs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.TutorialRow;
import mlpstudio.experiment.TutorialRun;
import mlpstudio.model.ComputeSettings;
import mlpstudio.model.Weights;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.RunResult;
import mlpstudio.training.RunStart;
import mlpstudio.training.RunState;
import mlpstudio.training.SyntheticImages;
import mlpstudio.training.TrainingEvent;
import mlpstudio.training.TrainingHistory;
import mlpstudio.ui.FakeRun;
import mlpstudio.ui.FakeTrainer;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;

/** A bench on which runs only do what a test tells them to, and work is done when it says so. */
final class Bench implements RunBench, Background {
  final Workspace workspace = new Workspace(BuiltInExperiments.deepReluSgd());
  final FakeTrainer trainer = new FakeTrainer();
  final List<String> told = new ArrayList<>();
  final Deque<Runnable> later = new ArrayDeque<>();
  Supplier<RunStart> start = RunStart.Fresh::new;
  String whyNot = "";
  boolean refusesToOpen;

  Bench() {
    workspace.setDataset(images("mnist"));
  }

  static ImageDataset images(String id) {
    ImageDataset rows = SyntheticImages.dataset(200, 60);
    return new ImageDataset(id, id, rows.classNames(), rows.train(), rows.test());
  }

  static Experiment experiment(String id, long seed) {
    return BuiltInExperiments.byId(id).orElseThrow().withSeed(seed);
  }

  @Override
  public void open(Experiment experiment) {
    told.add("open " + experiment.id() + " " + experiment.seed());
    if (!refusesToOpen) {
      workspace.open(experiment);
      // As the loader of data does it.
      if (workspace.dataset() == null && !whyNot.isEmpty()) {
        workspace.problems().put("dataset", whyNot);
      }
    }
  }

  @Override
  public void show(Experiment experiment) {
    told.add("show " + experiment.id() + " " + experiment.seed());
  }

  @Override
  public String whyNot() {
    return whyNot;
  }

  @Override
  public void train() {
    told.add("train");
    begin();
  }

  @Override
  public void stop() {
    told.add("stop");
  }

  /** Begins a run of what is on the bench, as the Train button does. */
  FakeRun begin() {
    workspace
        .run()
        .begin(
            trainer.start(
                workspace
                    .experiment()
                    .runInput(images(workspace.experiment().dataset()))
                    .withStart(start.get()),
                new ComputeSettings(mlpstudio.model.ComputeDevice.CPU, 1),
                false,
                event -> workspace.run().accept(List.of(event))));
    return trainer.last();
  }

  /** Ends the run with this history. Returns its best weights. */
  Weights finish(TrainingHistory history) {
    return end(RunState.FINISHED, history);
  }

  Weights end(RunState state, TrainingHistory history) {
    Weights best = trainer.last().weights().join();
    trainer.last().enter(state);
    trainer
        .last()
        .tell(
            new TrainingEvent.RunEnded(
                new RunResult(state, history, best, best, Optional.empty(), Optional.empty())));
    return best;
  }

  /** Does what waits, and what comes of it. */
  void work() {
    for (Runnable next = later.poll(); next != null; next = later.poll()) {
      next.run();
    }
  }

  @Override
  public <T> void run(
      Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
    later.add(
        () -> {
          InPlace.perform(work, done, failed);
        });
  }

  @Override
  public void onFxThread(Runnable action) {
    later.add(action);
  }

  /** Epochs at the plan's rates that meet every rule of a row. */
  static TrainingHistory reproducing(String id) {
    TutorialRow row = TutorialRow.of(id).orElseThrow();
    Experiment experiment = experiment(id, 0);
    TrainingHistory history = TrainingHistory.EMPTY;
    for (int e = 0; e < experiment.plan().epochs(); e++) {
      double factor =
          experiment.plan().schedule().factor(e, experiment.plan().epochs(), history.epochs());
      double loss = row.losses().isEmpty() ? 0.1 : row.losses().get(e);
      double test = e == 0 ? row.firstEpoch().orElse(row.accuracy()) : row.accuracy();
      history =
          history.with(
              new EpochRecord(
                  e, loss, 1, 0.3, test, 2, 0.5, experiment.plan().learningRate() * factor));
    }
    return history;
  }

  static TutorialRun run(String id, long seed) {
    return new TutorialRun(id, seed, reproducing(id));
  }
}
