/**
 * Sentences for people that are made where no window is: English on the command line, the window's
 * language in the window. Each package keeps its own in a bundle beside its classes.
 */
@NullMarked
package mlpstudio.words;

import org.jspecify.annotations.NullMarked;
