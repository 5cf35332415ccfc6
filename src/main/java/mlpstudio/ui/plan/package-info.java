/**
 * The cards in which a run is planned: data and their preparation, optimiser and schedule, and the
 * device it computes on.
 */
@NullMarked
package mlpstudio.ui.plan;

import org.jspecify.annotations.NullMarked;
