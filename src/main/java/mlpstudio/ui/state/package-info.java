/**
 * The only observable application state, on the FX thread: the experiment being edited, the data
 * set in hand, the run and its figures. Knows no scene.
 */
@NullMarked
package mlpstudio.ui.state;

import org.jspecify.annotations.NullMarked;
