package mlpstudio.ui.batch;

/**
 * What the formulas are about.
 *
 * @param image row among the images, worst first
 * @param layer from 0
 * @param unit of the layer, from 0
 * @param input of the unit, from 0
 */
record Place(int image, int layer, int unit, int input) {

  /** Where most happens: the worst image, the last layer, and there the steepest weight. */
  static Place first(WorkedStep step) {
    return atLayer(step, 0, step.layers().size() - 1);
  }

  private static Place atLayer(WorkedStep step, int image, int layer) {
    int unit = step.steepestUnit(layer);
    return new Place(image, layer, unit, step.steepestInput(layer, unit));
  }

  /** The same place where another step has it, for another batch of the same network. */
  Place within(WorkedStep step) {
    boolean there =
        layer < step.layers().size()
            && unit < step.layers().get(layer).outputs()
            && input < step.layers().get(layer).inputs();
    return there ? new Place(0, layer, unit, input) : first(step);
  }

  Place withImage(int value) {
    return new Place(value, layer, unit, input);
  }

  Place withLayer(WorkedStep step, int value) {
    return value == layer ? this : atLayer(step, image, value);
  }

  Place withUnit(WorkedStep step, int value) {
    return value == unit ? this : new Place(image, layer, value, step.steepestInput(layer, value));
  }

  Place withInput(int value) {
    return new Place(image, layer, unit, value);
  }
}
