package mlpstudio.ui.lesson;

import java.util.Optional;
import mlpstudio.lesson.AfterRun;
import mlpstudio.lesson.Lesson;
import mlpstudio.lesson.LessonStep;
import mlpstudio.lesson.Question;

/**
 * Compares a lesson that was read back from its file with the one that was meant: a line of a text
 * may mean something else there, and would be lost. White space does not count.
 */
final class ReadBack {
  private ReadBack() {}

  /** The number of the first step, from 0, that came back as something else; -1 where none did. */
  static int firstDifference(Lesson meant, Lesson read) {
    int both = Math.min(meant.steps().size(), read.steps().size());
    for (int i = 0; i < both; i++) {
      if (!same(meant.steps().get(i), read.steps().get(i))) {
        return i;
      }
    }
    return meant.steps().size() == read.steps().size() ? -1 : Math.max(0, both - 1);
  }

  /** Experiments have a notation of their own: whether there is one is all a text may change. */
  private static boolean same(LessonStep meant, LessonStep read) {
    return meant.experiment().isPresent() == read.experiment().isPresent()
        && plain(meant).equals(plain(read));
  }

  private static LessonStep plain(LessonStep step) {
    return new LessonStep(
        plain(step.title()),
        plain(step.text()),
        Optional.empty(),
        step.knobs(),
        step.question().map(ReadBack::plain),
        step.after().map(a -> new AfterRun(plain(a.text()), a.look(), a.spotlight())));
  }

  private static Question plain(Question question) {
    return switch (question) {
      case Question.Choose choose ->
          new Question.Choose(
              plain(choose.text()),
              choose.options().stream()
                  .map(o -> new Question.Option(plain(o.text()), o.right()))
                  .toList(),
              plain(choose.because()));
      case Question.Estimate estimate ->
          new Question.Estimate(
              plain(estimate.text()),
              estimate.answer(),
              plain(estimate.unit()),
              plain(estimate.because()));
    };
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
