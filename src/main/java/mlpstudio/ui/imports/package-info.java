/**
 * Own pictures become data sets: what is imported, how, a live preview of what would come of it,
 * and the list of the sets made before.
 */
@NullMarked
package mlpstudio.ui.imports;

import org.jspecify.annotations.NullMarked;
