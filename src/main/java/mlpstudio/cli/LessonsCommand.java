package mlpstudio.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import mlpstudio.data.DatasetException;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.RunPreparation;
import mlpstudio.interchange.CheckpointFile;
import mlpstudio.lesson.BuiltInLessons;
import mlpstudio.lesson.Lesson;
import mlpstudio.lesson.LessonReader;
import mlpstudio.lesson.LessonStep;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunResult;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the lessons, checks lesson files, and measures how long the runs of lessons take. */
@Command(
    name = "lessons",
    description =
        "Lists the lessons of the program, or checks those in files; with --time trains each of"
            + " their runs on one thread and says how long it takes.",
    mixinStandardHelpOptions = true)
final class LessonsCommand implements Callable<Integer> {
  /** A class waits no longer than this. */
  private static final double LONGEST = 60;

  private static final List<String> LANGUAGES = List.of("en", "fr");

  @Parameters(paramLabel = "FILE.lesson", arity = "0..*", description = "Lessons in files.")
  private List<Path> files = List.of();

  @Option(names = "--language", paramLabel = "L", description = "en or fr (default: en).")
  private String language = "en";

  @Option(
      names = "--time",
      description =
          "Train every run; exit code 1 where one takes 60 s or more, or cannot be measured.")
  private boolean time;

  @Mixin private DataFolderOption data = new DataFolderOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (!LANGUAGES.contains(language)) {
      throw new ParameterException(
          spec.commandLine(), "Lessons are in en and fr, not in “" + language + "”.");
    }
    List<Lesson> lessons = BuiltInLessons.all(language);
    if (!files.isEmpty()) {
      lessons = new java.util.ArrayList<>();
      for (Path file : files) {
        lessons.add(read(file));
      }
    }
    for (Lesson lesson : lessons) {
      out().printf("%-16s %2d steps  %s%n", lesson.id(), lesson.steps().size(), lesson.title());
    }
    return time ? measure(lessons) : 0;
  }

  private static Lesson read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("There is no file " + file + ".");
    }
    try {
      return LessonReader.read(file);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private int measure(List<Lesson> lessons) throws IOException {
    int slow = 0;
    int unmeasured = 0;
    out().printf("%n%-16s %4s %8s %8s  %s%n", "lesson", "step", "seconds", "CPU", "test");
    try (TrainingService service = new TrainingService()) {
      service.ready().join();
      for (Lesson lesson : lessons) {
        for (int i = 0; i < lesson.steps().size(); i++) {
          LessonStep step = lesson.steps().get(i);
          if (step.experiment().isPresent()) {
            switch (measure(service, lesson, i, step.experiment().get())) {
              case IN_TIME -> {}
              case SLOW -> slow++;
              case NOT_MEASURED -> unmeasured++;
            }
          }
        }
      }
    }
    if (slow > 0) {
      out().printf("Runs of %.0f s or more: %d%n", LONGEST, slow);
    }
    if (unmeasured > 0) {
      out().printf("Runs not measured: %d (see the command datasets)%n", unmeasured);
    }
    return slow + unmeasured == 0 ? 0 : Commands.FAILURE;
  }

  /** What is known of a run. */
  private enum Pace {
    IN_TIME,
    SLOW,
    /** Its images are not at hand: nothing can be said of it. */
    NOT_MEASURED
  }

  private Pace measure(TrainingService service, Lesson lesson, int step, Experiment experiment)
      throws IOException {
    ImageDataset images;
    try {
      images = data.catalog().load(experiment.dataset());
    } catch (DatasetException e) {
      out()
          .printf(
              "%-16s %4d %8s %8s  not measured: %s is not at hand%n",
              lesson.id(), step + 1, "-", "-", experiment.dataset());
      return Pace.NOT_MEASURED;
    }
    long begun = System.nanoTime();
    long cpuBegun = cpuNanos();
    double test = train(service, experiment, images);
    double seconds = (System.nanoTime() - begun) / 1e9;
    out()
        .printf(
            Locale.ROOT,
            "%-16s %4d %8.1f %8.1f  %.2f %%%n",
            lesson.id(),
            step + 1,
            seconds,
            (cpuNanos() - cpuBegun) / 1e9,
            100 * test);
    out().flush();
    return seconds < LONGEST ? Pace.IN_TIME : Pace.SLOW;
  }

  private static double train(TrainingService service, Experiment experiment, ImageDataset images)
      throws IOException {
    ComputeSettings oneThread = new ComputeSettings(ComputeDevice.CPU, 1);
    RunPreparation preparation =
        new RunPreparation(
            service, oneThread, file -> CheckpointFile.load(Path.of(file)).weights());
    try {
      RunInput input = preparation.prepare(experiment, images, event -> {}).join();
      try (RunHandle run = service.start(input, oneThread, false, event -> {})) {
        RunResult result = run.result().join();
        if (result.state() != RunState.FINISHED) {
          throw new IOException("A run did not end well: " + experiment.title());
        }
        return result.history().best().map(epoch -> epoch.testAccuracy()).orElse(0.0);
      }
    } catch (CompletionException e) {
      throw new IOException("A run failed: " + experiment.title() + ": " + e.getCause(), e);
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
