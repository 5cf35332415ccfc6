package mlpstudio.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.ExperimentFormatException;
import mlpstudio.words.Words;
import org.jspecify.annotations.Nullable;

/** Takes the lines of one step, and makes the step of them. */
final class StepParser {
  private static final Pattern BLOCK = Pattern.compile(":::+\\s*(\\S*)\\s*");
  private static final Pattern FENCE = Pattern.compile(" {0,3}(```+|~~~+).*");
  private static final List<String> BLOCKS = List.of("experiment", "knobs", "question", "after");

  private final Line title;
  private final List<Line> text = new ArrayList<>();
  private final Map<String, Block> blocks = new TreeMap<>();
  private @Nullable Block open;
  private String fence = "";

  StepParser(Line title) {
    this.title = title;
  }

  /** Whether the next line belongs to this step, whatever it says. */
  boolean inside() {
    return open != null || !fence.isEmpty();
  }

  void take(Line line) throws LessonFormatException {
    Matcher border = BLOCK.matcher(line.text());
    boolean isBorder = fence.isEmpty() && border.matches();
    if (isBorder && open == null) {
      begin(line, border.group(1));
    } else if (isBorder && border.group(1).isEmpty()) {
      open = null;
    } else if (isBorder && open != null) {
      throw line.wrong("block.open.above", open.name());
    } else {
      mind(line);
      (open == null ? text : open.lines()).add(line);
    }
  }

  LessonStep step() throws LessonFormatException {
    if (open != null) {
      throw open.begin().wrong("block.open", open.name());
    }
    Optional<Experiment> experiment = Optional.empty();
    Block spelt = blocks.get("experiment");
    if (spelt != null) {
      experiment = Optional.of(experiment(spelt));
    }
    Block knobs = blocks.get("knobs");
    Block question = blocks.get("question");
    Block after = blocks.get("after");
    String heading = title.text().substring(2).strip();
    if (heading.isEmpty()) {
      throw title.wrong("step.title");
    }
    return new LessonStep(
        heading,
        joined(text),
        experiment,
        knobs == null ? Knobs.NONE : BlockParser.knobs(knobs),
        question == null ? Optional.empty() : Optional.of(QuestionParser.read(question)),
        after == null ? Optional.empty() : Optional.of(BlockParser.after(after)));
  }

  private void begin(Line line, String name) throws LessonFormatException {
    if (!BLOCKS.contains(name)) {
      throw line.told(
          name.isEmpty()
              ? Words.say(Lesson.class, "block.not.begun")
              : Words.say(Lesson.class, "block.unknown", name, String.join(", ", BLOCKS)));
    }
    Block block = new Block(name, line, new ArrayList<>());
    if (blocks.put(name, block) != null) {
      throw line.wrong("block.twice", name);
    }
    open = block;
  }

  /** What stands in a code block means nothing but itself. */
  private void mind(Line line) {
    Matcher border = FENCE.matcher(line.text());
    if (!border.matches()) {
      return;
    }
    if (fence.isEmpty()) {
      fence = border.group(1);
    } else if (border.group(1).startsWith(fence)) {
      fence = "";
    }
  }

  private static Experiment experiment(Block block) throws LessonFormatException {
    try {
      return ExperimentDifference.read(joined(block.lines()));
    } catch (ExperimentFormatException e) {
      throw block.begin().wrong("experiment", String.valueOf(e.getMessage()));
    }
  }

  /** Lines as one text, without empty ones before and after. */
  static String joined(List<Line> lines) {
    return lines.stream().map(Line::text).collect(Collectors.joining("\n")).strip();
  }

  /**
   * A block.
   *
   * @param name what it is
   * @param begin its first line, with the name
   * @param lines what it holds
   */
  record Block(String name, Line begin, List<Line> lines) {}
}
