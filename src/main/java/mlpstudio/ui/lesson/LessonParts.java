package mlpstudio.ui.lesson;

import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * Views of other features that a lesson shows beside its text; each is made when it is first
 * needed.
 *
 * @param chart the curves of the run in hand
 * @param figures its figures
 * @param knobs the editors of the Lab, see {@link KnobFilter}
 */
public record LessonParts(
    Supplier<? extends Node> chart,
    Supplier<? extends Node> figures,
    Supplier<? extends Node> knobs) {}
