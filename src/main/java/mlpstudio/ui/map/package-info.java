/**
 * A map of the test set: every test image as a point, placed by what the network's last hidden
 * layer says of it. Knows {@code ui.state} and {@code ui.support}.
 */
@NullMarked
package mlpstudio.ui.map;

import org.jspecify.annotations.NullMarked;
