package mlpstudio.ui.weights;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import mlpstudio.inspection.ValueRange;
import mlpstudio.inspection.WeightScaling;
import mlpstudio.ui.support.Pixels;
import org.jspecify.annotations.Nullable;

/** The colours from the greatest weight at the top to the least, with the values beside them. */
final class ColorBar extends Region {
  private final WeightsWords words;
  private final ImageView colors = new ImageView();
  private final Region frame = new Region();
  private final Label high = label("colorBarHigh");
  private final Label zero = label("colorBarZero");
  private final Label low = label("colorBarLow");
  private final Label caption = label("colorBarCaption");
  private double zeroAt = Double.NaN;
  private boolean flat;

  ColorBar(WeightsWords words) {
    this.words = words;
    setId("colorBar");
    getStyleClass().add("color-bar");
    setAccessibleRole(AccessibleRole.TEXT);
    frame.getStyleClass().add("color-bar-frame");
    colors.setSmooth(false);
    caption.getStyleClass().add("color-bar-caption");
    caption.setWrapText(true);
    getChildren().addAll(colors, frame, high, zero, low, caption);
  }

  private static Label label(String id) {
    Label label = new Label();
    label.setId(id);
    label.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    return label;
  }

  /**
   * Shows a scale.
   *
   * @param neuron whose own scale shows where each has its own, or -1
   */
  void show(@Nullable Shown shown, int neuron) {
    setVisible(shown != null);
    if (shown == null) {
      return;
    }
    ColorScale scale = ColorScale.of(shown, neuron);
    ValueRange range = scale.range();
    flat = scale.isFlat();
    boolean each = shown.subject().scale().scaling() == WeightScaling.PER_NEURON && neuron < 0;
    high.setText(each ? words.get("scale.own.high") : words.weight(range.high()));
    low.setText(each ? words.get("scale.own.low") : words.weight(range.low()));
    zero.setText(words.weight(flat ? range.low() : 0));
    high.setVisible(!flat);
    low.setVisible(!flat);
    zeroAt = scale.zeroPosition();
    caption.setText(flat ? words.get("scale.caption.flat") : caption(shown, neuron));
    colors.setImage(Pixels.image(scale.colors().argb(), ColorScale.WIDTH, ColorScale.STEPS));
    setAccessibleText(
        words.format("scale.described", low.getText(), high.getText(), caption.getText()));
    requestLayout();
  }

  private String caption(Shown shown, int neuron) {
    WeightScaling scaling = shown.subject().scale().scaling();
    return scaling == WeightScaling.PER_NEURON && neuron >= 0
        ? words.neuron(shown.subject().layer(), neuron)
        : words.get("scale.caption." + WeightsWords.key(scaling));
  }

  private double em() {
    return high.getFont().getSize();
  }

  @Override
  protected double computePrefWidth(double height) {
    double text = Math.max(6.2 * em(), Math.max(high.prefWidth(-1), low.prefWidth(-1)) + 2 * em());
    return snappedLeftInset() + Math.ceil(text) + snappedRightInset();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double width = getWidth() - left - snappedRightInset();
    double bar = Math.rint(1.3 * em());
    double words = caption.prefHeight(width);
    double line = high.prefHeight(-1);
    double top = snappedTopInset() + line / 2;
    double room = getHeight() - snappedBottomInset() - top - words - line;
    double height = Math.max(1, Math.floor(Math.min(room, 26 * em())));
    colors.relocate(left, top);
    colors.setFitWidth(bar);
    colors.setFitHeight(height);
    frame.resizeRelocate(left - 1, top - 1, bar + 2, height + 2);
    double beside = left + bar + Math.rint(0.5 * em());
    place(high, beside, top);
    place(low, beside, top + height);
    place(zero, beside, top + height * (1 - zeroAt));
    // Only where it is no end, and where there is room for it.
    zero.setVisible(flat || (zeroAt * height > line && (1 - zeroAt) * height > line));
    caption.resizeRelocate(left, top + height + line * 0.7, width, words);
  }

  private static void place(Label label, double x, double middle) {
    label.autosize();
    label.relocate(x, Math.rint(middle - label.prefHeight(-1) / 2));
  }
}
