/**
 * Runs side by side: takes down every run, keeps the list from one start to the next, shows it as a
 * table with names and notes to be edited, and compares those that are ticked. Their curves lie
 * over the chart's, which another feature draws.
 */
@NullMarked
package mlpstudio.ui.compare;

import org.jspecify.annotations.NullMarked;
