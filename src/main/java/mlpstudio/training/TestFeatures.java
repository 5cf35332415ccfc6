package mlpstudio.training;

import mlpstudio.model.PredictionTable;

/**
 * What the last hidden layer says of the first test images, or the logits where there is none, with
 * what the same network at the same moment takes them for.
 *
 * @param width how many numbers an image has, the layer's neurons
 * @param hidden whether they are a hidden layer's; logits otherwise
 * @param values image after image, {@code width} each; not a copy
 * @param predictions of the same images
 */
public record TestFeatures(
    int width, boolean hidden, float[] values, PredictionTable predictions) {}
