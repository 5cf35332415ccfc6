package mlpstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The benchmark's words and what it prints; no time is asserted. */
class BenchCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... words) {
    return Commands.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        words);
  }

  @Test
  void printsOneObjectForEachFigure() {
    int code = run("bench", "--only", "step-small,load", "--repeat", "1", "--json");
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    List<JsonObject> figures =
        out.toString(StandardCharsets.UTF_8)
            .lines()
            .map(line -> JsonParser.parseString(line).getAsJsonObject())
            .toList();
    assertThat(figures)
        .extracting(f -> f.get("name").getAsString())
        .contains("step-small", "step-small.ours", "step-small.over", "load.mnist");
    assertThat(figures)
        .allSatisfy(
            f -> {
              assertThat(f.keySet()).containsExactly("name", "median", "low", "high", "unit");
              assertThat(f.get("median").getAsDouble()).isPositive();
            });
    assertThat(figures.getFirst().get("unit").getAsString()).isEqualTo("ratio");
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("cores");
  }

  @Test
  void refusesFiguresThatThereAreNot() {
    assertThat(run("bench", "--only", "step-large")).isEqualTo(Commands.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("step-large").contains("step-sgd");
    assertThat(run("bench", "--repeat", "0")).isEqualTo(Commands.USAGE);
    assertThat(run("bench", "--processor-time", "--threads", "2")).isEqualTo(Commands.USAGE);
  }
}
