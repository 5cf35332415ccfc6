package mlpstudio.ui.state;

import java.util.Arrays;
import java.util.Locale;

/** The language of the window. */
public enum Language {
  /** As the system has it; English where there is no translation. */
  SYSTEM(""),
  /** English. */
  ENGLISH("en"),
  /** French. */
  FRENCH("fr");

  private static final String KEY = "language";

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** Its name in settings: a language code, or {@code system}. */
  public String id() {
    return code.isEmpty() ? "system" : code;
  }

  /** The language that is remembered. */
  public static Language of(Preferences preferences) {
    String id = preferences.text(KEY, SYSTEM.id());
    return Arrays.stream(values()).filter(l -> l.id().equals(id)).findFirst().orElse(SYSTEM);
  }

  /** Remembers it; windows that are made from then on speak it. */
  public void keep(Preferences preferences) {
    preferences.put(KEY, id());
  }

  /** How numbers and texts are to be written on a machine of this locale, whose region is kept. */
  public Locale locale(Locale system) {
    return code.isEmpty() || system.getLanguage().equals(code) ? system : Locale.of(code);
  }
}
