package mlpstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data sets by command; whatever needs the real files is tried by hand. */
class DatasetsCommandTest {
  @TempDir private Path folder;

  private record Outcome(int exit, String out, String err) {}

  private static Outcome run(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Commands.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            words);
    return new Outcome(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void listsWhatThereIsAndWhatItTakesToGetTheRest() throws Exception {
    Path cifar = Files.createDirectory(folder.resolve("cifar-10-batches-bin"));
    Files.createFile(cifar.resolve("test_batch.bin"));
    Outcome list = run("datasets", "--data", folder.toString());
    assertThat(list.exit()).isZero();
    assertThat(list.out()).contains("mnist ").contains("fashion-mnist").contains("licence");
    assertThat(list.out().lines().filter(l -> l.startsWith("cifar-10")).findFirst())
        .hasValueSatisfying(
            l -> assertThat(l).contains("50000 / 10000").contains("no").contains("169.6 MB"));

    Outcome json = run("datasets", "--json", "--data", folder.toString());
    assertThat(json.out().lines()).hasSize(6);
    JsonObject last = JsonParser.parseString(json.out().lines().toList().get(2)).getAsJsonObject();
    assertThat(last.get("id").getAsString()).isEqualTo("cifar-10");
    assertThat(last.get("available").getAsBoolean()).isFalse();
    assertThat(last.get("fetchBytes").getAsLong()).isEqualTo(169_576_726);
    assertThat(last.get("folder").getAsString()).isEqualTo(cifar.toString());
  }

  @Test
  void tellsHowManyLinesOfACollectionAreSkipped() throws Exception {
    String line = "{\"label\":\"7\",\"strokes\":[[[0,0],[9,9]]]}\n";
    Files.writeString(folder.resolve("drawings.jsonl"), line + line + "{\"label\":\"7\",\"stro");
    Outcome list = run("datasets", "--data", folder.toString());
    assertThat(list.out().lines().filter(l -> l.startsWith("drawings ")))
        .singleElement()
        .asString()
        .contains("1 / 1", "yes", "(1 unreadable line skipped)");
    Outcome json = run("datasets", "--json", "--data", folder.toString());
    assertThat(json.out().lines().map(l -> JsonParser.parseString(l).getAsJsonObject()))
        .filteredOn(o -> o.get("id").getAsString().equals("drawings"))
        .singleElement()
        .satisfies(o -> assertThat(o.get("unreadableLines").getAsInt()).isEqualTo(1));
  }

  @Test
  void fetchesNothingWithoutConsent() {
    Outcome asked = run("datasets", "fetch", "cifar-10", "--data", folder.toString());
    assertThat(asked.exit()).isEqualTo(1);
    assertThat(asked.out())
        .contains("169.6 MB to fetch from mlrepo.djl.ai, or www.cs.toronto.edu.")
        .contains("184.4 MB in " + folder)
        .contains("Licence: None stated");
    assertThat(asked.err()).contains("--yes").hasLineCount(1);
    assertThat(folder.toFile().list()).isEmpty();
  }

  @Test
  void saysWhatDoesNotFitInOneLine() throws Exception {
    Path file = Files.writeString(folder.resolve("test_batch.bin"), "not this");
    Outcome wrong =
        run("datasets", "add", "cifar-10", file.toString(), "--data", folder.toString());
    assertThat(wrong.exit()).isEqualTo(1);
    assertThat(wrong.err().lines().toList().getLast())
        .isEqualTo(file + ": test_batch.bin has 8 bytes, where 30,730,000 belong.");
    assertThat(folder.resolve("cifar-10-batches-bin")).doesNotExist();

    assertThat(run("datasets", "add", "mnist", "x").err())
        .isEqualToIgnoringNewLines("The data set mnist comes with the program.");
    assertThat(run("datasets", "fetch", "minst", "--yes").err())
        .isEqualToIgnoringNewLines("There is no data set “minst”: see the command datasets.");
    assertThat(run("datasets", "add", "cifar-10").exit()).isEqualTo(2);
  }
}
