package mlpstudio.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.Reproduction;
import mlpstudio.experiment.RunPreparation;
import mlpstudio.experiment.TutorialRow;
import mlpstudio.interchange.CheckpointFile;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunResult;
import mlpstudio.training.TrainingHistory;
import mlpstudio.training.TrainingService;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains the tutorial's rows again and holds the figures against the tutorial's. */
@Command(
    name = "reproduce",
    description =
        "Trains the tutorial's experiments and compares their figures with the tutorial's.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ReproduceCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", arity = "0..*", description = "Which rows (default: all).")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description =
          "Seeds 0 to N-1 of each row (default: five for small data, three for sklearn-mlp, else"
              + " one).")
  private @Nullable Integer seeds;

  @Mixin private ComputeOptions compute = new ComputeOptions();

  @Option(names = "--json", description = "One JSON object per row and nothing else.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    List<TutorialRow> rows = rows();
    ComputeSettings settings = settings();
    PrintWriter out = spec.commandLine().getOut();
    if (!json) {
      out.printf(
          "%-28s %9s  %-17s %10s %8s  %s%n",
          "id", "tutorial", "ours", "difference", "seconds", "reproduced");
    }
    boolean all = true;
    try (TrainingService service = new TrainingService()) {
      for (TutorialRow row : rows) {
        try {
          Reproduction result = reproduce(row, service, settings);
          out.println(json ? object(result) : line(result));
          all &= result.reproduced();
        } catch (IOException e) {
          spec.commandLine().getErr().println(row.id() + ": " + e.getMessage());
          all = false;
        }
      }
    }
    return all ? 0 : Commands.FAILURE;
  }

  private Reproduction reproduce(TutorialRow row, TrainingService service, ComputeSettings settings)
      throws IOException {
    Experiment experiment = BuiltInExperiments.byId(row.id()).orElseThrow();
    DatasetCatalog catalog = compute.catalog();
    ImageDataset images = catalog.load(experiment.dataset());
    RunPreparation preparation =
        new RunPreparation(service, settings, file -> CheckpointFile.load(Path.of(file)).weights());
    long begun = System.nanoTime();
    List<TrainingHistory> histories = new ArrayList<>();
    for (int seed = 0; seed < (seeds == null ? row.seeds() : seeds); seed++) {
      RunInput input = preparation.prepare(experiment.withSeed(seed), images, event -> {}).join();
      try (RunHandle run = service.start(input, settings, false, event -> {})) {
        RunResult result = run.result().join();
        if (result.failure().isPresent()) {
          throw new IOException(
              "seed " + seed + " failed: " + result.failure().get().details() + ".");
        }
        histories.add(result.history());
      }
    }
    return Reproduction.judge(row, histories, (System.nanoTime() - begun) / 1e9);
  }

  private static String line(Reproduction result) {
    return String.format(
        Locale.ROOT,
        "%-28s %9s  %-17s %+9.2f%% %8.0f  %s",
        result.row().id(),
        percent(result.row().accuracy()),
        percent(result.ours()) + " ± " + percent(result.spread()),
        100 * (result.ours() - result.row().accuracy()),
        result.seconds(),
        result.reproduced() ? "yes" : "no: " + String.join("; ", result.misses()));
  }

  private static String percent(double fraction) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * fraction);
  }

  private static JsonObject object(Reproduction result) {
    JsonObject object = new JsonObject();
    object.addProperty("id", result.row().id());
    object.addProperty("tutorial", result.row().accuracy());
    object.addProperty("ours", result.ours());
    object.addProperty("spread", result.spread());
    object.addProperty("seconds", result.seconds());
    object.addProperty("reproduced", result.reproduced());
    return object;
  }

  private List<TutorialRow> rows() {
    if (seeds != null && seeds < 1) {
      throw new ParameterException(spec.commandLine(), "At least one seed, not " + seeds + ".");
    }
    if (ids.isEmpty()) {
      return TutorialRow.all();
    }
    return ids.stream()
        .map(
            id ->
                TutorialRow.of(id)
                    .orElseThrow(
                        () ->
                            new ParameterException(
                                spec.commandLine(), "The tutorial has no row \"" + id + "\".")))
        .toList();
  }

  private ComputeSettings settings() {
    try {
      return compute.settings();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), e.getMessage() == null ? e.toString() : e.getMessage(), e);
    }
  }
}
