/**
 * The Errors page: confusion matrix, the images that were taken for something else, and their
 * export. Knows what was evaluated and draws it; the arithmetic is in {@code inspection}.
 */
@NullMarked
package mlpstudio.ui.gallery;

import org.jspecify.annotations.NullMarked;
