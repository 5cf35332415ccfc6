package mlpstudio.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names and memory of the NVIDIA processors, asked of the driver's own tool, because DJL knows no
 * names and finds nothing where the CUDA run-time is not installed.
 */
final class NvidiaSmi {
  private static final Pattern LINE = Pattern.compile("(.+),\\s*(\\d+)\\s*MiB");
  private static final int SECONDS = 3;

  private NvidiaSmi() {}

  /** One processor. */
  record Gpu(String name, long memoryBytes) {}

  /**
   * All of them in the driver's order; none where the tool is missing, fails or does not answer.
   */
  static List<Gpu> gpus() {
    ProcessBuilder command =
        new ProcessBuilder("nvidia-smi", "--query-gpu=name,memory.total", "--format=csv,noheader")
            .redirectErrorStream(true);
    try {
      Process process = command.start();
      process.getOutputStream().close();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return List.of();
      }
      try (var answer = process.inputReader()) {
        return process.exitValue() == 0 ? parse(answer.readAllAsString()) : List.of();
      }
    } catch (IOException e) {
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  /** Reads lines such as {@code NVIDIA H200, 143771 MiB}. */
  static List<Gpu> parse(String answer) {
    List<Gpu> gpus = new ArrayList<>();
    for (String line : answer.lines().toList()) {
      Matcher parts = LINE.matcher(line.strip());
      if (parts.matches()) {
        gpus.add(new Gpu(parts.group(1), Long.parseLong(parts.group(2)) << 20));
      }
    }
    return List.copyOf(gpus);
  }
}
