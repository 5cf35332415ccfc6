/**
 * The pad: draw a digit and see at once what the network makes of it, also while it learns. What is
 * drawn is prepared as MNIST's own images were, read by the network in hand or by the one that came
 * with the program, explained pixel by pixel, and kept under its label for the class's own
 * collection. Asks the engine only while it shows, one question at a time.
 */
@NullMarked
package mlpstudio.ui.drawpad;

import org.jspecify.annotations.NullMarked;
