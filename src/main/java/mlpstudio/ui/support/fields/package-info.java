/**
 * Fields in which a person types or chooses one value of the experiment: what a text means, whether
 * it can be used and why not, and the controls that show it. {@code *Input} classes know no scene.
 */
@NullMarked
package mlpstudio.ui.support.fields;

import org.jspecify.annotations.NullMarked;
