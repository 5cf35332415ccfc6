package mlpstudio.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import mlpstudio.experiment.Reproduction;
import mlpstudio.experiment.RowMiss;
import mlpstudio.experiment.TutorialRow;
import mlpstudio.model.ComputeSettings;
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
    PrintWriter err = spec.commandLine().getErr();
    RunProgress progress = new RunProgress(err, RunProgress.onTerminal(), System::nanoTime);
    if (!json) {
      print(
          String.format(
              "%-28s %9s  %-17s %10s %8s  %s",
              "id", "tutorial", "ours", "difference", "seconds", "reproduced"));
    }
    boolean all = true;
    try (Interruption interruption = new Interruption();
        TrainingService service = new TrainingService()) {
      RowTraining training =
          new RowTraining(service, settings, compute.catalog(), interruption, progress);
      for (TutorialRow row : rows) {
        try {
          Reproduction result = training.reproduce(row, seeds == null ? row.seeds() : seeds);
          progress.clear();
          print(json ? object(result).toString() : line(result));
          all &= result.reproduced();
        } catch (IOException e) {
          progress.clear();
          err.println(row.id() + ": " + e.getMessage());
          all = false;
        } catch (CancellationException e) {
          progress.clear();
          err.println("Interrupted: " + row.id() + " was not trained to its end.");
          return Commands.FAILURE;
        }
      }
    }
    return all ? 0 : Commands.FAILURE;
  }

  /** The line is there even where the program is told to end at once. */
  private void print(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }

  private static String line(Reproduction result) {
    return String.format(
        Locale.ROOT,
        "%-28s %9s  %-17s %+9.2f%% %8.0f  %s",
        result.row().id(),
        percent(result.row().accuracy()),
        percent(result.ours()) + " ± " + percent(result.spread()),
        100 * result.difference(),
        result.seconds(),
        result.reproduced() ? "yes" : "no: " + misses(result));
  }

  private static String misses(Reproduction result) {
    return result.misses().stream().map(RowMiss::sentence).collect(Collectors.joining("; "));
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
                                spec.commandLine(), "The tutorial has no row “" + id + "”.")))
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
