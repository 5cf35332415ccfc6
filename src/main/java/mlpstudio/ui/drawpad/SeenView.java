package mlpstudio.ui.drawpad;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import mlpstudio.data.ImageShape;
import mlpstudio.ui.support.Pixels;

/** What the network sees, each pixel a square, with the explanation over it. FX thread only. */
final class SeenView extends Region {
  private final DrawPadViewModel model;
  private final PadWords words;
  private final SeenTheme theme = new SeenTheme(this::requestLayout);
  private final Canvas canvas = new Canvas();

  SeenView(DrawPadViewModel model, PadWords words) {
    this.model = model;
    this.words = words;
    setId("seen");
    getStyleClass().add("seen");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    canvas.setMouseTransparent(true);
    getChildren().addAll(theme, canvas);
    model.seenProperty().subscribe(now -> requestLayout());
    model.why().whyProperty().subscribe(now -> requestLayout());
    model.networks().shapeProperty().subscribe(this::name);
  }

  private void name(ImageShape shape) {
    setAccessibleText(words.format("seen.name", shape.width(), shape.height()));
  }

  /** The colours that are shown. */
  int[] colors() {
    return SeenPixels.of(
        model.seenProperty().get(),
        model.why().whyProperty().get(),
        theme.forColor(),
        theme.againstColor());
  }

  @Override
  protected void layoutChildren() {
    ImageShape shape = model.seenProperty().get().shape();
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double side =
        Math.min((getWidth() - 2 * left) / shape.width(), (getHeight() - 2 * top) / shape.height());
    double cell = side >= 3 ? Math.floor(side) : Math.max(1, side);
    double width = cell * shape.width();
    double height = cell * shape.height();
    canvas.setLayoutX(Math.floor((getWidth() - width) / 2));
    canvas.setLayoutY(Math.floor((getHeight() - height) / 2));
    canvas.setWidth(width);
    canvas.setHeight(height);
    var g = canvas.getGraphicsContext2D();
    g.setImageSmoothing(false);
    g.drawImage(Pixels.image(colors(), shape.width(), shape.height()), 0, 0, width, height);
  }
}
