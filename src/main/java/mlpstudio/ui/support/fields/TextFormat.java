package mlpstudio.ui.support.fields;

import java.util.Optional;

/**
 * What a text stands for.
 *
 * @param <T> the values; compared with {@code equals}
 */
public interface TextFormat<T> {

  /** The text that stands for a value. */
  String format(T value);

  /** The value that a text stands for, or nothing where it cannot be used. */
  Optional<T> parse(String text);

  /**
   * What is wrong with a text that {@link #parse} refuses: one whole sentence, with the field's
   * name, for it is also read where the field is not seen.
   */
  String problem(String text);
}
