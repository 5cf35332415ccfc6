/**
 * What is wrong with a run, and what may help, in plain words and figures: overfitting, and the
 * diagnoses of a network's health. Arithmetic on what {@code training} tells; plain Java.
 */
@NullMarked
package mlpstudio.health;

import org.jspecify.annotations.NullMarked;
