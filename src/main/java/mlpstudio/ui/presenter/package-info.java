/**
 * The presenter mode: one pane at a time, large, with a spotlight on the figure that is talked
 * about. Knows panes only as nodes; the shell turns the window into it and back.
 */
@NullMarked
package mlpstudio.ui.presenter;

import org.jspecify.annotations.NullMarked;
