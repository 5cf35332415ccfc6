package mlpstudio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The start without words, in a virtual machine of its own. */
class MainTest {
  @TempDir private Path folder;

  private record Outcome(int exit, List<String> out, List<String> err) {}

  private Outcome start(Map<String, String> display) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-p",
                System.getProperty("jdk.module.path"),
                "--add-modules",
                "javafx.controls,javafx.swing",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "mlpstudio.Main")
            .redirectOutput(Redirect.to(out.toFile()))
            .redirectError(Redirect.to(err.toFile()));
    builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
    builder.environment().putAll(display);
    Process process = builder.start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Outcome(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void withoutADisplayItSaysSoInOneSentence() throws IOException, InterruptedException {
    Outcome outcome = start(Map.of());
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .singleElement()
        .asString()
        .contains("display", "mvn -q -Dapp.args=\"train deep-relu-sgd --epochs 1\"")
        .contains("try: mvn -q -Dapp.args=\"tour --out DIR\"");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aDisplayThatDoesNotAnswerIsOneSentenceToo() throws IOException, InterruptedException {
    Outcome outcome = start(Map.of("DISPLAY", ":7"));
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).singleElement().asString().contains("display", "train");
  }

  @Test
  void namesOfFilesAndNoWordsMeanTheWindow() {
    assertThat(Main.areFiles()).isTrue();
    assertThat(Main.areFiles("my net.json")).isTrue();
    assertThat(Main.areFiles("my net.mlpx")).isTrue();
    assertThat(Main.areFiles("a.JSON", "/x/b.safetensors")).isTrue();
    assertThat(Main.areFiles("train", "a.json")).isFalse();
    assertThat(Main.areFiles("--json")).isFalse();
    assertThat(Main.areFiles("experiments")).isFalse();
  }

  @Test
  void theInstalledProgramNamesItself() {
    assertThat(Main.command(true, "tour --out DIR")).isEqualTo("mlp-studio tour --out DIR");
  }

  @Test
  void otherSystemsAlwaysHaveADisplay() {
    assertThat(Main.hasDisplay("Mac OS X", Map.of())).isTrue();
    assertThat(Main.hasDisplay("Windows 11", Map.of())).isTrue();
  }
}
