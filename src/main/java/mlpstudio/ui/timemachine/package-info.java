/**
 * The time machine: a slider through the moments that the run in hand has kept. Whatever shows the
 * network shows that of the moment, which flows through the run in {@link mlpstudio.ui.state}; the
 * moments play as a film, and a new run can go on from any of them.
 */
@NullMarked
package mlpstudio.ui.timemachine;

import org.jspecify.annotations.NullMarked;
