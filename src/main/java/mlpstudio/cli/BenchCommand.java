package mlpstudio.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.DatasetException;
import mlpstudio.data.ImageDataset;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.bench.Clock;
import mlpstudio.training.bench.EngineBench;
import mlpstudio.training.bench.Figure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how fast this program is on this machine. */
@Command(
    name = "bench",
    description = {
      "Measures training steps over their matrix products, epochs over DJL's own, start, window and"
          + " memory: the median of repetitions in turn, and between which a middle half of them"
          + " lies. Takes some minutes; ratios stand a machine with other work, times do not."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class BenchCommand implements Callable<Integer> {
  private static final List<String> WINDOW =
      List.of("draw", "pulse", "threads-window", "start", "memory", "large-set");
  private static final List<String> NAMES =
      Stream.of(EngineBench.NAMES, List.of("load"), WINDOW).flatMap(List::stream).toList();

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "NAME",
      description =
          "Only these: step-sgd, step-adam, step-small, step-cifar, step-wide, proportion, threads,"
              + " easytrain, plain-djl, evaluate, load, draw, pulse, threads-window, start, memory,"
              + " large-set.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--repeat",
      paramLabel = "N",
      description = "Repetitions of a step (default: 30); epochs take a third of them.")
  private int repeat = 30;

  @Option(
      names = "--processor-time",
      description =
          "Counts the processor time of the engine's thread instead of the time that passes: for a"
              + " machine with other work. With one thread only.")
  private boolean processorTime;

  @Mixin private ComputeOptions compute = new ComputeOptions();

  @Option(names = "--json", description = "One JSON object per figure and nothing else.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    List<String> names = names();
    ComputeSettings settings = settings();
    PrintWriter notes = json ? spec.commandLine().getErr() : spec.commandLine().getOut();
    notes.println(Machine.describe(settings));
    tellWhatIsNotAsked(names, settings);
    if (!json) {
      spec.commandLine()
          .getOut()
          .printf("%-24s %12s %12s %12s  %s%n", "name", "median", "low", "high", "unit");
    }
    if (names.stream().anyMatch(EngineBench.NAMES::contains)) {
      engine(names.stream().filter(EngineBench.NAMES::contains).toList(), settings);
    }
    for (String name : names) {
      if (name.equals("load")) {
        print(load());
      } else if (WINDOW.contains(name)) {
        print(window(name));
      }
    }
    return 0;
  }

  private void tellWhatIsNotAsked(List<String> names, ComputeSettings settings) {
    PrintWriter err = spec.commandLine().getErr();
    ComputeSettings usual = ComputeSettings.defaults();
    if (names.stream().anyMatch(WINDOW::contains) && (processorTime || !settings.equals(usual))) {
      err.println(
          "The window is measured as it starts by itself, by the clock: "
              + usual.threads()
              + " thread(s).");
    }
    if (names.contains("step-cifar") && !atHand(compute.catalog(), "cifar-10")) {
      err.println("cifar-10 is not at hand: step-cifar learns noise of its shape.");
    }
  }

  private void engine(List<String> names, ComputeSettings settings) throws DatasetException {
    DatasetCatalog catalog = compute.catalog();
    Optional<ImageDataset> cifar =
        names.contains("step-cifar") && atHand(catalog, "cifar-10")
            ? Optional.of(catalog.load("cifar-10"))
            : Optional.empty();
    try (EngineBench bench =
        new EngineBench(
            settings,
            repeat,
            processorTime ? Clock.PROCESSOR : Clock.WALL,
            catalog.load("mnist"),
            cifar,
            BusyProcess::start)) {
      for (String name : names) {
        print(bench.measure(name));
      }
    }
  }

  private List<Figure> load() throws DatasetException {
    List<Figure> figures = new ArrayList<>();
    DatasetCatalog catalog = compute.catalog();
    for (String id : List.of("mnist", "cifar-10")) {
      if (!atHand(catalog, id)) {
        spec.commandLine().getErr().println(id + " is not at hand, so its loading is left out.");
        continue;
      }
      double[] millis = new double[Math.clamp(repeat / 4, 1, 10)];
      for (int i = 0; i < millis.length; i++) {
        long begun = System.nanoTime();
        catalog.load(id);
        millis[i] = (System.nanoTime() - begun) / 1e6;
      }
      figures.add(Figure.of("load." + id, millis, "ms"));
    }
    return figures;
  }

  private static boolean atHand(DatasetCatalog catalog, String id) {
    return catalog.entry(id).filter(DatasetCatalog.Entry::available).isPresent();
  }

  /** Starts are repeated; the other figures of the window repeat themselves. */
  private List<Figure> window(String name) throws IOException {
    if (!name.equals("start")) {
      return WindowProcess.measure(name);
    }
    int times = Math.clamp(repeat / 5, 1, 10);
    Map<String, double[]> values = new LinkedHashMap<>();
    Map<String, String> units = new LinkedHashMap<>();
    for (int i = 0; i < times; i++) {
      for (Figure figure : WindowProcess.measure(name)) {
        values.computeIfAbsent(figure.name(), n -> new double[times])[i] = figure.median();
        units.put(figure.name(), figure.unit());
      }
    }
    return values.entrySet().stream()
        .map(e -> Figure.of(e.getKey(), e.getValue(), units.getOrDefault(e.getKey(), "")))
        .toList();
  }

  private void print(List<Figure> figures) {
    PrintWriter out = spec.commandLine().getOut();
    for (Figure figure : figures) {
      if (!Double.isFinite(figure.median())) {
        spec.commandLine().getErr().println(figure.name() + " is not known on this system.");
        continue;
      }
      out.println(json ? object(figure) : line(figure));
    }
    out.flush();
  }

  private static String line(Figure figure) {
    return String.format(
        Locale.ROOT,
        "%-24s %12.3f %12.3f %12.3f  %s",
        figure.name(),
        figure.median(),
        figure.low(),
        figure.high(),
        figure.unit());
  }

  private static JsonObject object(Figure figure) {
    JsonObject object = new JsonObject();
    object.addProperty("name", figure.name());
    object.addProperty("median", figure.median());
    object.addProperty("low", figure.low());
    object.addProperty("high", figure.high());
    object.addProperty("unit", figure.unit());
    return object;
  }

  private List<String> names() {
    for (String name : only) {
      if (!NAMES.contains(name)) {
        throw misunderstood(
            "There is no figure “" + name + "”. There are: " + String.join(", ", NAMES) + ".");
      }
    }
    if (repeat < 1) {
      throw misunderstood("Repetitions: 1 or more, not " + repeat + ".");
    }
    return only.isEmpty() ? NAMES : NAMES.stream().filter(only::contains).toList();
  }

  private ComputeSettings settings() {
    try {
      ComputeSettings settings = compute.settings();
      if (!settings.device().equals(ComputeDevice.CPU)) {
        throw misunderstood("Only the CPU is measured.");
      }
      if (processorTime && settings.threads() > 1) {
        throw misunderstood("Processor time is measured with one thread only: --threads 1.");
      }
      return settings;
    } catch (IllegalArgumentException e) {
      throw misunderstood(e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  private ParameterException misunderstood(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
