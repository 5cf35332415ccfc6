/**
 * The guided tour for people: a few sentences, each pointing at a real control of the window. It
 * blocks nothing, follows its control when the window changes, and ends whenever one likes. Offered
 * once; later from the Help menu.
 */
@NullMarked
package mlpstudio.ui.guide;

import org.jspecify.annotations.NullMarked;
