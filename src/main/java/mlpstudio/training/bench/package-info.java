/**
 * What the program's speed is measured with: its own training beside the bare matrix products, a
 * lean loop of plain DJL calls, and DJL's own training loop, on the same data in the same engine.
 * It lies under training because it needs the engine; nothing but the command line knows it.
 */
@NullMarked
package mlpstudio.training.bench;

import org.jspecify.annotations.NullMarked;
