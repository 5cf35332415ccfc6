package mlpstudio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
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
  private static final Pattern GLOB = Pattern.compile("<glob pattern=\"\\*([^\"]+)\"");
  private static final Path ICONS = Path.of("assets/icons");

  @Test
  void theFilesThatEverySystemOpensWithTheProgramAreThoseThatItOpens() throws IOException {
    // The endings of JSON belong to everybody.
    List<String> ours = Main.FILES.stream().filter(end -> !end.equals(".json")).sorted().toList();
    assertThat(ours)
        .contains(ExperimentFile.EXTENSION, CheckpointFile.SUFFIX)
        .allMatch(end -> Main.areFiles("/home/é/a b" + end));
    String linux = read(SETTINGS.resolve("linux/share/mime/packages/mlp-studio.xml"));
    assertThat(found(GLOB, linux)).as("linux").isEqualTo(ours);
    String entry = read(SETTINGS.resolve("linux/share/applications/mlp-studio.desktop"));
    assertThat(entry).contains("Exec=mlp-studio %f");
    for (String type : found(Pattern.compile("<mime-type type=\"([^\"]+)\""), linux)) {
      assertThat(
              entry.lines().filter(line -> line.startsWith("MimeType=")).findFirst().orElseThrow())
          .contains(type + ";");
    }
    assertThat(associated("windows/package.args")).as("windows").isEqualTo(ours);
    assertThat(associated("macos/image.args")).as("macos").isEqualTo(ours);
    assertThat(read(SETTINGS.resolve("macos/image.args")))
        .as("who claims files hears of them")
        .contains("--add-exports=javafx.graphics/com.sun.glass.ui=ALL-UNNAMED");
  }

  /** Ends of the names of files that an installer gives to the program. */
  private static List<String> associated(String settings) throws IOException {
    List<String> ends = new ArrayList<>();
    Pattern pattern = Pattern.compile("--file-associations (\\S+)");
    for (String file : found(pattern, read(SETTINGS.resolve(settings)))) {
      found(Pattern.compile("(?m)^extension=(\\S+)$"), read(Path.of(file)))
          .forEach(end -> ends.add("." + end));
    }
    return ends.stream().sorted().toList();
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).sorted().toList();
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

  @Test
  void noInstallerIsMadeWithoutItsCacheAndEveryImageAndPackageIsAskedForIt(@TempDir Path folder)
      throws IOException, InterruptedException {
    String installer = read(SETTINGS.resolve("Installer.java"));
    assertThat(installer.substring(installer.indexOf("No start-up cache was made")))
        .as("it ends there")
        .matches("(?s)[^}]*System\\.exit\\(1\\);.*");
    assertThat(installer.indexOf("sign(image)"))
        .as("macOS: sealed when everything is in it")
        .isGreaterThan(installer.indexOf("practise(image)"));
    String smoke = read(SETTINGS.resolve("smoke-test.sh"));
    Matcher option = Pattern.compile("_JAVA_OPTIONS=\"(-XX:AOTMode=\\S+)").matcher(smoke);
    assertThat(option.find()).isTrue();
    String release = read(Path.of(".github/workflows/release.yml"));
    assertThat(release.split("jpackage/smoke-test\\.sh", -1)).as("image and packages").hasSize(5);
    assertThat(release.split("codesign --verify --deep --strict", -1)).hasSize(3);
    // That option is one that fails where there is no cache, whatever the image says to tell.
    assertThat(start(Files.createDirectories(folder.resolve("none")), option.group(1))).isNotZero();
  }

  /** With the virtual machine's options of the image, other than its memory. */
  private static void startsQuietly(Path app) throws IOException, InterruptedException {
    assertThat(start(app, "")).isZero();
    assertThat(read(app.resolve("said.txt"))).startsWith("MLP Studio").hasLineCount(1);
  }

  private static int start(Path app, String last) throws IOException, InterruptedException {
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
    program
        .environment()
        .keySet()
        .removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
    if (!last.isEmpty()) {
      program.environment().put("_JAVA_OPTIONS", last);
    }
    return program.start().waitFor();
  }

  private static boolean isSetting(Path file) {
    return file.toString().endsWith(".args") || file.toString().endsWith(".properties");
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file).replace("\r\n", "\n");
  }
}
