package mlpstudio.ui.map;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import mlpstudio.data.ImageShape;
import mlpstudio.ui.support.Pixels;
import mlpstudio.ui.support.images.Picture;

/** The small card beside the pointer: the image of the point under it, and what it is taken for. */
final class MapHover extends HBox {
  private static final double PICTURE_EM = 5;

  private final MapCanvas canvas;
  private final MapWords words;
  private final ImageView image = new ImageView();
  private final Label text = new Label();
  private int index = -1;

  MapHover(MapCanvas canvas, MapWords words) {
    this.canvas = canvas;
    this.words = words;
    setId("map-hover");
    getStyleClass().add("map-hover");
    setAlignment(Pos.CENTER_LEFT);
    setManaged(false);
    setVisible(false);
    setMouseTransparent(true);
    image.setSmooth(false);
    image.setPreserveRatio(true);
    text.setId("map-hover-text");
    text.setWrapText(true);
    getChildren().addAll(image, text);
  }

  /** The image shown, or -1. */
  int index() {
    return isVisible() ? index : -1;
  }

  /** Shows an image beside a place of the canvas. */
  void show(ClassMap map, int which, double x, double y) {
    if (index != which || !isVisible()) {
      index = which;
      Picture picture = Picture.of(map.dataset().test(), which);
      ImageShape shape = picture.shape();
      image.setImage(Pixels.image(picture.argb(), shape.width(), shape.height()));
      text.setText(words.image(map, which));
      setVisible(true);
    }
    image.setFitHeight(PICTURE_EM * canvas.em());
    double width = prefWidth(-1);
    double height = prefHeight(width);
    double gap = canvas.em();
    boolean left = x + gap + width > canvas.getWidth();
    boolean above = y + gap + height > canvas.getHeight();
    resizeRelocate(
        Math.max(0, left ? x - gap - width : x + gap),
        Math.max(0, above ? y - gap - height : y + gap),
        width,
        height);
    layout();
  }

  void hide() {
    index = -1;
    setVisible(false);
  }
}
