package mlpstudio.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.RunPreparation;
import mlpstudio.experiment.StartingPoint;
import mlpstudio.interchange.Checkpoint;
import mlpstudio.interchange.CheckpointException;
import mlpstudio.interchange.CheckpointFile;
import mlpstudio.interchange.ExperimentFile;
import mlpstudio.interchange.HistoryCsv;
import mlpstudio.interchange.SafeFiles;
import mlpstudio.model.Weights;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunResult;
import mlpstudio.training.RunStart;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingEvent;
import mlpstudio.training.TrainingService;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains one experiment and prints its epochs. */
@Command(
    name = "train",
    description = "Trains an experiment and prints the epoch table.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TrainCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "ID|FILE",
      arity = "0..1",
      description = "A built-in experiment (see the command experiments) or an experiment's file.")
  private @Nullable String id;

  @Mixin private PlanOptions changes = new PlanOptions();
  @Mixin private ComputeOptions compute = new ComputeOptions();

  @Option(names = "--json", description = "One JSON object per epoch and nothing else.")
  private boolean json;

  @Option(names = "--csv", paramLabel = "FILE", description = "Writes the epochs to a CSV file.")
  private @Nullable Path csv;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Keeps the network, and what it needs to go on, as NAME.safetensors.")
  private @Nullable Path save;

  @Option(
      names = "--resume",
      paramLabel = "FILE",
      description = "Goes on exactly where this checkpoint was saved; needs no experiment.")
  private @Nullable Path resume;

  @Option(
      names = "--start",
      paramLabel = "FILE",
      description = "Begins with the weights of this checkpoint and a fresh optimiser.")
  private @Nullable Path start;

  @Option(
      names = "--stop-after",
      paramLabel = "N",
      description = "Stops after so many batches of this session.")
  private @Nullable Integer stopAfter;

  @Spec private CommandSpec spec = CommandSpec.create();
  private int batches;

  @Override
  public Integer call() throws IOException {
    Checkpoint checkpoint = resume == null ? null : resumable(resume);
    Experiment experiment = experiment(checkpoint);
    ImageDataset images = compute.catalog().load(experiment.dataset());
    TrainReport report =
        new TrainReport(spec.commandLine().getOut(), spec.commandLine().getErr(), json, experiment);
    RunProgress progress = progress();
    try (Interruption interruption = new Interruption();
        TrainingService service = new TrainingService()) {
      RunInput input = input(service, experiment, images, checkpoint);
      HealthReport health = new HealthReport(spec.commandLine().getErr(), input);
      CompletableFuture<RunHandle> handle = new CompletableFuture<>();
      progress.begin(experiment.id(), experiment.plan().epochs());
      try (RunHandle run =
          service.start(
              input,
              compute.settings(),
              false,
              event -> {
                if (event instanceof TrainingEvent.BatchFinished) {
                  progress.event(event);
                } else {
                  progress.clear();
                }
                report.event(event);
                health.event(event);
                stopIfWished(event, handle);
              })) {
        handle.complete(run);
        interruption.watch(run);
        RunResult result = run.result().join();
        progress.clear();
        keep(run, result, experiment);
        return interruption.asked() && result.state() == RunState.STOPPED
            ? interrupted(result)
            : report.end(result);
      }
    } catch (CompletionException e) {
      String message = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
      throw new IllegalStateException(message == null ? e.toString() : message, e);
    }
  }

  private RunInput input(
      TrainingService service,
      Experiment experiment,
      ImageDataset images,
      @Nullable Checkpoint checkpoint)
      throws IOException {
    if (resume != null && checkpoint != null) {
      CheckpointFile.requireSame(resume, checkpoint, experiment.architecture(), images);
      return experiment
          .runInput(images)
          .withStart(new RunStart.FromSnapshot(checkpoint.resume().orElseThrow()));
    }
    return new RunPreparation(
            service, compute.settings(), file -> fitting(Path.of(file), experiment, images))
        .prepare(experiment, images, event -> {})
        .join();
  }

  private static Weights fitting(Path file, Experiment experiment, ImageDataset images)
      throws IOException {
    Checkpoint checkpoint = CheckpointFile.load(file);
    requireFit(file, checkpoint, experiment, images);
    return checkpoint.weights();
  }

  private static void requireFit(
      Path file, Checkpoint checkpoint, Experiment experiment, ImageDataset images)
      throws IOException {
    CheckpointFile.requireFit(
        file, checkpoint, experiment.architecture(), images.shape().size(), images.classes());
  }

  /** What is trained for minutes is not to be lost for want of a place. */
  private static void requirePlace(@Nullable Path file) {
    if (file == null) {
      return;
    }
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException(file + " is a folder: name a file in it.");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new IllegalArgumentException("There is no folder " + folder + ".");
    }
    if (folder != null && !Files.isWritable(folder)) {
      throw new IllegalArgumentException("Nothing can be written into " + folder + ".");
    }
  }

  private void stopIfWished(TrainingEvent event, CompletableFuture<RunHandle> handle) {
    if (event instanceof TrainingEvent.BatchFinished
        && stopAfter != null
        && ++batches >= stopAfter) {
      handle.join().control().stop();
    }
  }

  /** With JSON the lines elsewhere than on a terminal would be something else than asked for. */
  private RunProgress progress() {
    boolean terminal = RunProgress.onTerminal();
    PrintWriter err = spec.commandLine().getErr();
    return new RunProgress(
        json && !terminal ? new PrintWriter(Writer.nullWriter()) : err, terminal, System::nanoTime);
  }

  private void keep(RunHandle run, RunResult result, Experiment experiment) throws IOException {
    if (save != null && result.failure().isEmpty()) {
      CheckpointFile.save(
          save, Checkpoint.of(experiment, run.snapshot().join()).on(run.input().dataset()));
    }
    if (csv != null) {
      SafeFiles.write(csv, HistoryCsv.of(result.history()).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Says what is kept of a run that was told to end. */
  private int interrupted(RunResult result) {
    int epochs = result.history().epochs().size();
    List<String> files = new ArrayList<>();
    if (csv != null) {
      files.add(csv.toString());
    }
    if (save != null) {
      files.add(save.toString());
    }
    String kept = files.isEmpty() ? "nothing" : String.join(" and ", files);
    spec.commandLine()
        .getErr()
        .println(
            "Stopped after %d epoch%s: %s saved.".formatted(epochs, epochs == 1 ? "" : "s", kept));
    return Commands.INTERRUPTED;
  }

  private static Checkpoint resumable(Path file) throws IOException {
    Checkpoint checkpoint = CheckpointFile.load(file);
    if (checkpoint.resume().isEmpty()) {
      throw new CheckpointException(checkpoint.noResume());
    }
    if (checkpoint.experiment().isEmpty()) {
      throw new CheckpointException(file + " does not say which experiment it belongs to.");
    }
    return checkpoint;
  }

  private Experiment experiment(@Nullable Checkpoint checkpoint) throws IOException {
    try {
      compute.settings();
      if (save != null && !save.toString().endsWith(CheckpointFile.SUFFIX)) {
        throw new IllegalArgumentException(
            "--save: a network is saved as NAME"
                + CheckpointFile.SUFFIX
                + ", not as "
                + save
                + ".");
      }
      requirePlace(save);
      requirePlace(csv);
      if (stopAfter != null && stopAfter < 1) {
        throw new IllegalArgumentException("--stop-after: 1 or more, not " + stopAfter + ".");
      }
      if (checkpoint != null) {
        if (id != null) {
          throw new IllegalArgumentException("A checkpoint to resume names its own experiment.");
        }
        if (start != null) {
          throw new IllegalArgumentException(
              "A run either goes on exactly (--resume) or with a fresh optimiser (--start).");
        }
        return changes.epochsOnly(checkpoint.experiment().orElseThrow());
      }
      Experiment changed = changes.applyTo(named());
      return start == null
          ? changed
          : changed.withStart(new StartingPoint.AfterCheckpoint(start.toAbsolutePath().toString()));
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), e.getMessage() == null ? e.toString() : e.getMessage(), e);
    }
  }

  private static Experiment read(Path file) throws IOException {
    try {
      return ExperimentFile.read(file);
    } catch (IOException e) {
      String reason = e.getMessage() == null ? e.toString() : e.getMessage();
      throw new IOException(reason.contains(file.toString()) ? reason : file + ": " + reason, e);
    }
  }

  private Experiment named() throws IOException {
    if (id == null) {
      throw new IllegalArgumentException("Which experiment? See the command experiments.");
    }
    if (!ExperimentFile.ending(id).isEmpty() && Files.isRegularFile(Path.of(id))) {
      return read(Path.of(id));
    }
    Optional<Experiment> builtIn = BuiltInExperiments.byId(id);
    if (builtIn.isPresent()) {
      return builtIn.get();
    }
    if (Files.exists(Path.of(id))) {
      throw new IllegalArgumentException(
          id + " is no experiment: give a file .mlpx; a network's file goes on with --resume.");
    }
    if (!ExperimentFile.ending(id).isEmpty() || id.contains("/") || id.contains("\\")) {
      throw new IllegalArgumentException("There is no such file: " + id + ".");
    }
    throw new IllegalArgumentException(
        "There is no experiment “" + id + "”: see the command experiments.");
  }
}
