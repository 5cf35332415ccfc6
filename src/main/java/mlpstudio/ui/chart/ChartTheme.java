package mlpstudio.ui.chart;

import java.util.List;
import java.util.stream.IntStream;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import mlpstudio.experiment.KeptRun;

/**
 * Takes the chart's colours and font from the style sheets, so that a canvas follows the theme and
 * the size of the window's text at once. A child of the canvas' region, without size. Where a sheet
 * says nothing all is black on white, and lines still differ by dash and mark.
 */
final class ChartTheme extends Region {
  private static final StyleablePropertyFactory<ChartTheme> FACTORY =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());
  private static final CssMetaData<ChartTheme, Font> FONT =
      FACTORY.createFontCssMetaData("-fx-font", theme -> theme.font, Font.getDefault(), true);
  private static final CssMetaData<ChartTheme, Color> TRAIN =
      FACTORY.createColorCssMetaData("-chart-train", theme -> theme.train, Color.BLACK, false);
  private static final CssMetaData<ChartTheme, Color> TEST =
      FACTORY.createColorCssMetaData("-chart-test", theme -> theme.test, Color.BLACK, false);
  private static final CssMetaData<ChartTheme, Color> TEXT =
      FACTORY.createColorCssMetaData("-chart-text", theme -> theme.text, Color.BLACK, false);
  private static final CssMetaData<ChartTheme, Color> MUTED =
      FACTORY.createColorCssMetaData("-chart-muted", theme -> theme.muted, Color.BLACK, false);
  private static final CssMetaData<ChartTheme, Color> GRID =
      FACTORY.createColorCssMetaData("-chart-grid", theme -> theme.grid, Color.BLACK, false);
  private static final CssMetaData<ChartTheme, Color> SURFACE =
      FACTORY.createColorCssMetaData("-chart-surface", theme -> theme.surface, Color.WHITE, false);

  private static final List<CssMetaData<ChartTheme, Color>> LOOKS =
      IntStream.range(0, KeptRun.LOOKS)
          .mapToObj(
              look ->
                  FACTORY.<ChartTheme>createColorCssMetaData(
                      "-chart-look-" + look, theme -> theme.looks.get(look), Color.BLACK, false))
          .toList();

  private final StyleableObjectProperty<Font> font = property(FONT, "font", Font.getDefault());
  private final StyleableObjectProperty<Color> train = property(TRAIN, "train", Color.BLACK);
  private final StyleableObjectProperty<Color> test = property(TEST, "test", Color.BLACK);
  private final StyleableObjectProperty<Color> text = property(TEXT, "text", Color.BLACK);
  private final StyleableObjectProperty<Color> muted = property(MUTED, "muted", Color.BLACK);
  private final StyleableObjectProperty<Color> grid = property(GRID, "grid", Color.BLACK);
  private final StyleableObjectProperty<Color> surface = property(SURFACE, "surface", Color.WHITE);
  private final List<StyleableObjectProperty<Color>> looks =
      LOOKS.stream().map(look -> property(look, look.getProperty(), Color.BLACK)).toList();
  private final Runnable changed;

  /**
   * A theme for one chart.
   *
   * @param changed called after a colour or the font became another one
   */
  ChartTheme(Runnable changed) {
    this.changed = changed;
    getStyleClass().add("chart-theme");
    setManaged(false);
    setMouseTransparent(true);
  }

  /** The look of now. */
  ChartStyle style() {
    return new ChartStyle(
        font.get(),
        new ChartStyle.Inks(
            train.get(), test.get(), text.get(), muted.get(), grid.get(), surface.get()),
        looks.stream().map(look -> look.get()).toList());
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }

  private <T> StyleableObjectProperty<T> property(
      CssMetaData<ChartTheme, T> metaData, String name, T initial) {
    StyleableObjectProperty<T> property =
        new SimpleStyleableObjectProperty<>(metaData, this, name, initial);
    property.subscribe(() -> changed.run());
    return property;
  }
}
