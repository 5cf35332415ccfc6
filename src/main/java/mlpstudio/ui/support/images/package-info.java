/**
 * Images of data on the screen: a virtual grid of many and a large view of one. Knows data and
 * pixels, no feature: the browser, the gallery of errors and the mini-batch all use it.
 */
@NullMarked
package mlpstudio.ui.support.images;

import org.jspecify.annotations.NullMarked;
