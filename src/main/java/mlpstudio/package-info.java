/** MLP Studio, a desktop laboratory for multilayer perceptrons. */
@NullMarked
package mlpstudio;

import org.jspecify.annotations.NullMarked;
