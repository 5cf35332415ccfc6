/**
 * The page Learn: the list of lessons, the player, the editor that makes new ones, and the
 * presenter mode. Knows the bench only through {@link LessonBench}, and other features not at all.
 */
@NullMarked
package mlpstudio.ui.lesson;

import org.jspecify.annotations.NullMarked;
