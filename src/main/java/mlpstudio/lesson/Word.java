package mlpstudio.lesson;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Constants as lessons spell them: small letters and hyphens. */
final class Word {
  private Word() {}

  /** The word of a constant. */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant of a word, if there is one. */
  static <E extends Enum<E>> Optional<E> find(String word, E[] all) {
    return Arrays.stream(all).filter(e -> of(e).equals(word)).findFirst();
  }

  /** All words, for people. */
  static String list(Enum<?>[] all) {
    return Arrays.stream(all).map(Word::of).collect(Collectors.joining(", "));
  }
}
