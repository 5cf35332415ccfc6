package mlpstudio.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import mlpstudio.model.ComputeSettings;

/** What a measurement was made on. */
final class Machine {
  private Machine() {}

  /** One line: processor, cores, threads used, load, memory, system, Java. */
  static String describe(ComputeSettings settings) {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return String.format(
        Locale.ROOT,
        "%s, %d cores, %d thread(s) used, load %s, %s %s, Java %s",
        processor(),
        Runtime.getRuntime().availableProcessors(),
        settings.threads(),
        load < 0 ? "unknown" : String.format(Locale.ROOT, "%.1f", load),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        System.getProperty("java.version"));
  }

  private static String processor() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("Unknown processor");
    } catch (IOException e) {
      return System.getenv().getOrDefault("PROCESSOR_IDENTIFIER", "Unknown processor");
    }
  }
}
