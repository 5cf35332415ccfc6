package mlpstudio.ui.lesson;

import java.util.Optional;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import mlpstudio.lesson.LessonStep;
import mlpstudio.lesson.Question;

/**
 * The keys of a lesson: an answer's letter is a vote for it, with Shift one less; Alt and the
 * arrows turn the steps. So the votes of a class are counted without looking at the screen.
 */
public final class LessonKeys {
  private final LessonPlayer player;

  /** The keys of the lesson that is played. */
  public LessonKeys(LessonPlayer player) {
    this.player = player;
  }

  /**
   * Does what a key says.
   *
   * @return whether it said something
   */
  public boolean pressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isControlDown() || event.isMetaDown()) {
      return false;
    }
    if (event.isAltDown()) {
      return turn(event.getCode());
    }
    return !(event.getTarget() instanceof TextInputControl) && vote(event);
  }

  private boolean turn(KeyCode code) {
    switch (code) {
      case RIGHT -> player.next();
      case LEFT -> player.back();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean vote(KeyEvent event) {
    int answer = event.getCode().compareTo(KeyCode.A);
    if (answer < 0 || answer >= answers()) {
      return false;
    }
    player.vote(answer, event.isShiftDown() ? -1 : 1);
    return true;
  }

  private int answers() {
    Optional<Question> question = player.stepProperty().get().flatMap(LessonStep::question);
    return question.isPresent() && question.get() instanceof Question.Choose choose
        ? choose.options().size()
        : 0;
  }
}
