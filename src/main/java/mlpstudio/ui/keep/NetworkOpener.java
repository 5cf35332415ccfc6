package mlpstudio.ui.keep;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.collections.MapChangeListener;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.StartingPoint;
import mlpstudio.interchange.Checkpoint;
import mlpstudio.interchange.CheckpointException;
import mlpstudio.interchange.CheckpointFile;
import mlpstudio.model.Architecture;
import mlpstudio.model.LayerWeights;
import mlpstudio.model.Weights;
import mlpstudio.training.RunMoments;
import mlpstudio.training.RunSnapshot;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.ErrorReporter;
import mlpstudio.ui.support.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Opens checkpoints: reads the file in the background, lays its experiment on the bench, waits for
 * its data, and puts the network in hand. What does not fit is refused in a sentence, and the bench
 * is as it was. FX thread only.
 */
final class NetworkOpener {
  private static final String RESUME = ".resume" + CheckpointFile.SUFFIX;
  private static final String DATASET_PROBLEM = "dataset";

  private final Workspace workspace;
  private final NetworkBench networks;
  private final Background background;
  private final ErrorReporter errors;
  private final Messages texts;
  private final FileReasons reasons;
  private @Nullable Waiting waiting;

  /** A checkpoint whose data are not there yet. */
  private record Waiting(
      Path file,
      Checkpoint checkpoint,
      Experiment experiment,
      Bench before,
      Consumer<Opened> done) {}

  /**
   * A network that was put in hand.
   *
   * @param checkpoint what it came from
   * @param before what was on the bench
   * @param former what was in hand, if it had learnt anything
   */
  record Opened(Checkpoint checkpoint, Bench before, Optional<FormerNetwork> former) {}

  NetworkOpener(
      Workspace workspace,
      NetworkBench networks,
      Background background,
      ErrorReporter errors,
      Messages texts) {
    this.workspace = workspace;
    this.networks = networks;
    this.background = background;
    this.errors = errors;
    this.texts = texts;
    this.reasons = new FileReasons(texts);
    workspace.datasetProperty().addListener((o, before, now) -> dataChanged());
    workspace.openedProperty().addListener((o, before, now) -> otherOpened(now));
    workspace.problems().addListener(this::problem);
  }

  /**
   * Opens a file.
   *
   * @param done hears when its network is in hand, and how its files were
   */
  void open(Path chosen, BiConsumer<Opened, FileStamp> done) {
    if (taken()) {
      return;
    }
    Path file = weightsOf(chosen);
    background.run(
        () -> {
          FileStamp stamp = FileStamp.of(file);
          return new NetworkSaver.Written(CheckpointFile.load(file), stamp);
        },
        read -> lay(file, read.checkpoint(), opened -> done.accept(opened, read.stamp())),
        failure -> refuse(file, failure));
  }

  /** What has the engine would be ended by a network that is put in hand. */
  private boolean taken() {
    String taken = workspace.engineTakenProperty().get();
    if (!taken.isEmpty()) {
      errors.report(taken, new IllegalStateException(taken));
    }
    return !taken.isEmpty();
  }

  /** Lays what was read on the bench, once what has to be left is left. */
  void lay(Path file, Checkpoint checkpoint, Consumer<Opened> done) {
    workspace.beforeOpening().leave(stay -> lay(file, checkpoint, done, stay));
  }

  private void lay(Path file, Checkpoint checkpoint, Consumer<Opened> done, Runnable stay) {
    try {
      Bench before = Bench.of(workspace);
      Experiment experiment =
          checkpoint.experiment().isPresent()
              ? consistent(file, checkpoint, checkpoint.experiment().get())
              : foreign(file, checkpoint);
      Waiting now = new Waiting(file, checkpoint, experiment, before, done);
      waiting = null;
      if (checkpoint.experiment().isPresent()) {
        workspace.open(experiment);
      } else {
        workspace.edit(e -> experiment);
      }
      waiting = now;
      dataChanged();
    } catch (CheckpointException e) {
      if (checkpoint.experiment().isPresent()) {
        // Any other file may fit what lies on the bench now: tried again, it is compared with that.
        stay.run();
      }
      refuse(file, e);
    }
  }

  private static Experiment consistent(Path file, Checkpoint checkpoint, Experiment experiment)
      throws CheckpointException {
    Weights weights = checkpoint.weights();
    CheckpointFile.requireFit(
        file, checkpoint, experiment.architecture(), weights.inputs(), weights.outputs());
    return experiment;
  }

  /** A file that says nothing about itself belongs to the data and the activation on the bench. */
  private Experiment foreign(Path file, Checkpoint checkpoint) throws CheckpointException {
    ImageDataset images = workspace.dataset();
    if (images == null) {
      throw new CheckpointException(texts.get("open.no.data"));
    }
    List<LayerWeights> layers = checkpoint.weights().layers();
    List<Integer> hidden =
        layers.subList(0, layers.size() - 1).stream().map(LayerWeights::outputs).toList();
    Experiment bench = workspace.experiment();
    try {
      Architecture architecture = bench.architecture().withHidden(hidden);
      CheckpointFile.requireFit(
          file, checkpoint, architecture, images.shape().size(), images.classes());
      return bench.withArchitecture(architecture).withStart(new StartingPoint.Fresh());
    } catch (IllegalArgumentException e) {
      throw new CheckpointException(file.getFileName() + ": " + e.getMessage() + ".", e);
    }
  }

  private void otherOpened(Experiment now) {
    if (waiting != null && !now.equals(waiting.experiment)) {
      waiting = null;
    }
  }

  private void problem(MapChangeListener.Change<? extends String, ? extends String> change) {
    Waiting open = waiting;
    if (open != null && change.wasAdded() && change.getKey().equals(DATASET_PROBLEM)) {
      errors.report(
          texts.format("open.needs.data", open.file.getFileName(), change.getValueAdded()),
          new CheckpointException(change.getValueAdded()));
    }
  }

  private void dataChanged() {
    Waiting ready = waiting;
    ImageDataset images = workspace.dataset();
    if (ready == null || images == null || !images.id().equals(ready.experiment.dataset())) {
      return;
    }
    waiting = null;
    if (taken()) {
      ready.before.putBack(workspace);
      return;
    }
    try {
      CheckpointFile.requireSame(
          ready.file, ready.checkpoint, ready.experiment.architecture(), images);
    } catch (CheckpointException e) {
      ready.before.putBack(workspace);
      refuse(ready.file, e);
      return;
    }
    putInHand(ready, images);
  }

  private void putInHand(Waiting ready, ImageDataset images) {
    Optional<FormerNetwork> former = FormerNetwork.of(workspace, ready.before);
    Optional<RunSnapshot> state = ready.checkpoint.resume();
    if (state.isPresent()) {
      networks.open(ready.experiment.runInput(images), state.get(), RunMoments.NONE);
    } else {
      networks.openWeights(
          ready.experiment.runInput(images),
          ready.checkpoint.weights(),
          ready.checkpoint.history());
    }
    ready.done.accept(new Opened(ready.checkpoint, ready.before, former));
  }

  private void refuse(Path file, Exception failure) {
    String reason = reasons.of(failure);
    errors.report(
        failure instanceof CheckpointException
            ? reason
            : texts.format("open.failed", file.getFileName(), reason),
        failure);
  }

  /** Whoever takes the state's file means the network beside it. */
  private static Path weightsOf(Path chosen) {
    String name = String.valueOf(chosen.getFileName());
    return name.endsWith(RESUME)
        ? chosen.resolveSibling(
            name.substring(0, name.length() - RESUME.length()) + CheckpointFile.SUFFIX)
        : chosen;
  }
}
