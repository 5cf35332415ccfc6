package mlpstudio.ui.support.markdown;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.Pixels;
import org.jspecify.annotations.Nullable;

/**
 * A formula among text, in the colour and size of that text; drawn in the background. Until that is
 * done its room stays empty; where its source is no formula, the source itself is shown.
 */
public final class FormulaView extends Region {
  private static final StyleablePropertyFactory<FormulaView> FACTORY =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());
  private static final CssMetaData<FormulaView, Font> FONT =
      FACTORY.createFontCssMetaData("-fx-font", view -> view.font, Font.getDefault(), true);
  private static final CssMetaData<FormulaView, Color> INK =
      FACTORY.createColorCssMetaData("-formula-ink", view -> view.ink, Color.BLACK, false);

  /** TeX's letters are smaller than those of Inter. */
  private static final double LARGER = 1.1;

  /** Dots for each pixel, for sharp letters on fine screens. */
  private static final int FINE = 2;

  private final String latex;
  private final boolean display;
  private final Background background;
  private final StyleableObjectProperty<Font> font =
      new SimpleStyleableObjectProperty<>(FONT, this, "font", Font.getDefault());
  private final StyleableObjectProperty<Color> ink =
      new SimpleStyleableObjectProperty<>(INK, this, "ink", Color.BLACK);
  private final ReadOnlyBooleanWrapper drawn = new ReadOnlyBooleanWrapper();
  private final ImageView image = new ImageView();
  private final Label source = new Label();
  private FormulaImage.@Nullable Order wanted;
  private double baseline;

  /**
   * A formula.
   *
   * @param latex its source
   * @param display whether it stands by itself
   * @param words how it is read aloud
   */
  public FormulaView(String latex, boolean display, String words, Background background) {
    this.latex = latex;
    this.display = display;
    this.background = background;
    getStyleClass().add("formula");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(words);
    source.setText(latex);
    source.getStyleClass().add("formula-source");
    source.setMinWidth(USE_PREF_SIZE);
    source.setVisible(false);
    image.setSmooth(true);
    image.setPreserveRatio(true);
    getChildren().setAll(source);
    font.addListener(o -> draw());
    ink.addListener(o -> draw());
    sceneProperty().addListener((o, before, now) -> draw());
  }

  /** Its source. */
  public String latex() {
    return latex;
  }

  /** Whether the formula itself is shown, not its source. */
  public ReadOnlyBooleanProperty drawnProperty() {
    return drawn.getReadOnlyProperty();
  }

  private void draw() {
    if (getScene() == null) {
      return;
    }
    FormulaImage.Order order =
        new FormulaImage.Order(latex, display, font.get().getSize() * LARGER * FINE, ink.get());
    if (order.equals(wanted)) {
      return;
    }
    wanted = order;
    background.run(
        () -> FormulaImage.draw(order),
        picture -> {
          if (order.equals(wanted)) {
            show(picture);
          }
        },
        failure -> {
          if (order.equals(wanted)) {
            refuse(failure);
          }
        });
  }

  private void show(FormulaImage picture) {
    image.setImage(Pixels.image(picture.argb(), picture.width(), picture.height()));
    image.setFitWidth((double) picture.width() / FINE);
    image.setFitHeight((double) picture.height() / FINE);
    baseline = picture.baseline() / FINE;
    getChildren().setAll(image);
    drawn.set(true);
    requestLayout();
  }

  private void refuse(Exception failure) {
    drawn.set(false);
    getChildren().setAll(source);
    source.setVisible(true);
    source.getStyleClass().add("formula-wrong");
    source.setTooltip(new Tooltip(failure.getMessage()));
  }

  @Override
  public double getBaselineOffset() {
    return drawn.get() ? snappedTopInset() + baseline : super.getBaselineOffset();
  }

  @Override
  protected double computePrefWidth(double height) {
    double content = drawn.get() ? image.getFitWidth() : source.prefWidth(-1);
    return snappedLeftInset() + Math.ceil(content) + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    double content = drawn.get() ? image.getFitHeight() : source.prefHeight(-1);
    return snappedTopInset() + Math.ceil(content) + snappedBottomInset();
  }

  @Override
  protected double computeMinWidth(double height) {
    return computePrefWidth(height);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double x = snappedLeftInset();
    double y = snappedTopInset();
    if (drawn.get()) {
      image.relocate(x, y);
    } else {
      source.resizeRelocate(x, y, source.prefWidth(-1), source.prefHeight(-1));
    }
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
