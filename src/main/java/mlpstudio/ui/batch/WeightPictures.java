package mlpstudio.ui.batch;

import java.util.Arrays;
import mlpstudio.data.ImageShape;
import mlpstudio.inspection.ChannelChoice;
import mlpstudio.inspection.ColorMap;
import mlpstudio.inspection.Palette;
import mlpstudio.inspection.ValueRange;
import mlpstudio.inspection.WeightImages;
import mlpstudio.inspection.WeightScale;
import mlpstudio.inspection.WeightScaling;
import mlpstudio.model.LayerWeights;
import mlpstudio.ui.support.images.Picture;

/**
 * The weights of one layer before a step, what the step added, and after it, as images: the first
 * layer's in the places of their pixels, deeper ones' row by row. Before and after have one scale,
 * so that they can be compared; the change, far smaller, has its own.
 */
final class WeightPictures {
  private final LayerWeights before;
  private final LayerWeights change;
  private final LayerWeights after;
  private final ImageShape shape;
  private final Palette palette;

  /**
   * Pictures of a layer.
   *
   * @param dark whether they stand on a dark ground
   */
  WeightPictures(WorkedStep step, int layer, boolean dark) {
    before = step.work().before().layers().get(layer);
    after = step.work().after().layers().get(layer);
    change =
        new LayerWeights(
            before.inputs(),
            before.outputs(),
            WorkedStep.difference(before.weight(), after.weight()),
            WorkedStep.difference(before.bias(), after.bias()));
    shape = layer == 0 ? step.dataset().shape() : rows(before.inputs());
    palette = ColorMap.RD_BU.palette(dark);
  }

  /** As near to a square as so many numbers can lie without a gap. */
  static ImageShape rows(int count) {
    int height = (int) Math.sqrt(count);
    while (count % height != 0) {
      height--;
    }
    return new ImageShape(1, height, count / height);
  }

  /** The shape of every picture. */
  ImageShape shape() {
    return shape;
  }

  /** Number of units. */
  int units() {
    return before.outputs();
  }

  private LayerWeights layer(Moment moment) {
    return switch (moment) {
      case BEFORE -> before;
      case CHANGE -> change;
      case AFTER -> after;
    };
  }

  /** One weight. */
  float value(Moment moment, int unit, int input) {
    return layer(moment).weight()[unit * before.inputs() + input];
  }

  /** All units on one scale. */
  WeightImages tiles(Moment moment) {
    int all = before.weight().length;
    return images(moment, limit(moment, 0, all));
  }

  /** The end of one unit's scale. */
  double limit(Moment moment, int unit) {
    return limit(moment, unit * before.inputs(), (unit + 1) * before.inputs());
  }

  private double limit(Moment moment, int from, int to) {
    if (moment == Moment.CHANGE) {
      return ValueRange.of(change.weight(), from, to).symmetric().high();
    }
    return Math.max(
        ValueRange.of(before.weight(), from, to).symmetric().high(),
        ValueRange.of(after.weight(), from, to).symmetric().high());
  }

  private WeightImages images(Moment moment, double limit) {
    return new WeightImages(
        layer(moment),
        shape,
        ChannelChoice.RGB,
        new WeightScale(WeightScaling.FIXED, Math.max(limit, Float.MIN_NORMAL), palette));
  }

  /** One unit, large. */
  Picture picture(Moment moment, int unit) {
    int[] argb = new int[shape.area()];
    images(moment, limit(moment, unit)).paint(unit, argb);
    int from = unit * before.inputs();
    return Picture.colored(
        shape, Arrays.copyOfRange(layer(moment).weight(), from, from + before.inputs()), argb);
  }
}
