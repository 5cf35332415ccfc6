package mlpstudio.ui.gallery;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/**
 * Takes the matrix's colours and font from the style sheets, so that its canvas follows the theme
 * and the size of the window's text. A child of the view, without size.
 */
final class MatrixTheme extends Region {
  private static final StyleablePropertyFactory<MatrixTheme> FACTORY =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());
  private static final CssMetaData<MatrixTheme, Font> FONT =
      FACTORY.createFontCssMetaData("-fx-font", t -> t.font, Font.getDefault(), true);
  private static final CssMetaData<MatrixTheme, Color> TEXT = color("-matrix-text", Ink.TEXT);
  private static final CssMetaData<MatrixTheme, Color> MUTED = color("-matrix-muted", Ink.MUTED);
  private static final CssMetaData<MatrixTheme, Color> LINE = color("-matrix-line", Ink.LINE);
  private static final CssMetaData<MatrixTheme, Color> RIGHT = color("-matrix-right", Ink.RIGHT);
  private static final CssMetaData<MatrixTheme, Color> WRONG = color("-matrix-wrong", Ink.WRONG);

  private final Runnable changed;
  private final StyleableObjectProperty<Font> font = property(FONT, "font", Font.getDefault());
  private final Map<Ink, StyleableObjectProperty<Color>> inks = new EnumMap<>(Ink.class);

  /** What is drawn with a colour. */
  enum Ink {
    /** Figures and names. */
    TEXT,
    /** Zeros and headings. */
    MUTED,
    /** Between cells. */
    LINE,
    /** Behind what was recognised. */
    RIGHT,
    /** Behind errors. */
    WRONG
  }

  /**
   * A theme for one matrix.
   *
   * @param changed called after a colour or the font became another one
   */
  MatrixTheme(Runnable changed) {
    this.changed = changed;
    inks.put(Ink.TEXT, property(TEXT, "text", Color.BLACK));
    inks.put(Ink.MUTED, property(MUTED, "muted", Color.BLACK));
    inks.put(Ink.LINE, property(LINE, "line", Color.BLACK));
    inks.put(Ink.RIGHT, property(RIGHT, "right", Color.BLACK));
    inks.put(Ink.WRONG, property(WRONG, "wrong", Color.BLACK));
    getStyleClass().add("matrix-theme");
    setManaged(false);
    setMouseTransparent(true);
  }

  /** The font of names. */
  Font font() {
    return font.get();
  }

  /** A colour of now. */
  Color ink(Ink ink) {
    return property(ink).get();
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }

  private static CssMetaData<MatrixTheme, Color> color(String name, Ink ink) {
    return FACTORY.createColorCssMetaData(name, theme -> theme.property(ink), Color.BLACK, false);
  }

  private StyleableObjectProperty<Color> property(Ink ink) {
    return Objects.requireNonNull(inks.get(ink));
  }

  private <T> StyleableObjectProperty<T> property(
      CssMetaData<MatrixTheme, T> metaData, String name, T initial) {
    StyleableObjectProperty<T> property =
        new SimpleStyleableObjectProperty<>(metaData, this, name, initial);
    property.subscribe((before, now) -> notifyChange());
    return property;
  }

  private void notifyChange() {
    changed.run();
  }
}
