package mlpstudio.lesson;

import java.util.List;
import java.util.Optional;
import mlpstudio.words.Words;

/** A question that is answered before Train can be pressed. */
public sealed interface Question {

  /** The question itself; Markdown. */
  String text();

  /** Why the right answer is right, told after the run; Markdown, may be empty. */
  String because();

  /**
   * One of a few answers is chosen.
   *
   * @param text the question; Markdown
   * @param options at least two
   * @param because why the right one is right; Markdown, may be empty
   */
  record Choose(String text, List<Option> options, String because) implements Question {
    /** Copies the options. */
    public Choose {
      options = List.copyOf(options);
      requireText(text);
      if (options.size() < 2) {
        throw new IllegalArgumentException(Words.say(Lesson.class, "question.two"));
      }
      if (options.stream().filter(Option::right).count() > 1) {
        throw new IllegalArgumentException(Words.say(Lesson.class, "question.one.right"));
      }
    }
  }

  /**
   * An answer that can be chosen.
   *
   * @param text Markdown of one line
   * @param right whether it is the right one; of a matter of opinion none is
   */
  record Option(String text, boolean right) {
    /** An answer says something. */
    public Option {
      if (text.isBlank()) {
        throw new IllegalArgumentException(Words.say(Lesson.class, "question.option"));
      }
    }
  }

  /**
   * A number is estimated.
   *
   * @param text the question; Markdown
   * @param answer where the right number comes from
   * @param unit word behind the number; may be empty
   * @param because why; Markdown, may be empty
   */
  record Estimate(String text, Answer answer, String unit, String because) implements Question {
    /** A question says something. */
    public Estimate {
      requireText(text);
    }
  }

  /**
   * Where the right number comes from: one of both is there.
   *
   * @param number known before
   * @param figure read from the run; shares count in per cent
   */
  record Answer(Optional<Double> number, Optional<Figure> figure) {
    /** One of both. */
    public Answer {
      if (number.isPresent() == figure.isPresent()) {
        throw new IllegalArgumentException(Words.say(Lesson.class, "question.answer"));
      }
      if (number.filter(n -> !Double.isFinite(n)).isPresent()) {
        throw new IllegalArgumentException(Words.say(Lesson.class, "question.finite"));
      }
    }

    /** A number known before. */
    public static Answer of(double number) {
      return new Answer(Optional.of(number), Optional.empty());
    }

    /** A figure of the run. */
    public static Answer of(Figure figure) {
      return new Answer(Optional.empty(), Optional.of(figure));
    }
  }

  private static void requireText(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(Words.say(Lesson.class, "question.words"));
    }
  }
}
