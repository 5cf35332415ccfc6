package mlpstudio.model;

import ai.djl.engine.Engine;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mlpstudio.words.Words;

/**
 * Loads another build of PyTorch in a process of its own, for libraries that do not fit this
 * machine can end a process, and two builds in one process do.
 */
final class TorchTrial {
  /** What the other process needs to know of this one. */
  private static final List<String> PROPERTIES =
      List.of(
          "ENGINE_CACHE_DIR", "jna.boot.library.path", "jna.nounpack", "jna.nosys", "user.home");

  private static final String CAUSE = "Caused by: ";
  private static final int SECONDS = 90;

  private TorchTrial() {}

  /**
   * The other process: ends with 0 where the build can be loaded and counts.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    // What is thrown here is what the first process reads.
    Engine.getEngine(ComputeEngine.NAME).newBaseManager().close();
  }

  /** Why a build cannot be loaded, in a sentence, or nothing. Waits for the other process. */
  static Optional<String> problem(TorchBuild build) {
    try {
      Process process = new ProcessBuilder(command(build)).redirectErrorStream(true).start();
      process.getOutputStream().close();
      var _ =
          process
              .onExit()
              .completeOnTimeout(process, SECONDS, TimeUnit.SECONDS)
              .thenAccept(Process::destroyForcibly);
      try (BufferedReader output = process.inputReader()) {
        String reason = reason(output.lines().toList());
        return process.waitFor() == 0 ? Optional.empty() : Optional.of(sentence(build, reason));
      }
    } catch (IOException e) {
      return Optional.of(sentence(build, ComputeEngine.firstLine(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(sentence(build, say("trial.interrupted")));
    }
  }

  private static List<String> command(TorchBuild build) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:-UsePerfData", "-XX:-CreateCoredumpOnCrash"));
    // Where it crashes nothing is left behind.
    command.addAll(List.of("-XX:+SuppressFatalErrorMessage", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-DOPT_OUT_TRACKING=true", "-Dai.djl.offline=true"));
    command.add("-D" + EngineLibraries.FOLDER + "=" + build.libraries());
    command.add("-D" + EngineLibraries.FLAVOR + "=" + build.flavor());
    for (String key : PROPERTIES) {
      String value = System.getProperty(key);
      if (value != null) {
        command.add("-D" + key + "=" + value);
      }
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path", "")));
    command.add(TorchTrial.class.getName());
    return command;
  }

  private static String sentence(TorchBuild build, String reason) {
    return say("trial", build.libraries(), reason);
  }

  /** The innermost cause of a stack trace, without the name of its class. */
  static String reason(List<String> output) {
    String cause =
        output.stream()
            .filter(line -> line.startsWith(CAUSE))
            .reduce((first, last) -> last)
            .orElseGet(() -> say("trial.ended"));
    return ComputeEngine.cut(cause.replaceFirst("^" + CAUSE + "(?:[\\w$]+\\.)+[\\w$]+: ", ""));
  }

  private static String say(String key, Object... arguments) {
    return Words.say(TorchTrial.class, key, arguments);
  }
}
