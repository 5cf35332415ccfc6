package mlpstudio;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.LogManager;
import mlpstudio.cli.BusyProcess;
import mlpstudio.cli.Commands;
import mlpstudio.cli.WindowProcess;
import mlpstudio.ui.App;
import mlpstudio.ui.bench.WindowBench;

/**
 * Starts the program: with words on the command line; without any, or with names of files, in its
 * window.
 */
public final class Main {
  /** Ends of the names of files that open in the window. */
  static final List<String> FILES = List.of(".mlpx", ".json", ".safetensors", ".lesson");

  /** Set by the launcher of the installed program. */
  private static final String INSTALLED = "jpackage.app-path";

  /** What the command line does in the practice of the installer. */
  private static final String[] COMMANDS = {
    "train", "softmax-regression", "--epochs", "1", "--stop-after", "20"
  };

  private Main() {}

  /**
   * Starts the program and ends the virtual machine with its exit code.
   *
   * @param args the words after the program's name
   */
  public static void main(String[] args) {
    quietLog();
    if (args.length == 3 && args[0].equals(WindowProcess.WORD)) {
      System.exit(measureWindow(args[1], Long.parseLong(args[2])));
    }
    if (args.length == 1 && args[0].equals(BusyProcess.WORD)) {
      BusyProcess.compute();
      System.exit(0);
    }
    System.exit(areFiles(args) ? window(args) : commands(args));
  }

  private static int commands(String... args) {
    // The command line speaks English, whatever the system's language is; the window its own.
    Locale.setDefault(Locale.ENGLISH);
    return Commands.run(new TourLauncher(), args);
  }

  /** What the command {@code bench} starts to measure the window. */
  private static int measureWindow(String name, long begun) {
    try {
      WindowBench.measure(name, begun, BusyProcess::start).forEach(System.out::println);
      return name.equals(WindowBench.PRACTICE) ? Commands.run(new TourLauncher(), COMMANDS) : 0;
    } catch (RuntimeException | InterruptedException | IOException e) {
      System.err.println(e.getMessage() == null ? e.toString() : e.getMessage());
      return Commands.FAILURE;
    }
  }

  /** Whether all words, also where there are none, are files that the window opens. */
  static boolean areFiles(String... words) {
    return Arrays.stream(words)
        .allMatch(
            word -> {
              String name = word.toLowerCase(Locale.ROOT);
              return !name.startsWith("-") && FILES.stream().anyMatch(name::endsWith);
            });
  }

  private static int window(String... files) {
    if (!hasDisplay()) {
      System.out.println(noDisplay());
      return 0;
    }
    try {
      App.open(files);
      return 0;
    } catch (RuntimeException | LinkageError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
      if (reason.contains("Unable to open DISPLAY")) {
        System.out.println(noDisplay());
        return 0;
      }
      System.err.println("MLP Studio cannot open its window: " + reason.replaceAll("\\R", " "));
      return Commands.FAILURE;
    }
  }

  /** What can be done without a window: with Maven, or with the program as it was installed. */
  private static String noDisplay() {
    boolean installed = System.getProperty(INSTALLED) != null;
    return "MLP Studio needs a display for its window, and there is none here; to train without"
        + " one, try: "
        + command(installed, "train deep-relu-sgd --epochs 1")
        + "; to see the window in pictures, try: "
        + command(installed, "tour --out DIR");
  }

  static String command(boolean installed, String words) {
    return installed ? "mlp-studio " + words : "mvn -q -Dapp.args=\"" + words + "\"";
  }

  static boolean hasDisplay() {
    return hasDisplay(System.getProperty("os.name", ""), System.getenv());
  }

  /** Elsewhere than on Linux there always is one, or JavaFX knows better. */
  static boolean hasDisplay(String system, Map<String, String> environment) {
    return !system.equals("Linux")
        || "Headless".equals(System.getProperty("glass.platform"))
        || !environment.getOrDefault("DISPLAY", "").isBlank()
        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
  }

  private static void quietLog() {
    if (System.getProperty("java.util.logging.config.file") != null) {
      return;
    }
    try (InputStream settings = Main.class.getResourceAsStream("logging.properties")) {
      LogManager.getLogManager().readConfiguration(settings);
    } catch (IOException e) {
      System.err.println("The log keeps its standard settings: " + e.getMessage());
    }
  }
}
