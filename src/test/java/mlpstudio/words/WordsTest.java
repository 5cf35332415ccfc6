package mlpstudio.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mlpstudio.data.DatasetException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sentences that are made where no window is. */
class WordsTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");
  private static final Pattern SAID =
      Pattern.compile(
          "(?<![.\\w])(?:Words\\.say\\(\\s*\\w+\\.class,|say\\()\\s*\"([\\w.-]+\\w)\"(?!\\s*\\+)");
  private static final Pattern THROWN =
      Pattern.compile(
          "(\\w+Exception)\\.(?:of|because)\\((?:\\s*\\w+,)?\\s*\"([\\w.-]+\\w)\"(?!\\s*\\+)");

  /** Whose exceptions are thrown by others, too. */
  private static final Map<String, String> THROWERS =
      Map.of(
          "DatasetException", "data",
          "DrawingException", "drawing",
          "CheckpointException", "interchange",
          "ExperimentFormatException", "experiment");

  private final Locale before = Locale.getDefault();

  @AfterEach
  void back() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "words",
        "data",
        "data.fetch",
        "data.imports",
        "drawing",
        "experiment",
        "interchange",
        "interchange.collection",
        "lesson",
        "model",
        "training"
      })
  void everySentenceIsThereInFrenchAndTakesTheSameArguments(String name) {
    String owner = "mlpstudio." + name;
    ResourceBundle english = ResourceBundle.getBundle(owner + ".messages", Locale.ROOT);
    ResourceBundle french = ResourceBundle.getBundle(owner + ".messages", Locale.FRENCH);
    assertThat(french.getLocale()).isEqualTo(Locale.FRENCH);
    assertThat(french.keySet()).isEqualTo(english.keySet());
    for (String key : english.keySet()) {
      assertThat(arguments(french.getString(key)))
          .as(key)
          .isEqualTo(arguments(english.getString(key)));
      assertThat(french.getString(key)).as("a straight quote in %s", key).doesNotContain("'");
      assertThat(new MessageFormat(english.getString(key), Locale.ROOT).toPattern()).isNotBlank();
    }
  }

  @Test
  void whatTheSourcesSayIsThere() throws IOException {
    Path root = Path.of("src/main/java/mlpstudio");
    Set<String> lacking = new TreeSet<>();
    int found = 0;
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        if (!source.contains("mlpstudio.words.Words") && !source.contains("Exception.of(")) {
          continue;
        }
        String own = root.relativize(file.getParent()).toString().replace(File.separatorChar, '.');
        for (MatchResult said : SAID.matcher(source).results().toList()) {
          found += has(own, said.group(1), lacking);
        }
        for (MatchResult thrown : THROWN.matcher(source).results().toList()) {
          String owner = THROWERS.get(thrown.group(1));
          found += owner == null ? 0 : has(owner, thrown.group(2), lacking);
        }
      }
    }
    assertThat(lacking).isEmpty();
    assertThat(found).isGreaterThan(150);
  }

  private static int has(String owner, String key, Set<String> lacking) {
    if (!ResourceBundle.getBundle("mlpstudio." + owner + ".messages", Locale.ROOT)
        .containsKey(key)) {
      lacking.add(owner + ": " + key);
    }
    return 1;
  }

  private static Object arguments(String pattern) {
    return ARGUMENT.matcher(pattern).results().map(r -> r.group(1)).sorted().distinct().toList();
  }

  @Test
  void theLanguageIsTheProgramsAndElseEnglish() {
    Locale.setDefault(Locale.FRENCH);
    assertThat(DatasetException.of("no.file", "a")).hasMessage("Le fichier a n’existe pas.");
    assertThat(Words.reason(new NoSuchFileException("a"))).isEqualTo("ce fichier n’existe pas");
    Locale.setDefault(Locale.CANADA_FRENCH);
    assertThat(DatasetException.of("no.file", "a")).hasMessage("Le fichier a n’existe pas.");
    Locale.setDefault(Locale.GERMAN);
    assertThat(DatasetException.of("no.file", "a")).hasMessage("There is no file a.");
    assertThat(Words.reason(new AccessDeniedException("a"))).isEqualTo("access is denied");
  }

  @Test
  void numbersAreWrittenWithoutGrouping() {
    Locale.setDefault(Locale.FRENCH);
    assertThat(DatasetException.of("place", "a", 12345)).hasMessage("a, octet 12345");
  }
}
