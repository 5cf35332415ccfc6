/**
 * What the network in hand makes of one image: the probability of every class, and the values of
 * every hidden neuron on the way. Whoever composes the window says which image.
 */
@NullMarked
package mlpstudio.ui.prediction;

import org.jspecify.annotations.NullMarked;
