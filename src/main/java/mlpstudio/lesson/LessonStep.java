package mlpstudio.lesson;

import java.util.Optional;
import mlpstudio.experiment.Experiment;
import mlpstudio.words.Words;

/**
 * One step of a lesson.
 *
 * @param title a few words
 * @param text Markdown; formulas between dollar signs; may be empty
 * @param experiment what is put on the bench; none leaves there what is there
 * @param knobs what may be turned
 * @param question to be answered before Train can be pressed
 * @param after what to look at once the run is over
 */
public record LessonStep(
    String title,
    String text,
    Optional<Experiment> experiment,
    Knobs knobs,
    Optional<Question> question,
    Optional<AfterRun> after) {

  /** A step needs a title. */
  public LessonStep {
    if (title.isBlank()) {
      throw new IllegalArgumentException(Words.say(Lesson.class, "step.title"));
    }
  }

  /** A step of text alone. */
  public LessonStep(String title, String text) {
    this(title, text, Optional.empty(), Knobs.NONE, Optional.empty(), Optional.empty());
  }

  /** The same step under another title. */
  public LessonStep withTitle(String value) {
    return new LessonStep(value, text, experiment, knobs, question, after);
  }

  /** The same step with another text. */
  public LessonStep withText(String value) {
    return new LessonStep(title, value, experiment, knobs, question, after);
  }

  /** The same step with another experiment, or none. */
  public LessonStep withExperiment(Optional<Experiment> value) {
    return new LessonStep(title, text, value, knobs, question, after);
  }

  /** The same step with other knobs. */
  public LessonStep withKnobs(Knobs value) {
    return new LessonStep(title, text, experiment, value, question, after);
  }

  /** The same step with another question, or none. */
  public LessonStep withQuestion(Optional<Question> value) {
    return new LessonStep(title, text, experiment, knobs, value, after);
  }

  /** The same step with something else to look at, or nothing. */
  public LessonStep withAfter(Optional<AfterRun> value) {
    return new LessonStep(title, text, experiment, knobs, question, value);
  }
}
