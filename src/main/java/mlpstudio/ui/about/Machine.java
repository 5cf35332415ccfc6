package mlpstudio.ui.about;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What the machine says of itself.
 *
 * @param java the run-time's version and maker
 * @param javaFx JavaFX's version
 * @param system the operating system
 * @param processor its name and cores
 * @param memory of the machine and of this process
 */
record Machine(String java, String javaFx, String system, String processor, String memory) {
  private static final double GIB = 1L << 30;

  /** The one at hand. */
  static Machine here() {
    return new Machine(
        property("java.vm.name") + " " + property("java.runtime.version"),
        property("javafx.runtime.version"),
        property("os.name") + " " + property("os.version") + ", " + property("os.arch"),
        processorName()
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " cores for this program",
        memoryNow());
  }

  /** Such as {@code 7.5 GiB}. */
  static String gibibytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f GiB", bytes / GIB);
  }

  private static String property(String key) {
    return System.getProperty(key, "unknown");
  }

  private static String memoryNow() {
    String heap = gibibytes(Runtime.getRuntime().maxMemory()) + " at most for Java";
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean bean
        ? gibibytes(bean.getTotalMemorySize())
            + ", "
            + gibibytes(bean.getFreeMemorySize())
            + " free, "
            + heap
        : heap;
  }

  private static String processorName() {
    return fromLinux()
        .or(() -> Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER")))
        .orElseGet(() -> property("os.arch"));
  }

  private static Optional<String> fromLinux() {
    Path list = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(list)) {
      return Optional.empty();
    }
    try {
      return Files.readAllLines(list).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
