package mlpstudio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import mlpstudio.cli.WindowProcess;
import mlpstudio.interchange.CheckpointFile;
import mlpstudio.interchange.ExperimentFile;
import mlpstudio.ui.bench.WindowBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

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

  /** What Maven compares with os.name or its family, and with os.arch. */
  private record Native(String key, String value, String arch) {}

  @Test
  void nativeLibrariesAreChosenByTheSystemWhateverProfileIsNamed() throws Exception {
    Document pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("pom.xml").toFile());
    assertThat(pom.getElementsByTagName("activeByDefault").getLength()).isZero();
    Map<String, Native> systems =
        Map.of(
            "linux-x86_64", new Native("name", "linux", "amd64"),
            "linux-aarch64", new Native("name", "linux", "aarch64"),
            "win-x86_64", new Native("family", "windows", "amd64"),
            "osx-aarch64", new Native("family", "mac", "aarch64"));
    Map<String, Element> profiles = new HashMap<>();
    for (Element profile : elements(pom.getDocumentElement(), "profile")) {
      profiles.put(text(profile, "id"), profile);
    }
    systems.forEach(
        (id, system) -> {
          assertThat(profiles).containsKey(id);
          Element profile = profiles.get(id);
          Element activation = elements(profile, "activation").getFirst();
          Element os = elements(activation, "os").getFirst();
          assertThat(activation.getElementsByTagName("*").getLength()).as(id).isEqualTo(3);
          assertThat(text(os, system.key())).as(id).isEqualTo(system.value());
          assertThat(text(os, "arch")).as(id).isEqualTo(system.arch());
          assertThat(elements(profile, "dependency"))
              .as(id)
              .singleElement()
              .satisfies(
                  library -> {
                    assertThat(text(library, "artifactId")).isEqualTo("pytorch-native-cpu");
                    assertThat(text(library, "classifier")).isEqualTo(id);
                  });
        });
  }

  private static List<Element> elements(Element within, String name) {
    NodeList found = within.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static String text(Element within, String name) {
    return elements(within, name).stream()
        .findFirst()
        .map(element -> element.getTextContent().strip())
        .orElse("");
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
    String image = read(SETTINGS.resolve("common/image.args"));
    Matcher named = Pattern.compile("-XX:AOTCache=\\$APPDIR/(\\S+?)\"").matcher(image);
    assertThat(named.find()).isTrue();
    InstallerSource installer = InstallerSource.read(SETTINGS.resolve("Installer.java"));
    assertThat(installer.initializer("practise", "cache"))
        .isEqualTo("image.resolve(target.app).resolve(\"" + named.group(1) + "\")");
    assertThat(installer.initializer("practise", "practice"))
        .as("the words that the program understands")
        .contains(
            "toString(), \"" + WindowProcess.WORD + "\", \"" + WindowBench.PRACTICE + "\", \"0\")");
    assertThat(installer.statements("practise"))
        .as("where the virtual machine writes it")
        .anyMatch(
            line ->
                line.startsWith("practice.environment().put(\"JAVA_TOOL_OPTIONS\",")
                    && line.contains("-XX:AOTCacheOutput=")
                    && line.contains("cache.toAbsolutePath()"))
        .anyMatch(line -> line.equals("evenTimes(image);"));
    assertThat(installer.statements("run"))
        .anyMatch(line -> line.startsWith("builder.environment().put(\"SOURCE_DATE_EPOCH\","));
    // The cache holds only for jars with the times that they had.
    assertThat(read(SETTINGS.resolve("smoke-test.sh")))
        .containsPattern("(?m)^ *cp -Rp \"\\$image\" ");
  }

  @Test
  void noInstallerIsMadeWithoutItsCacheAndEveryImageAndPackageIsAskedForIt(@TempDir Path folder)
      throws IOException, InterruptedException {
    InstallerSource installer = InstallerSource.read(SETTINGS.resolve("Installer.java"));
    assertThat(installer.statements("practise").getLast())
        .as("it ends there")
        .matches(
            "(?s)if \\(code != 0 \\|\\| !Files\\.exists\\(cache\\)\\).*System\\.exit\\(1\\);\\s*}");
    assertThat(installer.statements("image"))
        .as("macOS: sealed when everything is in it")
        .containsSubsequence(
            "practise(image);", "if (target == Target.MACOS) { sign(image); }", "return image;");
    String smoke = read(SETTINGS.resolve("smoke-test.sh"));
    Matcher option = Pattern.compile("_JAVA_OPTIONS=\"(-XX:AOTMode=\\S+)").matcher(smoke);
    assertThat(option.find()).isTrue();
    assertThat(smoke)
        .as("it fails there")
        .containsPattern("(?m)^_JAVA_OPTIONS=\"-XX:AOTMode=.* studio --version \\|\\|\\n +fail ");
    List<String> steps =
        List.of(read(Path.of(".github/workflows/release.yml")).split("(?m)^ {6}- ", -1));
    for (String system : List.of("Linux", "Windows", "macOS")) {
      assertThat(steps)
          .as("the package of " + system)
          .filteredOn(step -> step.contains("if: runner.os == '" + system + "'"))
          .anyMatch(PackagingTest::asks);
    }
    assertThat(steps)
        .as("every image")
        .filteredOn(step -> !step.contains("if: runner.os"))
        .anyMatch(step -> asks(step) && step.contains("smoke-test.sh \"${{ matrix.image }}\""));
    assertThat(steps)
        .filteredOn(step -> step.contains("codesign --verify --deep --strict"))
        .as("the image and that on the disk")
        .hasSize(2)
        .allMatch(step -> step.contains("if: runner.os == 'macOS'"));
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

  private static boolean asks(String step) {
    return Pattern.compile("(?m)^ +(run: )?([A-Z_]+=\\S+ )?bash jpackage/smoke-test\\.sh ")
        .matcher(step)
        .find();
  }

  private static boolean isSetting(Path file) {
    return file.toString().endsWith(".args") || file.toString().endsWith(".properties");
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file).replace("\r\n", "\n");
  }
}
