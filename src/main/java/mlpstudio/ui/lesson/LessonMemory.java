package mlpstudio.ui.lesson;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mlpstudio.lesson.Lesson;
import mlpstudio.lesson.Question;
import mlpstudio.ui.state.Preferences;

/**
 * How far lessons were played, and what was answered, from one start to the next. Lessons of the
 * same id are told apart by what they ask: an answer belongs to its question, not to a number.
 */
final class LessonMemory {
  private final Preferences preferences;

  LessonMemory(Preferences preferences) {
    this.preferences = preferences;
  }

  /** The step at which a lesson was left; 0 where it was not begun. */
  int step(Lesson lesson) {
    double step = preferences.number(key(lesson, "step"), 0);
    return (int) Math.clamp(step, 0, lesson.steps().size() - 1.0);
  }

  /** Whether a lesson was begun. */
  boolean begun(Lesson lesson) {
    return !preferences.text(key(lesson, "step"), "").isEmpty();
  }

  /** Whether its last step was seen. */
  boolean finished(Lesson lesson) {
    return preferences.flag(key(lesson, "finished"), false);
  }

  void at(Lesson lesson, int step) {
    preferences.put(key(lesson, "step"), step);
    if (step == lesson.steps().size() - 1) {
      preferences.put(key(lesson, "finished"), true);
    }
  }

  /** The steps whose answers were told. */
  Set<Integer> revealed(Lesson lesson) {
    return Arrays.stream(preferences.text(key(lesson, "revealed"), "").split(" "))
        .filter(s -> s.matches("\\d{1,4}"))
        .map(Integer::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  void reveal(Lesson lesson, Set<Integer> steps) {
    preferences.put(
        key(lesson, "revealed"),
        steps.stream().map(String::valueOf).collect(Collectors.joining(" ")));
  }

  Ballot ballot(Lesson lesson, int step, Question question) {
    return new Ballot(question, preferences.text(key(lesson, "answers." + step), ""));
  }

  void answers(Lesson lesson, int step, Ballot ballot) {
    preferences.put(key(lesson, "answers." + step), ballot.text());
  }

  /** What the run of a step had reached when its answer was told. */
  RunFigures figures(Lesson lesson, int step) {
    return RunFigures.parse(preferences.text(key(lesson, "figures." + step), ""));
  }

  void figures(Lesson lesson, int step, RunFigures figures) {
    preferences.put(key(lesson, "figures." + step), figures.text());
  }

  /** Forgets that a lesson was ever begun. */
  void forget(Lesson lesson) {
    preferences.put(key(lesson, "step"), "");
    preferences.put(key(lesson, "finished"), false);
    preferences.put(key(lesson, "revealed"), "");
    for (int i = 0; i < lesson.steps().size(); i++) {
      if (lesson.steps().get(i).question().isPresent()) {
        preferences.put(key(lesson, "answers." + i), "");
        preferences.put(key(lesson, "figures." + i), "");
      }
    }
  }

  /** What puts back all that is remembered of a lesson now. */
  Runnable keep(Lesson lesson) {
    Map<String, String> kept = new LinkedHashMap<>();
    Stream.concat(
            Stream.of("step", "finished", "revealed"),
            IntStream.range(0, lesson.steps().size())
                .filter(i -> lesson.steps().get(i).question().isPresent())
                .boxed()
                .flatMap(i -> Stream.of("answers." + i, "figures." + i)))
        .map(what -> key(lesson, what))
        .forEach(key -> kept.put(key, preferences.text(key, "")));
    return () -> kept.forEach(preferences::put);
  }

  private static String key(Lesson lesson, String what) {
    return "lesson." + lesson.id() + "." + mark(lesson) + "." + what;
  }

  /** The title, and each step's with its question, in a few letters; the same at every start. */
  private static String mark(Lesson lesson) {
    String words =
        lesson.steps().stream()
            .map(step -> step.title() + '\n' + step.question().map(LessonMemory::asked).orElse(""))
            .collect(Collectors.joining("\n", lesson.title() + '\n', ""));
    return Integer.toHexString(words.hashCode());
  }

  private static String asked(Question question) {
    return question.text()
        + switch (question) {
          case Question.Choose choose ->
              choose.options().stream()
                  .map(o -> (o.right() ? "\n+ " : "\n- ") + o.text())
                  .collect(Collectors.joining());
          case Question.Estimate estimate -> "\n" + estimate.unit();
        };
  }
}
