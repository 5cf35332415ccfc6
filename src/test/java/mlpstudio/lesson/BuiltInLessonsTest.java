package mlpstudio.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BuiltInLessonsTest {

  @Test
  void thereAreNineInEachLanguage() {
    assertThat(BuiltInLessons.LANGUAGES).containsExactly("en", "fr");
    for (String language : BuiltInLessons.LANGUAGES) {
      assertThat(BuiltInLessons.all(language))
          .hasSize(9)
          .extracting(Lesson::language)
          .containsOnly(language);
      assertThat(BuiltInLessons.all(language))
          .extracting(Lesson::id)
          .isEqualTo(BuiltInLessons.ids());
    }
    assertThat(BuiltInLessons.all("de"))
        .as("English for everybody else")
        .isEqualTo(BuiltInLessons.all("en"));
  }

  @Test
  void eachHasFiveStepsAQuestionAndARun() {
    for (String language : BuiltInLessons.LANGUAGES) {
      for (Lesson lesson : BuiltInLessons.all(language)) {
        List<LessonStep> steps = lesson.steps();
        assertThat(steps).as(lesson.id()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(steps.stream().filter(s -> s.question().isPresent())).as(lesson.id()).hasSize(1);
        assertThat(steps.stream().filter(s -> s.question().isPresent()))
            .as("the question of " + lesson.id() + " comes before a run")
            .allMatch(s -> s.experiment().isPresent());
        assertThat(lesson.about()).as(lesson.id()).matches(".*[.?]");
      }
    }
  }

  /** Only the words differ between the languages. */
  @Test
  void theLanguagesAgree() {
    List<Lesson> english = BuiltInLessons.all("en");
    List<Lesson> french = BuiltInLessons.all("fr");
    for (int i = 0; i < english.size(); i++) {
      for (int j = 0; j < english.get(i).steps().size(); j++) {
        LessonStep one = english.get(i).steps().get(j);
        LessonStep other = french.get(i).steps().get(j);
        String where = english.get(i).id() + ", step " + (j + 1);
        assertThat(other.experiment()).as(where).isEqualTo(one.experiment());
        assertThat(other.knobs()).as(where).isEqualTo(one.knobs());
        assertThat(other.after().flatMap(AfterRun::look))
            .as(where)
            .isEqualTo(one.after().flatMap(AfterRun::look));
        assertThat(other.after().flatMap(AfterRun::spotlight))
            .as(where)
            .isEqualTo(one.after().flatMap(AfterRun::spotlight));
        assertThat(other.question().map(BuiltInLessonsTest::answer))
            .as(where)
            .isEqualTo(one.question().map(BuiltInLessonsTest::answer));
        assertThat(other.text()).as(where).isNotEqualTo(one.text());
      }
      assertThat(french.get(i).steps()).hasSameSizeAs(english.get(i).steps());
    }
  }

  @Test
  void whatIsWrittenReadsTheSame() throws Exception {
    for (String language : BuiltInLessons.LANGUAGES) {
      for (Lesson lesson : BuiltInLessons.all(language)) {
        assertThat(LessonReader.parse(LessonWriter.write(lesson))).isEqualTo(lesson);
      }
    }
  }

  private static Object answer(Question question) {
    return switch (question) {
      case Question.Choose choose -> choose.options().stream().map(Question.Option::right).toList();
      case Question.Estimate estimate -> estimate.answer();
    };
  }
}
