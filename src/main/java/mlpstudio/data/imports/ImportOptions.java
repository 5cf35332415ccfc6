package mlpstudio.data.imports;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import mlpstudio.data.ImageShape;

/**
 * How pictures become images of a data set.
 *
 * @param size of every image
 * @param colour whether they keep red, green and blue, or become grey
 * @param framing what happens to pictures of another shape
 * @param backdrop what fills the room beside them, and what shows through transparent places
 * @param invert whether light and dark are exchanged
 * @param testShare how much of each class is put aside for testing, where the source does not say
 * @param seed decides which
 * @param table how a table of pixels is read
 */
public record ImportOptions(
    ImageSize size,
    boolean colour,
    Framing framing,
    Backdrop backdrop,
    boolean invert,
    double testShare,
    long seed,
    TableOptions table) {
  /** The largest share for testing. */
  public static final double MOST_TEST = 0.9;

  /** Refuses shares that leave nothing to train on or to test with. */
  public ImportOptions {
    if (!(testShare > 0 && testShare <= MOST_TEST)) {
      throw new IllegalArgumentException(
          "The share for testing lies above 0 and is at most " + MOST_TEST + ", not " + testShare);
    }
  }

  /** Grey, 28 x 28, a fifth for testing. */
  public static ImportOptions standard() {
    return new ImportOptions(
        new ImageSize(28, 28),
        false,
        Framing.FIT,
        Backdrop.GUESS,
        false,
        0.2,
        0,
        TableOptions.GUESS);
  }

  /** The same with another size. */
  public ImportOptions withSize(ImageSize value) {
    return new ImportOptions(value, colour, framing, backdrop, invert, testShare, seed, table);
  }

  /** The same in colour or in grey. */
  public ImportOptions withColour(boolean value) {
    return new ImportOptions(size, value, framing, backdrop, invert, testShare, seed, table);
  }

  /** The same with another way of framing. */
  public ImportOptions withFraming(Framing value) {
    return new ImportOptions(size, colour, value, backdrop, invert, testShare, seed, table);
  }

  /** The same with another backdrop. */
  public ImportOptions withBackdrop(Backdrop value) {
    return new ImportOptions(size, colour, framing, value, invert, testShare, seed, table);
  }

  /** The same with light and dark exchanged or not. */
  public ImportOptions withInvert(boolean value) {
    return new ImportOptions(size, colour, framing, backdrop, value, testShare, seed, table);
  }

  /** The same with another share for testing. */
  public ImportOptions withTestShare(double value) {
    return new ImportOptions(size, colour, framing, backdrop, invert, value, seed, table);
  }

  /** The same with another seed. */
  public ImportOptions withSeed(long value) {
    return new ImportOptions(size, colour, framing, backdrop, invert, testShare, value, table);
  }

  /** The same with tables read otherwise. */
  public ImportOptions withTable(TableOptions value) {
    return new ImportOptions(size, colour, framing, backdrop, invert, testShare, seed, value);
  }

  /** The shape of every image. */
  public ImageShape shape() {
    return new ImageShape(colour ? 3 : 1, size.height(), size.width());
  }

  /** All of them in words, for the set's description. */
  public Map<String, String> inWords() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("size", size.toString());
    words.put("colour", String.valueOf(colour));
    words.put("framing", word(framing));
    words.put("backdrop", word(backdrop));
    words.put("invert", String.valueOf(invert));
    words.put("testShare", String.valueOf(testShare));
    words.put("seed", String.valueOf(seed));
    words.put("labelColumn", word(table.label()));
    words.put("headerLine", word(table.header()));
    table.pixels().ifPresent(p -> words.put("tablePixels", p.toString()));
    return words;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** What happens to pictures whose shape is not that of the images. */
  public enum Framing {
    /** The whole picture, with room beside it. */
    FIT,
    /** The middle of the picture, without room. */
    CROP
  }

  /** What fills the room beside a picture. */
  public enum Backdrop {
    /** The colour that the picture's border has most. */
    GUESS,
    /** Black. */
    BLACK,
    /** White. */
    WHITE
  }
}
