package mlpstudio.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mlpstudio.training.bench.Figure;

/**
 * Measures the window in a process of its own: the program again, with the flags of this one, on
 * the headless platform, and with words that only it understands.
 */
public final class WindowProcess {
  /** The word that the program is started with; the figure's name and the time follow. */
  public static final String WORD = "bench-window";

  private static final List<String> HEADLESS =
      List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true");

  /** By this an installed launcher on Linux knows that it runs for the second time in one start. */
  private static final String LAUNCHED = "_JPACKAGE_LAUNCHER";

  private WindowProcess() {}

  /**
   * Measures one figure.
   *
   * @throws IOException where the process does not start or ends badly, in a sentence
   */
  static List<Figure> measure(String name) throws IOException {
    File errors = File.createTempFile("bench", ".txt");
    try {
      ProcessBuilder builder =
          program(WORD, name, Long.toString(System.currentTimeMillis())).redirectError(errors);
      builder
          .environment()
          .merge(
              "JAVA_TOOL_OPTIONS", String.join(" ", HEADLESS), (given, own) -> given + " " + own);
      Process process = builder.start();
      List<Figure> figures = figures(process);
      int code = process.waitFor();
      if (code != 0 || figures.isEmpty()) {
        throw new IOException(
            "The window could not be measured: " + lastLine(errors).orElse("exit code " + code));
      }
      return figures;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    } finally {
      errors.delete();
    }
  }

  private static List<Figure> figures(Process process) throws IOException {
    List<Figure> figures = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        Figure.parse(line).ifPresent(figures::add);
      }
    }
    return figures;
  }

  /** The program again, with these words. */
  static ProcessBuilder program(String... words) {
    List<String> command = command();
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove(LAUNCHED);
    return builder;
  }

  /** An installed program is its own launcher, which knows its flags. */
  private static List<String> command() {
    String launcher =
        ProcessHandle.current()
            .info()
            .command()
            .orElse(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    List<String> command = new ArrayList<>(List.of(launcher));
    String file = Path.of(launcher).getFileName().toString();
    if (file.equals("java") || file.startsWith("java.") || file.startsWith("javaw")) {
      command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), "mlpstudio.Main"));
    }
    return command;
  }

  private static Optional<String> lastLine(File file) throws IOException {
    List<String> lines =
        java.nio.file.Files.readAllLines(file.toPath()).stream()
            .filter(line -> !line.isBlank())
            .toList();
    return lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast());
  }
}
