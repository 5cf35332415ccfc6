/**
 * The Weights page: what the network in hand has learnt, layer by layer. First-layer neurons as
 * images, deeper layers as heat maps, now, before the run, and the difference; their statistics;
 * pictures of them to copy and save. Pulls weights from the engine only while it shows, at most
 * four times a second.
 */
@NullMarked
package mlpstudio.ui.weights;

import org.jspecify.annotations.NullMarked;
