package mlpstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code lessons} on lessons of one short run and of one without its images. */
class LessonsCommandTest {
  private static final String SHORT_RUN =
      """
      # A short run

      ::: experiment
      {
        "like": "two-layer-linear",
        "subset": {
          "kind": "per-class",
          "count": 2
        },
        "plan": {
          "epochs": 1
        }
      }
      :::
      """;

  private static final String PHOTOGRAPHS =
      """

      # Photographs

      ::: experiment
      {
        "like": "cifar10-adam",
        "plan": {
          "epochs": 1
        }
      }
      :::
      """;

  @TempDir private Path folder;

  private record Outcome(int exit, String out, String err) {}

  @Test
  void aRunInTimeIsMeasured() throws IOException {
    Outcome outcome = lessons(lesson(SHORT_RUN), "--time");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.out().lines())
        .anyMatch(l -> l.matches("short +1 +\\d+\\.\\d +\\d+\\.\\d +\\d+\\.\\d\\d %"))
        .noneMatch(l -> l.contains("not measured"));
  }

  @Test
  void aRunWithoutItsImagesIsNotCalledInTime() throws IOException {
    Outcome outcome = lessons(lesson(SHORT_RUN + PHOTOGRAPHS), "--time");
    assertThat(outcome.exit()).isEqualTo(Commands.FAILURE);
    assertThat(outcome.out().lines())
        .anyMatch(l -> l.matches("short +2 +- +-  not measured: cifar-10 is not at hand"))
        .anyMatch(l -> l.startsWith("Runs not measured: 1"));
  }

  @Test
  void wrongWordsHaveASentence() {
    Outcome language = lessons("--language", "de");
    assertThat(language.exit()).isEqualTo(Commands.USAGE);
    assertThat(language.err()).contains("Lessons are in en and fr, not in “de”.");
    Path missing = folder.resolve("missing.lesson");
    Outcome file = lessons(missing.toString());
    assertThat(file.exit()).isEqualTo(Commands.FAILURE);
    assertThat(file.err()).contains("There is no file " + missing + ".");
  }

  @Test
  void filesAreOnlyListedWithoutTheOption() throws IOException {
    Outcome outcome = lessons(lesson(SHORT_RUN + PHOTOGRAPHS));
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.out().lines()).singleElement().asString().matches("short +2 steps  Short");
  }

  private String lesson(String steps) throws IOException {
    String head =
        """
        ---
        format: mlp-studio-lesson
        version: 1
        id: short
        language: en
        title: Short
        about: One short run.
        ---

        """;
    return Files.writeString(folder.resolve("short.lesson"), head + steps).toString();
  }

  private Outcome lessons(String... words) {
    List<String> all = new ArrayList<>(List.of("lessons", "--data", folder.toString()));
    all.addAll(Arrays.asList(words));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Commands.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            all.toArray(String[]::new));
    return new Outcome(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
