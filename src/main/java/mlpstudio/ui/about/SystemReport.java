package mlpstudio.ui.about;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mlpstudio.interchange.Program;
import mlpstudio.model.ComputeSettings;
import mlpstudio.model.DeviceCatalog;

/**
 * What somebody who helps from afar wants to know of a machine, as lines of plain English for a
 * message or an issue. The home folder is written as {@code ~}, settings that name files are left
 * out, and so are paths in the words of errors: nothing in it tells who sits there. Takes as long
 * as the engine takes to start; not on the FX thread.
 */
final class SystemReport {
  private static final int LONGEST_SETTING = 60;

  private final Known known;
  private final String home;
  private final Machine machine;

  /**
   * What the window knows.
   *
   * @param settings everything that is remembered
   * @param compute device and threads of the next run
   * @param engine the engine's name and version, or why there is none
   * @param dataFolder where data sets lie
   * @param lastError what did not work last, if anything
   */
  record Known(
      Map<String, String> settings,
      ComputeSettings compute,
      String engine,
      Path dataFolder,
      Optional<ReportViewModel.LastError> lastError) {
    Known {
      settings = new TreeMap<>(settings);
    }
  }

  SystemReport(Known known, Machine machine, String home) {
    this.known = known;
    this.machine = machine;
    this.home = home;
  }

  /** The whole report. */
  String text(DeviceCatalog devices) {
    List<String> lines = new ArrayList<>();
    lines.add(Program.NAME + " " + Program.version());
    lines.add("Java: " + machine.java());
    lines.add("JavaFX: " + machine.javaFx());
    lines.add("DJL: " + Library.versionOf("api"));
    lines.add("Engine: " + Nameless.words(known.engine()));
    lines.add("System: " + machine.system());
    lines.add("Processor: " + machine.processor());
    lines.add("Memory: " + machine.memory());
    lines.add(
        "Computes on: "
            + known.compute().device().id()
            + ", "
            + known.compute().threads()
            + " threads");
    lines.add("Devices:");
    devices(devices).forEach(line -> lines.add("  " + line));
    lines.add("Locale: " + Locale.getDefault().toLanguageTag());
    lines.add("Data folder: " + dataFolder() + " (" + access(known.dataFolder()) + ")");
    lines.add("Settings:");
    known.settings().forEach((key, value) -> setting(key, value).ifPresent(lines::add));
    lines.add("Last error: " + lastError());
    return withoutHome(String.join("\n", lines)) + "\n";
  }

  /** Outside the home folder its name may be anybody's. */
  private String dataFolder() {
    boolean atHome = home.length() > 1 && known.dataFolder().startsWith(home);
    return atHome ? known.dataFolder().toString() : Nameless.ELLIPSIS;
  }

  private static List<String> devices(DeviceCatalog catalog) {
    try {
      return catalog.devices().stream()
          .map(
              e ->
                  e.device().id()
                      + ": "
                      + e.name()
                      + (e.memoryBytes() > 0 ? ", " + Machine.gibibytes(e.memoryBytes()) : "")
                      + (e.usable() ? "" : ", unusable: " + Nameless.words(e.unusable())))
          .toList();
    } catch (RuntimeException e) {
      return List.of("could not be listed: " + Nameless.words(e.toString()));
    }
  }

  /** Written or not: looked at without writing anything. */
  static String access(Path folder) {
    if (Files.isDirectory(folder)) {
      return Files.isWritable(folder) ? "writable" : "not writable";
    }
    for (Path at = folder.getParent(); at != null; at = at.getParent()) {
      if (Files.exists(at)) {
        return Files.isWritable(at) ? "not there yet, can be made" : "not there, cannot be made";
      }
    }
    return "not there, cannot be made";
  }

  /** Names of files and whole experiments stay with their user. */
  private static Optional<String> setting(String key, String value) {
    boolean named = value.contains("/") || value.contains("\\") || value.contains("{");
    if (named || value.length() > LONGEST_SETTING || value.isBlank()) {
      return Optional.empty();
    }
    return Optional.of("  " + key + " = " + value.replaceAll("\\R", " "));
  }

  private String lastError() {
    return known
        .lastError()
        .map(
            e ->
                e.time().truncatedTo(ChronoUnit.SECONDS)
                    + " "
                    + Nameless.words(e.sentence())
                    + (e.details().isBlank()
                        ? ""
                        : "\n" + Nameless.words(e.details().stripTrailing())))
        .orElse("none since the start");
  }

  private String withoutHome(String text) {
    if (home.length() < 2) {
      return text;
    }
    return text.replace(home, "~").replace(home.replace('\\', '/'), "~");
  }
}
