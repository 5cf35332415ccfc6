package mlpstudio.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In French one thing has one name on all pages and in all lessons. */
class FrenchWordsTest {
  private static final Path RESOURCES = Path.of("src/main/resources/mlpstudio");

  /** Words that are not used, with the one that is. The verb “coûter” and “rétabli” are none. */
  private static final Map<Pattern, String> OTHERS =
      Map.of(
          word("précoces?"), "arrêt anticipé",
          word("coûts?"), "perte",
          word("établis?"), "paillasse",
          word("tablettes?"), "tableau de dessin",
          word("(?:perte|exactitude)s? en test"), "perte de test, exactitude de test");

  @Test
  void oneThingHasOneName() throws IOException {
    List<String> found = new ArrayList<>();
    List<Path> files = files();
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        OTHERS.forEach(
            (other, name) -> {
              if (other.matcher(line).find()) {
                found.add(RESOURCES.relativize(file) + " (" + name + "): " + line);
              }
            });
      }
    }
    assertThat(found).isEmpty();
    assertThat(files).hasSizeGreaterThan(45);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(RESOURCES)) {
      return all.filter(
              f -> f.toString().endsWith("_fr.properties") || f.toString().endsWith(".fr.lesson"))
          .toList();
    }
  }

  private static Pattern word(String other) {
    return Pattern.compile(
        "\\b" + other + "\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
