package mlpstudio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.interchange.ExperimentFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The window as the installed program opens it: with the options of the image and none of those
 * that Maven has beside. A start that fails ends its process within a second or two.
 */
class InstalledStartTest {
  private static final Pattern OPTION = Pattern.compile("(?m)^--java-options \"([^\"]+)\"");

  private static final int PATIENCE_SECONDS = 180;

  /** How long the window must stay after that. */
  private static final int SECONDS = 2;

  @Test
  void theWindowStaysOpenWithTheOptionsOfTheImage(@TempDir Path folder) throws Exception {
    Experiment softmax =
        BuiltInExperiments.all().stream()
            .filter(experiment -> experiment.id().equals("softmax-regression"))
            .findFirst()
            .orElseThrow();
    Path file = folder.resolve("first.mlpx");
    ExperimentFile.write(file, softmax);
    Path said = folder.resolve("said.txt");
    Process window = start(folder, file, said);
    try {
      // What was opened is noted in the settings: the window is there, and only then the time
      // counts.
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      while (!noted(folder) && System.nanoTime() < end) {
        assertThat(window.waitFor(100, TimeUnit.MILLISECONDS)).as(Files.readString(said)).isFalse();
      }
      assertThat(window.waitFor(SECONDS, TimeUnit.SECONDS)).as(Files.readString(said)).isFalse();
      assertThat(Files.readString(said)).doesNotContain("Exception");
      assertThat(noted(folder)).isTrue();
    } finally {
      window.destroyForcibly().waitFor();
    }
  }

  private static boolean noted(Path home) throws IOException {
    try (Stream<Path> all = Files.find(home, 8, (file, _) -> file.endsWith("settings.json"))) {
      Optional<Path> settings = all.findFirst();
      return settings.isPresent() && Files.readString(settings.get()).contains("first.mlpx");
    }
  }

  private static Process start(Path home, Path file, Path said) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(List.of("-p", System.getProperty("jdk.module.path")));
    command.addAll(options());
    command.addAll(
        List.of(
            "-Duser.home=" + home,
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            "mlpstudio.Main",
            file.toString()));
    ProcessBuilder program =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    program
        .environment()
        .keySet()
        .removeAll(
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "XDG_CONFIG_HOME"));
    return program.start();
  }

  /** Those of the image that name nothing inside it. */
  private static List<String> options() throws IOException {
    List<String> all = new ArrayList<>();
    for (String folder : List.of("common", "linux")) {
      Path settings = Path.of("jpackage", folder, "image.args");
      try (Stream<MatchResult> found = OPTION.matcher(Files.readString(settings)).results()) {
        found
            .map(option -> option.group(1))
            .filter(option -> !option.contains("$APPDIR"))
            .forEach(all::add);
      }
    }
    assertThat(all).contains("--add-modules=javafx.controls,javafx.swing");
    return all;
  }
}
