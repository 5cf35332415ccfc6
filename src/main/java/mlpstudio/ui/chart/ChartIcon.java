package mlpstudio.ui.chart;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.text.Font;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** An icon that grows with the text beside it; the theme would give it a size in pixels. */
final class ChartIcon extends FontIcon {
  private static final double SIZE = 1.35;
  private static final List<CssMetaData<? extends Styleable, ?>> META_DATA =
      getClassCssMetaData().stream()
          .filter(data -> !data.getProperty().equals("-fx-icon-size"))
          .toList();

  ChartIcon(Ikon icon, ObservableValue<Font> text) {
    super(icon);
    iconSizeProperty().bind(text.map(font -> (int) Math.round(SIZE * font.getSize())));
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return META_DATA;
  }
}
