package mlpstudio.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mlpstudio.lesson.Question.Answer;
import mlpstudio.lesson.Question.Choose;
import mlpstudio.lesson.Question.Estimate;
import mlpstudio.lesson.Question.Option;
import org.jspecify.annotations.Nullable;

/** Makes a question of its block: words, then answers or the right number, then the reason. */
final class QuestionParser {
  private static final Pattern OPTION = Pattern.compile("[-*] \\[([ xX])\\]\\s*(.*)");

  private final StepParser.Block block;
  private final List<Line> words = new ArrayList<>();
  private final List<Option> options = new ArrayList<>();
  private final List<Line> because = new ArrayList<>();
  private @Nullable Answer answer;
  private @Nullable String unit;
  private boolean reason;

  private QuestionParser(StepParser.Block block) {
    this.block = block;
  }

  static Question read(StepParser.Block block) throws LessonFormatException {
    QuestionParser parser = new QuestionParser(block);
    for (Line line : block.lines()) {
      parser.take(line);
    }
    try {
      return parser.question();
    } catch (IllegalArgumentException e) {
      throw block.begin().told(String.valueOf(e.getMessage()));
    }
  }

  private Question question() throws LessonFormatException {
    String text = StepParser.joined(words);
    String why = StepParser.joined(because);
    if (answer != null && !options.isEmpty()) {
      throw block.begin().wrong("question.both");
    }
    if (answer != null) {
      return new Estimate(text, answer, unit == null ? "" : unit, why);
    }
    if (unit != null) {
      throw block.begin().wrong("question.unit");
    }
    if (options.isEmpty()) {
      throw block.begin().wrong("question.answers");
    }
    return new Choose(text, options, why);
  }

  private void take(Line line) throws LessonFormatException {
    Matcher option = OPTION.matcher(line.text().strip());
    Optional<Line.Entry> entry = line.entry();
    String key = entry.map(Line.Entry::key).orElse("");
    if (reason) {
      because.add(line);
    } else if (option.matches()) {
      if (option.group(2).isBlank()) {
        throw line.wrong("question.option");
      }
      options.add(new Option(option.group(2).strip(), !option.group(1).isBlank()));
    } else if (key.equals("answer") && answer == null) {
      answer = answer(line, entry.map(Line.Entry::value).orElse(""));
    } else if (key.equals("unit") && unit == null) {
      unit = entry.map(Line.Entry::value).orElse("");
    } else if (key.equals("because")) {
      reason = true;
      because.add(new Line(line.number(), entry.map(Line.Entry::value).orElse("")));
    } else if (options.isEmpty() && answer == null) {
      words.add(line);
    } else if (!line.text().isBlank()) {
      throw line.wrong("question.because");
    }
  }

  private static Answer answer(Line line, String value) throws LessonFormatException {
    Optional<Figure> figure = Word.find(value, Figure.values());
    if (figure.isPresent()) {
      return Answer.of(figure.get());
    }
    try {
      return Answer.of(Double.parseDouble(value));
    } catch (IllegalArgumentException e) {
      throw line.wrong("question.number", Word.list(Figure.values()));
    }
  }
}
