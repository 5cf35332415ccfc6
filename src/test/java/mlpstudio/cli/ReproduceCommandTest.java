package mlpstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code reproduce} on real MNIST, with the rows that take a moment. */
class ReproduceCommandTest {
  @TempDir private Path folder;

  private record Outcome(int exit, String out, String err) {}

  private static Outcome reproduce(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> all = new ArrayList<>(List.of("reproduce"));
    all.addAll(Arrays.asList(words));
    int exit =
        Commands.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            all.toArray(String[]::new));
    return new Outcome(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aRowIsOneJsonObjectOfSixFieldsAndMissingDataDoNotKeepTheOthers() {
    Outcome outcome =
        reproduce(
            "cifar10-adam", "two-layer-linear", "--seeds", "2", "--json", "--data", "" + folder);

    assertThat(outcome.exit()).as("a row is missing").isEqualTo(1);
    assertThat(outcome.out().lines()).hasSize(1);
    JsonObject row = JsonParser.parseString(outcome.out()).getAsJsonObject();
    assertThat(row.keySet())
        .containsExactly("id", "tutorial", "ours", "spread", "seconds", "reproduced");
    assertThat(row.get("id").getAsString()).isEqualTo("two-layer-linear");
    assertThat(row.get("tutorial").getAsDouble()).isEqualTo(0.9105);
    assertThat(row.get("ours").getAsDouble()).isBetween(0.905, 0.92);
    assertThat(row.get("spread").getAsDouble()).as("two seeds differ").isBetween(1e-5, 0.01);
    assertThat(row.get("seconds").getAsDouble()).isPositive();
    assertThat(row.get("reproduced").getAsBoolean()).isTrue();
    assertThat(outcome.err().lines().filter(l -> l.startsWith("cifar10-adam: ")))
        .singleElement()
        .asString()
        .contains("CIFAR-10 is not at hand");
    assertThat(outcome.err())
        .contains("two-layer-linear: seed 0 (1 of 2), epoch 0/0, batch 1/938")
        .contains("two-layer-linear: seed 1 (2 of 2), epoch 0/0, batch 1/938");
  }

  @Test
  void theTableHasALineForEachRow() {
    Outcome outcome = reproduce("two-layer-linear");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.out().lines())
        .satisfiesExactly(
            l -> assertThat(l).matches("id +tutorial +ours +difference +seconds +reproduced"),
            l ->
                assertThat(l)
                    .matches(
                        "two-layer-linear +91\\.05% +9\\d\\.\\d\\d% ± 0\\.00% +[+-]\\d\\.\\d\\d%"
                            + " +\\d+ +yes"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no-such-row",
        "two-layer-linear no-such-row",
        "--seeds 0",
        "--seeds many",
        "--data /no/such/folder",
        "--threads 0"
      })
  void whatIsNotUnderstoodIsToldInOneLineWithExitCodeTwo(String words) {
    Outcome outcome = reproduce(words.split(" ", -1));
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.out()).isEmpty();
  }

  /** As Ctrl+C does it, but for the signal's number. */
  @Test
  void toldToEndItStopsAtTheNextBatchAndSaysSo() throws Exception {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                "mlpstudio.Main",
                "reproduce",
                "deep-relu-sgd",
                "softmax-regression")
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      org.testfx.util.WaitForAsyncUtils.waitFor(
          60, TimeUnit.SECONDS, () -> Files.readString(err).contains("epoch 0/9"));
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as("the signal's own code").isEqualTo(143);
    assertThat(Files.readAllLines(err).getLast())
        .isEqualTo("Interrupted: deep-relu-sgd was not trained to its end.");
    assertThat(Files.readAllLines(out)).as("the heading alone").hasSize(1);
  }
}
