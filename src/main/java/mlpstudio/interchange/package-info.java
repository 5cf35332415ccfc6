/**
 * Files and texts that other programs read: tables of figures now, checkpoints later. Plain Java.
 */
@NullMarked
package mlpstudio.interchange;

import org.jspecify.annotations.NullMarked;
