package mlpstudio.training;

/**
 * One layer of a network at one moment, as a fixed probe of images shows it.
 *
 * @param units its outputs
 * @param silent ReLU only: how many of them are zero for every image of the probe; else 0
 * @param saturated sigmoid and tanh only: the fraction, over outputs and images, that lies so far
 *     out that the slope is under a twentieth of the steepest; else 0
 * @param gradientNorm Euclidean norm of the loss's gradient by the layer's weights and biases
 * @param moved how far its weights are from those of the first reading, relative to their norm
 *     then; measured on at most {@value NetworkProbe#WEIGHTS} of them; NaN at the first reading
 */
public record LayerReading(
    int units, int silent, double saturated, double gradientNorm, double moved) {}
