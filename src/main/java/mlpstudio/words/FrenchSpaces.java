package mlpstudio.words;

import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * French puts a space before some signs, at which no line may end. Texts are written with plain
 * spaces, which anybody can type; here they become what a printer sets: a narrow one before {@code
 * ; ! ?} and within numbers, a wide one before a colon and inside quotation marks. Any thread.
 */
final class FrenchSpaces {
  private static final String NARROW = "\u202f";
  private static final String WIDE = "\u00a0";
  private static final Pattern NARROW_PLACES =
      Pattern.compile(" (?=[;!?])|(?<=[0-9}]) (?=%)|(?<=[0-9]) (?=[0-9]{3}(?![0-9]))");
  private static final Pattern WIDE_PLACES = Pattern.compile(" (?=[:»])|(?<=«) ");

  private FrenchSpaces() {}

  /** A French text or message pattern with the spaces that it should have. */
  static String set(String text) {
    return WIDE_PLACES.matcher(NARROW_PLACES.matcher(text).replaceAll(NARROW)).replaceAll(WIDE);
  }

  /** The texts so; those of another language as they are. */
  static ResourceBundle in(ResourceBundle texts) {
    return texts.getLocale().getLanguage().equals(Locale.FRENCH.getLanguage())
        ? new Spaced(texts)
        : texts;
  }

  /** A French bundle, its texts changed when they are asked for. */
  private static final class Spaced extends ResourceBundle {
    private final ResourceBundle plain;

    Spaced(ResourceBundle plain) {
      this.plain = plain;
    }

    @Override
    protected Object handleGetObject(String key) {
      return set(plain.getString(key));
    }

    @Override
    public Enumeration<String> getKeys() {
      return plain.getKeys();
    }

    @Override
    public boolean containsKey(String key) {
      return plain.containsKey(key);
    }

    @Override
    public Locale getLocale() {
      return plain.getLocale();
    }
  }
}
