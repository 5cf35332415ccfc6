package mlpstudio.data.imports;

import java.util.Arrays;
import java.util.List;

/**
 * Something that was left out.
 *
 * @param place which file, folder or entry, such as {@code cats/3.png}
 * @param line the line in it, from 1, or 0 for the whole of it
 * @param reason why
 * @param arguments what the reason's sentence mentions
 */
public record Skipped(String place, long line, SkipReason reason, List<String> arguments) {
  /** Copies the list. */
  public Skipped {
    arguments = List.copyOf(arguments);
  }

  /** A whole file, folder or entry. */
  public static Skipped of(String place, SkipReason reason, Object... arguments) {
    return ofLine(place, 0, reason, arguments);
  }

  /** One line of a file. */
  public static Skipped ofLine(String place, long line, SkipReason reason, Object... arguments) {
    return new Skipped(place, line, reason, Arrays.stream(arguments).map(String::valueOf).toList());
  }

  /** The same, seen from one folder further up. */
  Skipped within(String folder) {
    return new Skipped(folder + "/" + place, line, reason, arguments);
  }

  /** A sentence in English. */
  public String sentence() {
    return place + (line > 0 ? ", line " + line : "") + " " + reason.words(arguments) + ".";
  }
}
