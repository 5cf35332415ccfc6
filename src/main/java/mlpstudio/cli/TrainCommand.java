package mlpstudio.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.interchange.HistoryCsv;
import mlpstudio.interchange.SafeFiles;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.EpochTable;
import mlpstudio.training.Evaluation;
import mlpstudio.training.RunFailure;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunResult;
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
    description = "Trains a built-in experiment and prints the epoch table.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TrainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "Which experiment: see the command experiments.")
  private String id = "";

  @Mixin private PlanOptions changes = new PlanOptions();
  @Mixin private ComputeOptions compute = new ComputeOptions();

  @Option(names = "--json", description = "One JSON object per epoch and nothing else.")
  private boolean json;

  @Option(names = "--csv", paramLabel = "FILE", description = "Writes the epochs to a CSV file.")
  private @Nullable Path csv;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Experiment experiment = experiment();
    ImageDataset images = compute.catalog().load(experiment.dataset());
    try (TrainingService service = new TrainingService();
        RunHandle run =
            service.start(
                experiment.runInput(images),
                compute.settings(),
                false,
                event -> print(event, experiment.plan().epochs()))) {
      return report(run.result().join(), experiment);
    } catch (CompletionException e) {
      String message = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
      throw new IllegalStateException(message == null ? e.toString() : message, e);
    }
  }

  private Experiment experiment() {
    try {
      compute.settings();
      return changes.applyTo(
          BuiltInExperiments.byId(id)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "There is no experiment \"" + id + "\": see the command experiments.")));
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), e.getMessage() == null ? e.toString() : e.getMessage(), e);
    }
  }

  private void print(TrainingEvent event, int epochs) {
    PrintWriter out = spec.commandLine().getOut();
    switch (event) {
      case TrainingEvent.EpochFinished epoch when json -> out.println(object(epoch.record()));
      case TrainingEvent.EpochFinished epoch ->
          out.println(EpochTable.epoch(epoch.record(), epochs));
      case TrainingEvent.DeviceFallback fallback ->
          spec.commandLine()
              .getErr()
              .println(fallback.reason() + " Training on " + fallback.used().id() + " instead.");
      default -> {}
    }
  }

  private static JsonObject object(EpochRecord record) {
    JsonObject object = new JsonObject();
    object.addProperty("epoch", record.epoch());
    object.addProperty("trainLoss", record.trainLoss());
    object.addProperty("trainAccuracy", record.trainAccuracy());
    object.addProperty("testLoss", record.testLoss());
    object.addProperty("testAccuracy", record.testAccuracy());
    object.addProperty("trainSeconds", record.trainSeconds());
    object.addProperty("testSeconds", record.testSeconds());
    return object;
  }

  private int report(RunResult result, Experiment experiment) throws IOException {
    if (csv != null) {
      SafeFiles.write(csv, HistoryCsv.of(result.history()).getBytes(StandardCharsets.UTF_8));
    }
    if (result.failure().isPresent()) {
      spec.commandLine().getErr().println(sentence(result.failure().get(), experiment));
      return Commands.FAILURE;
    }
    if (!json) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(EpochTable.summary(result.history()));
      result.trainingSet().map(Evaluation::accuracy).ifPresent(a -> out.println(score(a)));
      if (result.history().stillImproving(1e-4)) {
        out.println("The training loss was still falling: more epochs may help.");
      }
    }
    return 0;
  }

  private static String score(double accuracy) {
    return String.format(
        java.util.Locale.ROOT, "Training set score of the best weights: %.2f%%", 100 * accuracy);
  }

  private static String sentence(RunFailure failure, Experiment experiment) {
    return switch (failure.kind()) {
      case DIVERGED ->
          "The loss became infinite in epoch "
              + failure.epoch()
              + ", batch "
              + failure.batch()
              + ": try a learning rate below "
              + experiment.plan().learningRate()
              + ", or clip the gradient.";
      case OUT_OF_MEMORY ->
          "Memory ran out: try a smaller batch or smaller layers. (" + failure.details() + ")";
      case ENGINE -> "The engine failed: " + failure.details();
    };
  }
}
