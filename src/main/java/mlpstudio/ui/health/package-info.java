/**
 * Network health in plain words: a card in the Lab with what is seen, why it is so and what may
 * help, absent while nothing is wrong. Knows {@code ui.state} and {@code ui.support}.
 */
@NullMarked
package mlpstudio.ui.health;

import org.jspecify.annotations.NullMarked;
