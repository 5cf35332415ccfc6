package mlpstudio.ui.keytips;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which letters stand for which control: one letter of its own words where that is free, two where
 * there are more controls than letters. No code is the beginning of another one, and the same words
 * in the same order always get the same codes.
 */
final class TipLetters {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  /** First letters of codes of two, in this order: those that begin the fewest words. */
  private static final String FIRSTS = "xzqjkwyvughobfnmlripdectas";

  private final Set<String> free = new LinkedHashSet<>();
  private final Set<String> freePairs = new LinkedHashSet<>();

  private TipLetters(int count) {
    int firsts = firsts(count);
    for (int i = 0; i < LETTERS.length(); i++) {
      char c = LETTERS.charAt(i);
      if (FIRSTS.indexOf(c) >= firsts) {
        free.add(String.valueOf(c));
      }
    }
    for (int i = 0; i < firsts; i++) {
      for (int j = 0; j < LETTERS.length(); j++) {
        freePairs.add("" + FIRSTS.charAt(i) + LETTERS.charAt(j));
      }
    }
  }

  /**
   * One code for each text, in lower case.
   *
   * @param texts what the controls are called; may be empty, may be the same
   */
  static List<String> codes(List<String> texts) {
    TipLetters letters = new TipLetters(texts.size());
    Map<Integer, String> codes = new HashMap<>();
    letters.digits(texts, codes);
    // First the beginnings of words for everyone: a later "Train" wins over the r of "Stop
    // training".
    letters.fitting(texts, codes, TipLetters::beginnings);
    letters.fitting(texts, codes, TipLetters::plain);
    for (int i = 0; i < texts.size(); i++) {
      if (!codes.containsKey(i)) {
        codes.put(i, letters.any(plain(texts.get(i))));
      }
    }
    List<String> all = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      all.add(codes.getOrDefault(i, ""));
    }
    return all;
  }

  /** How many letters must begin codes of two, so that there are enough codes. */
  private static int firsts(int count) {
    int letters = LETTERS.length();
    int firsts = 0;
    while (firsts < letters && letters - firsts + firsts * letters < count) {
      firsts++;
    }
    return firsts;
  }

  /** What is called by a digit is found under that digit. */
  private void digits(List<String> texts, Map<Integer, String> codes) {
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i).strip();
      if (text.length() == 1 && isDigit(text.charAt(0)) && !codes.containsValue(text)) {
        codes.put(i, text);
      }
    }
  }

  private void fitting(
      List<String> texts, Map<Integer, String> codes, Function<String, String> letters) {
    for (int i = 0; i < texts.size(); i++) {
      if (codes.containsKey(i)) {
        continue;
      }
      for (char c : letters.apply(texts.get(i)).toCharArray()) {
        if (free.remove(String.valueOf(c))) {
          codes.put(i, String.valueOf(c));
          break;
        }
      }
    }
  }

  /** Any letter; else a pair that ends with a letter of the text; else any pair. */
  private String any(String text) {
    if (freePairs.isEmpty()) {
      return take(free, free.isEmpty() ? "" : free.iterator().next());
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      for (String pair : freePairs) {
        if (pair.charAt(1) == c) {
          return take(freePairs, pair);
        }
      }
    }
    return take(freePairs, freePairs.iterator().next());
  }

  private static String take(Set<String> from, String code) {
    from.remove(code);
    return code;
  }

  /** The first letters of the words. */
  private static String beginnings(String text) {
    StringBuilder found = new StringBuilder();
    boolean within = false;
    for (char c : unaccented(text).toCharArray()) {
      if (!within && LETTERS.indexOf(c) >= 0) {
        found.append(c);
      }
      within = Character.isLetterOrDigit(c);
    }
    return found.toString();
  }

  /** The letters that every keyboard has, without accents. */
  private static String plain(String text) {
    StringBuilder found = new StringBuilder();
    for (char c : unaccented(text).toCharArray()) {
      if (LETTERS.indexOf(c) >= 0) {
        found.append(c);
      }
    }
    return found.toString();
  }

  private static String unaccented(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
