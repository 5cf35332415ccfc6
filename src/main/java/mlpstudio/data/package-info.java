/**
 * Images, labels and where they come from: splits held as memory segments, readers that refuse
 * broken files, the catalogue of data sets, normalisation and the seeded random streams. Plain
 * Java: knows neither the engine nor the window.
 */
@NullMarked
package mlpstudio.data;

import org.jspecify.annotations.NullMarked;
