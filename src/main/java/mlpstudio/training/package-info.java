/**
 * Learning: the plan as a value, the run that takes one batch at a time, the loop around it, the
 * optimisers after PyTorch's formulas, and the service that owns the one engine thread. Events and
 * values go out; tensors stay.
 */
@NullMarked
package mlpstudio.training;

import org.jspecify.annotations.NullMarked;
