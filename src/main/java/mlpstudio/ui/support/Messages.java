package mlpstudio.ui.support;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import mlpstudio.words.Words;

/**
 * The texts of one feature: the bundle {@code messages.properties} beside the given class, in the
 * user's language. Keys are dotted words, such as {@code train.tooltip}; arguments follow {@link
 * MessageFormat}.
 */
public final class Messages {
  private final ResourceBundle bundle;
  private final Locale locale;

  /** The texts beside a class, in the JVM's default language. */
  public Messages(Class<?> owner) {
    this(owner, Locale.getDefault());
  }

  /** The texts beside a class, in one language. */
  public Messages(Class<?> owner, Locale locale) {
    this.bundle = Words.beside(owner, locale);
    this.locale = locale;
  }

  /**
   * One text.
   *
   * @throws java.util.MissingResourceException where the bundle lacks the key
   */
  public String get(String key) {
    return bundle.getString(key);
  }

  /** Whether there is such a text. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** One text with its arguments put in. */
  public String format(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  /** The language. */
  public Locale locale() {
    return locale;
  }
}
