package mlpstudio.ui.lesson;

import java.nio.file.Path;
import java.util.Optional;
import mlpstudio.lesson.Lesson;

/**
 * A lesson of the list.
 *
 * @param lesson itself
 * @param file where it was read from; empty where it comes with the program
 * @param progress how far it was played, in words; empty where it was not begun
 * @param begun whether it was begun and not finished
 * @param finished whether its last step was seen
 */
public record LessonEntry(
    Lesson lesson, Optional<Path> file, String progress, boolean begun, boolean finished) {}
