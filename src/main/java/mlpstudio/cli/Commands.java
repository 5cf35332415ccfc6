package mlpstudio.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import mlpstudio.interchange.Program;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root of the command line. */
@Command(
    name = "mlp-studio",
    description =
        "A laboratory for multilayer perceptrons. Without a command, or with the names of files"
            + " (.mlpx, .json, .safetensors, .lesson), it opens its window.",
    mixinStandardHelpOptions = true,
    versionProvider = Commands.ProgramVersion.class,
    subcommands = {
      TrainCommand.class,
      PredictCommand.class,
      ExperimentsCommand.class,
      ReproduceCommand.class,
      DatasetsCommand.class,
      BenchCommand.class,
      LessonsCommand.class
    })
public final class Commands implements Runnable {
  /** Exit code where a command was understood and failed. */
  public static final int FAILURE = 1;

  /** Exit code where a command was not understood. */
  public static final int USAGE = 2;

  /** Exit code where a command was told to end before its time, as by Ctrl+C. */
  static final int INTERRUPTED = 130;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * Runs one command and waits for its end.
   *
   * @param arguments the words after the program's name
   * @return the exit code: 0, {@link #FAILURE} or {@link #USAGE}
   */
  public static int run(String... arguments) {
    return run(System.out, System.err, arguments);
  }

  /**
   * Runs one command, which may be the tour through the window.
   *
   * @param tour goes through the window
   * @param arguments the words after the program's name
   * @return the exit code
   */
  public static int run(WindowTour tour, String... arguments) {
    return run(System.out, System.err, tour, arguments);
  }

  /** Runs one command whose output goes elsewhere; there is no window. */
  public static int run(PrintStream out, PrintStream err, String... arguments) {
    return run(
        out,
        err,
        (wishes, progress) -> {
          throw new UnsupportedOperationException("There is no window here.");
        },
        arguments);
  }

  /** Runs one command whose output goes elsewhere. */
  public static int run(PrintStream out, PrintStream err, WindowTour tour, String... arguments) {
    CommandLine line =
        new CommandLine(new Commands())
            .addSubcommand(new TourCommand(tour))
            .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(Commands::misunderstood)
            .setExecutionExceptionHandler(Commands::failed);
    return line.execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? Try --help.");
  }

  private static int misunderstood(ParameterException e, String[] arguments) {
    e.getCommandLine().getErr().println(oneLine(UsageWords.of(e)));
    return USAGE;
  }

  private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
    line.getErr().println(oneLine(e.getMessage() == null ? e.toString() : e.getMessage()));
    return FAILURE;
  }

  private static String oneLine(@Nullable String message) {
    return (message == null ? "Failed." : message).replaceAll("\\s*\\R\\s*", " ");
  }

  /** What {@code --version} says. */
  static final class ProgramVersion implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {Program.NAME + " " + Program.version()};
    }
  }
}
