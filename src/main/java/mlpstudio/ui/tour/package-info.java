/**
 * The tour: walks through the whole window by itself, with the real engine and MNIST, takes a
 * picture of every pane in light and dark, and stops with a sentence where something is not as it
 * should be. Continuous integration runs it, and the README's screenshots come from it.
 *
 * <p>A pane joins the tour with one line in {@link mlpstudio.ui.tour.Stops}: its name, which names
 * its pictures, and what a user does to get there, by mouse and keyboard through {@link
 * mlpstudio.ui.tour.Hands}. What must be true there is a sentence of {@link
 * mlpstudio.ui.tour.Checks}. A card over the window is taken away again by the next stop. Parts of
 * the window are found by their ids, as tests find them: this package knows {@code Studio} and no
 * feature.
 */
@NullMarked
package mlpstudio.ui.tour;

import org.jspecify.annotations.NullMarked;
