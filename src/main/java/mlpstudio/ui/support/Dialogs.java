package mlpstudio.ui.support;

import java.util.List;
import java.util.Optional;

/**
 * What the window says and asks. An interface, so that view-models can be tested without a window.
 * Every method returns at once; answers come back on the FX thread.
 */
public interface Dialogs {

  /** A short word that something is done; goes away by itself. */
  default void toast(String sentence) {
    toast(sentence, Optional.empty());
  }

  /**
   * A short word that something is done, and the way to have it otherwise; goes away by itself.
   *
   * @param sentence what was done
   * @param choice such as a way back
   */
  void toast(String sentence, Optional<Choice> choice);

  /**
   * Asks, in the window.
   *
   * @param question what to ask; asked again while it is still open, it stays as it is
   */
  void ask(Question question);

  /**
   * Says what did not work.
   *
   * @param sentence plain words
   * @param details technical words that can be copied; may be empty
   * @param suggestion the one thing to do about it, if there is one
   */
  void error(String sentence, String details, Optional<Choice> suggestion);

  /**
   * A question with its answers.
   *
   * @param id for tests
   * @param title a few words
   * @param sentence the question in full
   * @param choices the answers, the one to be expected first, the one that changes nothing last,
   *     which is also what Escape means
   * @param always what is done where people want the first answer from now on, without being asked;
   *     empty where they have to be asked each time
   */
  record Question(
      String id, String title, String sentence, List<Choice> choices, Optional<Runnable> always) {
    /** Copies the list. */
    public Question {
      choices = List.copyOf(choices);
    }

    /** A question that is always asked. */
    public Question(String id, String title, String sentence, List<Choice> choices) {
      this(id, title, sentence, choices, Optional.empty());
    }
  }

  /**
   * One answer.
   *
   * @param id for tests
   * @param label a verb
   * @param action what it does
   */
  record Choice(String id, String label, Runnable action) {}
}
