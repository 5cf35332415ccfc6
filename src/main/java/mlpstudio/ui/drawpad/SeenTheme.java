package mlpstudio.ui.drawpad;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** Takes the colours for and against from the style sheets. A child without size. */
final class SeenTheme extends Region {
  private static final StyleablePropertyFactory<SeenTheme> FACTORY =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());
  private static final CssMetaData<SeenTheme, Color> FOR =
      FACTORY.createColorCssMetaData("-why-for", t -> t.speaksFor, Color.BLUE, false);
  private static final CssMetaData<SeenTheme, Color> AGAINST =
      FACTORY.createColorCssMetaData("-why-against", t -> t.speaksAgainst, Color.ORANGE, false);

  private final StyleableObjectProperty<Color> speaksFor;
  private final StyleableObjectProperty<Color> speaksAgainst;

  /**
   * Colours.
   *
   * @param changed called after one became another
   */
  SeenTheme(Runnable changed) {
    getStyleClass().add("seen-theme");
    setManaged(false);
    setMouseTransparent(true);
    speaksFor = new SimpleStyleableObjectProperty<>(FOR, this, "for", Color.BLUE);
    speaksAgainst = new SimpleStyleableObjectProperty<>(AGAINST, this, "against", Color.ORANGE);
    speaksFor.subscribe((before, now) -> changed.run());
    speaksAgainst.subscribe((before, now) -> changed.run());
  }

  int forColor() {
    return rgb(speaksFor.get());
  }

  int againstColor() {
    return rgb(speaksAgainst.get());
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }

  private static int rgb(Color color) {
    return (int) Math.round(color.getRed() * 255) << 16
        | (int) Math.round(color.getGreen() * 255) << 8
        | (int) Math.round(color.getBlue() * 255);
  }
}
