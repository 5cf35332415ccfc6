/**
 * The fair race: two to four experiments with one seed, trained in turn batch by batch, their
 * curves in one chart and their difference in a sentence. What is the same for all lanes and what
 * is not is said before it begins. Each lane ends in the list of runs.
 */
@NullMarked
package mlpstudio.ui.race;

import org.jspecify.annotations.NullMarked;
