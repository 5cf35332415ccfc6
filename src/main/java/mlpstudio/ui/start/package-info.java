/**
 * The start page: the experiments of the tutorial with what they are about, and the user's own.
 * What opening means is told it from outside.
 */
@NullMarked
package mlpstudio.ui.start;

import org.jspecify.annotations.NullMarked;
