package mlpstudio.lesson;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mlpstudio.words.Words;

/**
 * Which knobs a step shows; all others are hidden.
 *
 * @param free those that may be turned
 * @param locked those that can be read but not turned
 */
public record Knobs(Set<Knob> free, Set<Knob> locked) {
  /** No knob at all. */
  public static final Knobs NONE = new Knobs(Set.of(), Set.of());

  /** Copies the sets. */
  public Knobs {
    free = Set.copyOf(free);
    locked = Set.copyOf(locked);
    for (Knob knob : locked) {
      if (free.contains(knob)) {
        throw new IllegalArgumentException(Words.say(Lesson.class, "knob.both", knob.word()));
      }
    }
  }

  /** Whether a knob can be seen. */
  public boolean shows(Knob knob) {
    return free.contains(knob) || locked.contains(knob);
  }

  /** Whether none can be seen. */
  public boolean none() {
    return free.isEmpty() && locked.isEmpty();
  }

  /** These knobs in the order of their kinds. */
  static List<Knob> sorted(Set<Knob> knobs) {
    return knobs.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(knobs));
  }
}
