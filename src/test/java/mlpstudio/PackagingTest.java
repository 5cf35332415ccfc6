package mlpstudio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mlpstudio.cli.WindowProcess;
import mlpstudio.interchange.CheckpointFile;
import mlpstudio.interchange.ExperimentFile;
import mlpstudio.ui.bench.WindowBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the installers promise is what the program does. */
class PackagingTest {
  private static final Path SETTINGS = Path.of("jpackage");
  private static final Pattern OPTION = Pattern.compile("--java-options \"(-X[^\"]+)\"");
  private static final Path ICONS = Path.of("assets/icons");

  @Test
  void theFilesThatEverySystemOpensWithTheProgramAreThoseThatItOpens() throws IOException {
    String linux = read(SETTINGS.resolve("linux/share/mime/packages/mlp-studio.xml"));
    for (String ending : List.of(ExperimentFile.EXTENSION, CheckpointFile.SUFFIX)) {
      assertThat(Main.areFiles("/home/é/a b" + ending)).isTrue();
      assertThat(linux).contains("<glob pattern=\"*" + ending + "\"/>");
    }
    for (String system : List.of("windows", "macos")) {
      Path folder = SETTINGS.resolve(system);
      assertThat(read(folder.resolve("experiment.properties")))
          .contains("extension=" + ExperimentFile.EXTENSION.substring(1) + "\n");
      assertThat(read(folder.resolve("network.properties")))
          .contains("extension=" + CheckpointFile.SUFFIX.substring(1) + "\n");
    }
    assertThat(read(SETTINGS.resolve("macos/image.args")))
        .as("who claims files hears of them")
        .contains("--file-associations jpackage/macos/experiment.properties")
        .contains("--file-associations jpackage/macos/network.properties")
        .contains("--add-exports=javafx.graphics/com.sun.glass.ui=ALL-UNNAMED");
    String entry = read(SETTINGS.resolve("linux/share/applications/mlp-studio.desktop"));
    assertThat(linux).contains("type=\"application/x-mlpstudio-experiment\"");
    assertThat(entry)
        .contains("MimeType=application/x-mlpstudio-experiment;application/x-safetensors;")
        .contains("Exec=mlp-studio %f");
  }

  @Test
  void everyFileThatTheSettingsNameIsThere() throws IOException {
    try (Stream<Path> files = Files.walk(SETTINGS)) {
      for (Path file : files.filter(PackagingTest::isSetting).toList()) {
        Stream.of(read(file).split("[\\s=]+"))
            .filter(word -> word.startsWith("assets/") || word.startsWith("jpackage/"))
            .forEach(word -> assertThat(Path.of(word)).as("named in " + file).exists());
      }
    }
    for (String kind : List.of("mlp-studio", "experiment", "network")) {
      assertThat(ICONS.resolve(kind + ".svg")).exists();
      for (int size : new int[] {16, 24, 32, 48, 64, 128, 256, 512}) {
        assertThat(ICONS.resolve("png/" + kind + "-" + size + ".png")).exists();
      }
    }
  }

  @Test
  void nativeLibrariesAreChosenByTheSystemWhateverProfileIsNamed() throws IOException {
    String pom = read(Path.of("pom.xml"));
    assertThat(pom).doesNotContain("<activeByDefault>");
    for (String system : List.of("linux-x86_64", "linux-aarch64", "win-x86_64", "osx-aarch64")) {
      assertThat(pom).contains("<id>" + system + "</id>");
    }
  }

  @Test
  void theImageNeitherUnpacksNorDownloadsNorTells() throws IOException {
    assertThat(read(SETTINGS.resolve("common/image.args")))
        .contains("-DOPT_OUT_TRACKING=true")
        .contains("-Dai.djl.offline=true")
        .contains("-DPYTORCH_LIBRARY_PATH=$APPDIR/native/torch")
        .contains("-Djna.nounpack=true")
        .contains("-XX:-UsePerfData");
  }

  @Test
  void theProgramStartsAndSaysNothingWhereItsStartUpCacheIsMissingOrBroken(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path app = Files.createDirectories(folder.resolve("a b"));
    assertThat(read(SETTINGS.resolve("common/image.args")))
        .contains("-XX:AOTCache=$APPDIR/mlp-studio.aot");
    startsQuietly(app);
    Files.writeString(app.resolve("mlp-studio.aot"), "not a cache");
    startsQuietly(app);
  }

  @Test
  void theInstallerMakesTheCacheOfTheNameThatTheImageReads() throws IOException {
    assertThat(read(SETTINGS.resolve("Installer.java")))
        .contains("resolve(\"mlp-studio.aot\")")
        .contains("\"" + WindowProcess.WORD + "\", \"" + WindowBench.PRACTICE + "\"")
        .contains("\"SOURCE_DATE_EPOCH\"");
    // The cache holds only for jars with the times that they had.
    assertThat(read(SETTINGS.resolve("smoke-test.sh"))).contains("cp -Rp");
  }

  /** With the virtual machine's options of the image, other than its memory. */
  private static void startsQuietly(Path app) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
    OPTION
        .matcher(read(SETTINGS.resolve("common/image.args")))
        .results()
        .map(option -> option.group(1).replace("$APPDIR", app.toString()))
        .forEach(command::add);
    assertThat(command).hasSizeGreaterThan(5);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "mlpstudio.Main", "--version"));
    Path said = app.resolve("said.txt");
    ProcessBuilder program =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    program.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    assertThat(program.start().waitFor()).isZero();
    assertThat(read(said)).startsWith("MLP Studio").hasLineCount(1);
  }

  private static boolean isSetting(Path file) {
    return file.toString().endsWith(".args") || file.toString().endsWith(".properties");
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file).replace("\r\n", "\n");
  }
}
