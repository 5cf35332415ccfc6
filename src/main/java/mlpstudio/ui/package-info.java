/** The window. {@code App} builds everything by hand and closes it in reverse. */
@NullMarked
package mlpstudio.ui;

import org.jspecify.annotations.NullMarked;
