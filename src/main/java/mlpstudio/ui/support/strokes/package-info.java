/** Strokes of a pen on the screen: the pad's ink and the large view of a kept drawing. */
@NullMarked
package mlpstudio.ui.support.strokes;

import org.jspecify.annotations.NullMarked;
