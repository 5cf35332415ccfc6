/**
 * The network and where it computes: its architecture as a value, the native network that owns
 * tensors, weights as plain arrays, devices and the start of the engine. Knows the engine and the
 * data package. Tensors never leave this package and {@code training}.
 */
@NullMarked
package mlpstudio.model;

import org.jspecify.annotations.NullMarked;
