/**
 * What a network got wrong and what it has learnt: confusion matrix, errors in order, weights as
 * images, their statistics, the activations of one image. Arithmetic on arrays; knows data and
 * model only.
 */
@NullMarked
package mlpstudio.inspection;

import org.jspecify.annotations.NullMarked;
