/**
 * The panel with everything that a person may set once and for all: looks, language, device, data
 * folder, automatic saving, questions. Every change holds at once, or says when it will.
 */
@NullMarked
package mlpstudio.ui.preferences;

import org.jspecify.annotations.NullMarked;
