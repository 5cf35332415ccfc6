/** What every view needs and no view owns: texts, icons, background work, errors, pixels. */
@NullMarked
package mlpstudio.ui.support;

import org.jspecify.annotations.NullMarked;
