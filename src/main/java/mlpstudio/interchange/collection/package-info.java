/**
 * Collections of drawings as files that several windows edit at once: each edit is written whole or
 * not at all, under a lock, and can be taken back without losing what others did; merging, and the
 * ways out as IDX files and folders of pictures. Plain Java, for any thread.
 */
@NullMarked
package mlpstudio.interchange.collection;

import org.jspecify.annotations.NullMarked;
