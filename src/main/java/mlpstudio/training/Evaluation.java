package mlpstudio.training;

import mlpstudio.model.PredictionTable;

/**
 * How a network does on a split.
 *
 * @param loss mean cross-entropy
 * @param accuracy fraction recognised, 0 to 1
 * @param predictions the probabilities of every image, in the split's order
 */
public record Evaluation(double loss, double accuracy, PredictionTable predictions) {}
