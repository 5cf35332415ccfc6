package mlpstudio.ui.plan;

import java.lang.foreign.MemorySegment;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import mlpstudio.data.ImageShape;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.Pixels;
import org.jspecify.annotations.Nullable;

/** A few training images, each with several of its distortions beside it, in their own pixels. */
final class DistortionPreview extends Region {
  /** Between pictures, as a share of a picture; twice after the original. */
  private static final double GAP = 0.08;

  private static final double MOST_PIXELS = 84;

  private final Canvas canvas = new Canvas();
  private @Nullable DistortionSample sample;

  DistortionPreview(ObservableValue<@Nullable DistortionSample> shown, Messages messages) {
    setId("preparation-distortion-preview");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(messages.get("distortion.preview"));
    canvas.setManaged(false);
    getChildren().add(canvas);
    shown.subscribe(this::show);
    managedProperty().bind(visibleProperty());
  }

  private void show(@Nullable DistortionSample now) {
    boolean otherSize =
        sample == null
            || now == null
            || sample.rows() != now.rows()
            || !sample.shape().equals(now.shape());
    sample = now;
    setVisible(now != null);
    if (otherSize) {
      requestLayout();
    }
    draw();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    DistortionSample shown = sample;
    return shown == null ? 0 : height(width < 0 ? getWidth() : width, shown);
  }

  private static double height(double width, DistortionSample shown) {
    double tile = tile(width);
    double ratio = shown.shape().height() / (double) shown.shape().width();
    return Math.ceil(shown.rows() * tile * (ratio + GAP));
  }

  private static double tile(double width) {
    return Math.min(
        MOST_PIXELS, width / (DistortionSample.COLUMNS + GAP * (DistortionSample.COLUMNS + 1)));
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
      draw();
    }
  }

  private void draw() {
    DistortionSample shown = sample;
    GraphicsContext brush = canvas.getGraphicsContext2D();
    brush.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    if (shown == null || canvas.getWidth() <= 0) {
      return;
    }
    brush.setImageSmoothing(false);
    ImageShape shape = shown.shape();
    double width = tile(canvas.getWidth());
    double height = width * shape.height() / shape.width();
    for (int row = 0; row < shown.rows(); row++) {
      for (int column = 0; column < DistortionSample.COLUMNS; column++) {
        int[] argb = new int[shape.area()];
        Pixels.argb(MemorySegment.ofArray(shown.picture(row, column)), shape, argb);
        WritableImage picture = Pixels.image(argb, shape.width(), shape.height());
        double x = column * width * (1 + GAP) + (column > 0 ? 2 * GAP * width : 0);
        brush.drawImage(
            picture, Math.rint(x), Math.rint(row * (height + GAP * width)), width, height);
      }
    }
  }
}
