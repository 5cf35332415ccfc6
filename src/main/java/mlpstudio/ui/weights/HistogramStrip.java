package mlpstudio.ui.weights;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import mlpstudio.inspection.Histogram;
import org.jspecify.annotations.Nullable;

/** A small histogram: one outline from the least weight to the greatest, with a line at zero. */
final class HistogramStrip extends Region {
  private final Path bars = new Path();
  private final Region zero = new Region();
  private @Nullable Histogram histogram;

  HistogramStrip() {
    getStyleClass().add("histogram-strip");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    bars.getStyleClass().add("bars");
    zero.getStyleClass().add("zero");
    bars.setManaged(false);
    zero.setManaged(false);
    getChildren().addAll(bars, zero);
  }

  /** Draws another one. */
  void show(Histogram value) {
    histogram = value;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    bars.getElements().clear();
    Histogram drawn = histogram;
    if (drawn == null) {
      return;
    }
    double width = getWidth();
    double height = getHeight() - 1;
    double step = width / drawn.bins();
    int most = Math.max(1, drawn.most());
    bars.getElements().add(new MoveTo(0, height));
    for (int bin = 0; bin < drawn.bins(); bin++) {
      double y = height - height * drawn.count(bin) / most;
      bars.getElements().addAll(new LineTo(bin * step, y), new LineTo((bin + 1) * step, y));
    }
    bars.getElements().addAll(new LineTo(width, height), new ClosePath());
    double at = drawn.range().position(0);
    zero.setVisible(at >= 0 && at <= 1);
    zero.resizeRelocate(Math.rint(at * width), 0, 1, getHeight());
  }
}
