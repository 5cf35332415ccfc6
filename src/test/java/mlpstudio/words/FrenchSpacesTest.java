package mlpstudio.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mlpstudio.lesson.AfterRun;
import mlpstudio.lesson.BuiltInLessons;
import mlpstudio.lesson.Lesson;
import mlpstudio.lesson.LessonStep;
import mlpstudio.lesson.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No line of French ends before a colon or within quotation marks. */
class FrenchSpacesTest {
  private static final Path RESOURCES = Path.of("src/main/resources");

  /** A plain space where there should be none at which a line may end. */
  private static final Pattern PLAIN =
      Pattern.compile(" [;:!?»]|« |[0-9}] %|[0-9] [0-9]{3}(?![0-9])");

  private static final Pattern NOT_WORDS = Pattern.compile("`[^`]*`|\\$\\$[^$]*\\$\\$|\\$[^$]*\\$");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Perte : {0}|Perte\u00a0: {0}",
        "Où ? Là ; ici !|Où\u202f? Là\u202f; ici\u202f!",
        "Le fichier « {0} » manque.|Le fichier «\u00a0{0}\u00a0» manque.",
        "95 % de 60 000, {0} % de 1 234 567|95\u202f% de 60\u202f000, {0}\u202f% de"
            + " 1\u202f234\u202f567",
        "16:9, C:\\a, 12 2025, déjà\u202f: dit|16:9, C:\\a, 12 2025, déjà\u202f: dit"
      })
  void setsThem(String written, String shown) {
    assertThat(FrenchSpaces.set(written)).isEqualTo(shown);
    assertThat(FrenchSpaces.set(shown)).as("once is enough").isEqualTo(shown);
  }

  @Test
  void everyTextOfEveryBundleHasThem() throws Exception {
    List<String> found = new ArrayList<>();
    List<String> packages = packages();
    for (String name : packages) {
      ResourceBundle texts =
          Words.beside(Class.forName(name + ".package-info"), Locale.CANADA_FRENCH);
      assertThat(texts.getLocale()).isEqualTo(Locale.FRENCH);
      for (String key : texts.keySet()) {
        look(name + " " + key, texts.getString(key), found);
      }
    }
    assertThat(found).isEmpty();
    assertThat(packages).hasSizeGreaterThan(35);
  }

  @Test
  void everyLessonHasThem() {
    List<String> found = new ArrayList<>();
    for (Lesson lesson : BuiltInLessons.all("fr")) {
      look(lesson.id(), lesson.title(), found);
      look(lesson.id(), lesson.about(), found);
      for (LessonStep step : lesson.steps()) {
        texts(step).forEach(text -> look(lesson.id() + ", " + step.title(), text, found));
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void otherLanguagesStayAsTheyAre() {
    assertThat(Words.beside(Words.class, Locale.ENGLISH).getLocale()).isEqualTo(Locale.ROOT);
    ResourceBundle english = Words.beside(Words.class, Locale.GERMAN);
    assertThat(english).isSameAs(FrenchSpaces.in(english));
  }

  private static List<String> texts(LessonStep step) {
    List<String> texts = new ArrayList<>(List.of(step.title(), step.text()));
    step.after().map(AfterRun::text).ifPresent(texts::add);
    step.question().map(Question::text).ifPresent(texts::add);
    step.question().map(Question::because).ifPresent(texts::add);
    step.question()
        .ifPresent(
            question -> {
              switch (question) {
                case Question.Choose choose -> choose.options().forEach(o -> texts.add(o.text()));
                case Question.Estimate estimate -> texts.add(estimate.unit());
              }
            });
    return texts;
  }

  private static void look(String where, String text, List<String> found) {
    if (PLAIN.matcher(NOT_WORDS.matcher(text).replaceAll("x")).find()) {
      found.add(where + ": " + text);
    }
  }

  private static List<String> packages() throws IOException {
    try (Stream<Path> all = Files.walk(RESOURCES)) {
      return all.filter(f -> f.endsWith("messages_fr.properties"))
          .map(f -> RESOURCES.relativize(f.getParent()).toString().replace(File.separatorChar, '.'))
          .sorted()
          .toList();
    }
  }
}
