/**
 * The catalogue of data sets: what each is, whose it is, whether it is at hand; getting it from the
 * network after consent, from files, and deleting it again.
 */
@NullMarked
package mlpstudio.ui.catalog;

import org.jspecify.annotations.NullMarked;
