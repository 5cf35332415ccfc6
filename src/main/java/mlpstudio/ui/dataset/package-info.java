/**
 * The Data page: all images of the data set in hand as a grid, the chosen one with its pixel
 * values, what can be counted and averaged, and one mini-batch as the network sees it.
 */
@NullMarked
package mlpstudio.ui.dataset;

import org.jspecify.annotations.NullMarked;
