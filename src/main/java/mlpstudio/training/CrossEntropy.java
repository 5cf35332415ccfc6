package mlpstudio.training;

/**
 * Softmax and mean cross-entropy of one batch, with the gradient that the backward pass starts
 * from: {@code dL/dz = (softmax(z) - onehot(y)) / n}. Written out here, as the lesson has it,
 * because on ten classes that costs less than the calls it replaces.
 */
final class CrossEntropy {
  private final float[] probabilities;
  private final double lossSum;
  private final int correct;

  private CrossEntropy(float[] probabilities, double lossSum, int correct) {
    this.probabilities = probabilities;
    this.lossSum = lossSum;
    this.correct = correct;
  }

  /**
   * Scores a batch.
   *
   * @param logits sample after sample, {@code classes} values each; becomes the probabilities
   * @param labels the true classes, one a sample
   * @param classes number of classes
   */
  static CrossEntropy of(float[] logits, int[] labels, int classes) {
    double lossSum = 0;
    int correct = 0;
    for (int i = 0; i < labels.length; i++) {
      int at = i * classes;
      int best = at;
      for (int c = at + 1; c < at + classes; c++) {
        if (logits[c] > logits[best]) {
          best = c;
        }
      }
      double highest = logits[best];
      double trueLogit = logits[at + labels[i]];
      double sum = 0;
      for (int c = at; c < at + classes; c++) {
        double e = Math.exp(logits[c] - highest);
        logits[c] = (float) e;
        sum += e;
      }
      for (int c = at; c < at + classes; c++) {
        logits[c] = (float) (logits[c] / sum);
      }
      lossSum += highest + Math.log(sum) - trueLogit;
      correct += best - at == labels[i] ? 1 : 0;
    }
    return new CrossEntropy(logits, lossSum, correct);
  }

  /** Sum of the samples' losses. */
  double lossSum() {
    return lossSum;
  }

  /** How many samples were recognised. */
  int correct() {
    return correct;
  }

  /** Sample after sample; not a copy. */
  float[] probabilities() {
    return probabilities;
  }

  /** Turns the probabilities into the gradient of the mean loss by the logits, in place. */
  float[] gradient(int[] labels, int classes) {
    float share = 1f / labels.length;
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] *= share;
    }
    for (int i = 0; i < labels.length; i++) {
      probabilities[i * classes + labels[i]] -= share;
    }
    return probabilities;
  }
}
