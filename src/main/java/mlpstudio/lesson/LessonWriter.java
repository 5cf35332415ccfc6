package mlpstudio.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a lesson as Markdown that people can read and change. */
public final class LessonWriter {
  static final String FORMAT = "mlp-studio-lesson";
  static final int VERSION = 1;

  private LessonWriter() {}

  /** The whole file, ended by a line feed. */
  public static String write(Lesson lesson) {
    String head =
        String.join(
            "\n",
            "---",
            "format: " + FORMAT,
            "version: " + VERSION,
            "id: " + lesson.id(),
            "language: " + lesson.language(),
            "title: " + oneLine(lesson.title()),
            "about: " + oneLine(lesson.about()),
            "---",
            "");
    return lesson.steps().stream()
        .map(LessonWriter::step)
        .collect(Collectors.joining("\n", head + "\n", ""));
  }

  private static String step(LessonStep step) {
    List<String> parts = new ArrayList<>();
    parts.add("# " + oneLine(step.title()));
    if (!step.text().isBlank()) {
      parts.add(step.text().strip());
    }
    step.experiment().ifPresent(e -> parts.add(block("experiment", ExperimentDifference.write(e))));
    if (!step.knobs().none()) {
      parts.add(block("knobs", knobs(step.knobs())));
    }
    step.question().ifPresent(q -> parts.add(block("question", question(q))));
    step.after().ifPresent(a -> parts.add(block("after", after(a))));
    return String.join("\n\n", parts) + "\n";
  }

  private static String block(String name, String content) {
    return "::: " + name + "\n" + content + "\n:::";
  }

  private static String knobs(Knobs knobs) {
    List<String> lines = new ArrayList<>();
    if (!knobs.free().isEmpty()) {
      lines.add("show: " + words(knobs.free()));
    }
    if (!knobs.locked().isEmpty()) {
      lines.add("lock: " + words(knobs.locked()));
    }
    return String.join("\n", lines);
  }

  private static String words(Set<Knob> knobs) {
    return Knobs.sorted(knobs).stream().map(Knob::word).collect(Collectors.joining(", "));
  }

  private static String question(Question question) {
    List<String> lines = new ArrayList<>();
    lines.add(question.text().strip());
    lines.add("");
    switch (question) {
      case Question.Choose choose ->
          choose
              .options()
              .forEach(o -> lines.add("- [" + (o.right() ? "x" : " ") + "] " + oneLine(o.text())));
      case Question.Estimate estimate -> {
        lines.add("answer: " + answer(estimate.answer()));
        if (!estimate.unit().isBlank()) {
          lines.add("unit: " + oneLine(estimate.unit()));
        }
      }
    }
    if (!question.because().isBlank()) {
      lines.add("");
      lines.add("because: " + question.because().strip());
    }
    return String.join("\n", lines);
  }

  private static String answer(Question.Answer answer) {
    return answer
        .figure()
        .map(Figure::word)
        .orElseGet(
            () -> {
              double number = answer.number().orElse(0.0);
              return number == Math.rint(number) && Math.abs(number) < 1e15
                  ? Long.toString((long) number)
                  : Double.toString(number);
            });
  }

  private static String after(AfterRun after) {
    List<String> lines = new ArrayList<>();
    after.look().ifPresent(pane -> lines.add("look: " + pane.word()));
    after.spotlight().ifPresent(figure -> lines.add("spotlight: " + figure.word()));
    if (!after.text().isBlank()) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.add(after.text().strip());
    }
    return String.join("\n", lines);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
