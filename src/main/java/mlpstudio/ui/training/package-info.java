/**
 * The run on the screen: the buttons that drive it, its progress, its figures and the epoch table.
 * Knows {@code ui.state} and {@code ui.support}.
 */
@NullMarked
package mlpstudio.ui.training;

import org.jspecify.annotations.NullMarked;
