/**
 * Markdown with formulas as nodes of JavaFX, which follow the theme and the size of the text; and
 * the same in words, for those who listen. No view of the web.
 */
@NullMarked
package mlpstudio.ui.support.markdown;

import org.jspecify.annotations.NullMarked;
