package mlpstudio.words;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * Sentences out of the bundle {@code messages.properties} beside a class, in the JVM's default
 * language: who starts the program sets it, the window to its own, the command line to English. Any
 * thread.
 */
public final class Words {
  /** A language that there is none for means English, not the machine's own. */
  private static final Control ENGLISH_ELSE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private Words() {}

  /** The texts beside a class in a language, else in English. */
  public static ResourceBundle beside(Class<?> owner, Locale locale) {
    return FrenchSpaces.in(
        ResourceBundle.getBundle(
            owner.getPackageName() + ".messages", locale, owner.getClassLoader(), ENGLISH_ELSE));
  }

  /**
   * One sentence.
   *
   * @param owner a class beside the bundle
   * @param key its key there
   * @param arguments put in as they are written, numbers without grouping
   * @throws java.util.MissingResourceException where the bundle lacks the key
   */
  public static String say(Class<?> owner, String key, Object... arguments) {
    Locale locale = Locale.getDefault();
    Object[] written = Arrays.stream(arguments).map(String::valueOf).toArray();
    return new MessageFormat(beside(owner, locale).getString(key), locale).format(written);
  }

  /** Why the disk or the system refused: the part of a sentence after a colon. */
  public static String reason(Exception failure) {
    return switch (failure) {
      case NoSuchFileException missing -> say(Words.class, "missing");
      case FileNotFoundException missing when missing.getMessage() == null ->
          say(Words.class, "missing");
      case AccessDeniedException denied -> say(Words.class, "denied");
      case IOException told when told.getMessage() != null -> told.getMessage();
      default -> String.valueOf(failure.getMessage());
    };
  }
}
