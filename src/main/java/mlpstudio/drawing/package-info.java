/**
 * Drawings as strokes, the files that keep them, and the way from ink to the pixels of a data set:
 * MNIST's own preparation, for strokes and for pictures. Plain Java, for any thread.
 */
@NullMarked
package mlpstudio.drawing;

import org.jspecify.annotations.NullMarked;
