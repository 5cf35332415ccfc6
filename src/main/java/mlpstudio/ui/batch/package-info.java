/**
 * One batch, worked: what a single step of learning did to each image of its batch, to each layer
 * and to each weight, with the lesson's formulas filled in. Knows {@code ui.state} and {@code
 * ui.support}.
 */
@NullMarked
package mlpstudio.ui.batch;

import org.jspecify.annotations.NullMarked;
