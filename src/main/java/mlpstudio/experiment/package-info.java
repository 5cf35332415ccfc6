/**
 * What is trained, as one immutable value: data, preparation, architecture, plan and seed; the
 * built-in experiments of the tutorial; and the runner that trains one without a window.
 */
@NullMarked
package mlpstudio.experiment;

import org.jspecify.annotations.NullMarked;
