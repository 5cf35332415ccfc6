package mlpstudio.inspection;

/**
 * What the network made of one image.
 *
 * @param index the image's place in its split
 * @param trueClass its label
 * @param predicted the most probable class
 * @param confidence the predicted class's probability, 0 to 1
 * @param trueProbability the true class's probability, 0 to 1
 */
public record ImageScore(
    int index, int trueClass, int predicted, float confidence, float trueProbability) {

  /** Whether it was taken for another class than its own. */
  public boolean wrong() {
    return trueClass != predicted;
  }

  /** {@code -log p(true class)}: 0 or more, infinite where the probability is too small for 0. */
  public double loss() {
    return Math.max(0, -Math.log(trueProbability));
  }
}
