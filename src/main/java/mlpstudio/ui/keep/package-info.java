/**
 * Keeping networks and going on with them: saved and opened as checkpoints, kept by themselves
 * while they train, and which of their weights is in hand.
 */
@NullMarked
package mlpstudio.ui.keep;

import org.jspecify.annotations.NullMarked;
