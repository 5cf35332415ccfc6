package mlpstudio.lesson;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes knobs, and what comes after the run, of their blocks. */
final class BlockParser {
  private BlockParser() {}

  static Knobs knobs(StepParser.Block block) throws LessonFormatException {
    Set<Knob> free = EnumSet.noneOf(Knob.class);
    Set<Knob> locked = EnumSet.noneOf(Knob.class);
    for (Line line : block.lines()) {
      if (line.text().isBlank()) {
        continue;
      }
      Line.Entry entry =
          line.entry()
              .filter(e -> e.key().equals("show") || e.key().equals("lock"))
              .orElseThrow(() -> line.wrong("knobs"));
      Set<Knob> set = entry.key().equals("show") ? free : locked;
      for (String word : entry.value().split(",", -1)) {
        Knob knob = constant(line, word.strip(), Knob.values(), "unknown.knob");
        if (free.contains(knob) || locked.contains(knob)) {
          throw line.wrong("knob.twice", knob.word());
        }
        set.add(knob);
      }
    }
    return new Knobs(free, locked);
  }

  static AfterRun after(StepParser.Block block) throws LessonFormatException {
    Optional<Pane> look = Optional.empty();
    Optional<Figure> spotlight = Optional.empty();
    List<Line> text = new ArrayList<>();
    for (Line line : block.lines()) {
      Optional<Line.Entry> entry = text.isEmpty() ? line.entry() : Optional.empty();
      String key = entry.map(Line.Entry::key).orElse("");
      String value = entry.map(Line.Entry::value).orElse("");
      if (key.equals("look") && look.isEmpty()) {
        look = Optional.of(constant(line, value, Pane.values(), "unknown.place"));
      } else if (key.equals("spotlight") && spotlight.isEmpty()) {
        spotlight = Optional.of(constant(line, value, Figure.values(), "unknown.figure"));
      } else if (!line.text().isBlank() || !text.isEmpty()) {
        text.add(line);
      }
    }
    if (text.isEmpty() && look.isEmpty() && spotlight.isEmpty()) {
      throw block.begin().wrong("after.empty");
    }
    return new AfterRun(StepParser.joined(text), look, spotlight);
  }

  static <E extends Enum<E>> E constant(Line line, String word, E[] all, String key)
      throws LessonFormatException {
    return Word.find(word, all).orElseThrow(() -> line.wrong(key, word, Word.list(all)));
  }
}
