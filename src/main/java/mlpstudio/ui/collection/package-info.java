/**
 * The class's own drawings: looked through, relabelled, merged, deleted, written as images, and
 * handed on as a data set.
 */
@NullMarked
package mlpstudio.ui.collection;

import org.jspecify.annotations.NullMarked;
