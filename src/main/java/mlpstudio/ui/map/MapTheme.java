package mlpstudio.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** An unseen node that carries the map's colours from the style sheet to the canvas. */
final class MapTheme extends Region {
  private static final int CLASSES = 10;
  private static final StyleablePropertyFactory<MapTheme> FACTORY =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());
  private static final CssMetaData<MapTheme, Color> INK =
      FACTORY.createColorCssMetaData("-map-ink", theme -> theme.ink, Color.BLACK, false);
  private static final CssMetaData<MapTheme, Color> SURFACE =
      FACTORY.createColorCssMetaData("-map-surface", theme -> theme.surface, Color.WHITE, false);
  private static final List<CssMetaData<MapTheme, Color>> CLASS =
      IntStream.range(0, CLASSES)
          .mapToObj(
              c ->
                  FACTORY.createColorCssMetaData(
                      "-map-class-" + c, theme -> theme.classes.get(c), Color.BLACK, false))
          .toList();

  private final Runnable changed;
  private final StyleableObjectProperty<Color> ink;
  private final StyleableObjectProperty<Color> surface;
  private final List<StyleableObjectProperty<Color>> classes = new ArrayList<>();

  /**
   * A theme for one map.
   *
   * @param changed called after a colour became another one
   */
  MapTheme(Runnable changed) {
    this.changed = changed;
    ink = property(INK, "ink", Color.BLACK);
    surface = property(SURFACE, "surface", Color.WHITE);
    for (int c = 0; c < CLASSES; c++) {
      classes.add(property(CLASS.get(c), "class" + c, Color.BLACK));
    }
    getStyleClass().add("map-theme");
    setManaged(false);
    setMouseTransparent(true);
  }

  /** The colour of a class; with more than ten they come round again. */
  Color of(int label) {
    return classes.get(label % CLASSES).get();
  }

  Color ink() {
    return ink.get();
  }

  Color surface() {
    return surface.get();
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }

  private StyleableObjectProperty<Color> property(
      CssMetaData<MapTheme, Color> metaData, String name, Color initial) {
    StyleableObjectProperty<Color> property =
        new SimpleStyleableObjectProperty<>(metaData, this, name, initial);
    property.subscribe((before, now) -> changed.run());
    return property;
  }
}
