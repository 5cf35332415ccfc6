/**
 * The frame of the window: menu, run bar, navigation, pages, status, dialogs, themes. Composes the
 * features, which do not know each other.
 */
@NullMarked
package mlpstudio.ui.shell;

import org.jspecify.annotations.NullMarked;
