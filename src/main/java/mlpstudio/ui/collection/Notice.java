package mlpstudio.ui.collection;

import java.util.List;
import mlpstudio.ui.support.Dialogs.Choice;

/**
 * What is said on the card itself, where a toast would lie below it.
 *
 * @param sentence what was done, or is asked, or did not work; empty for nothing
 * @param problem whether something did not work
 * @param choices what can be done about it
 */
record Notice(String sentence, boolean problem, List<Choice> choices) {
  /** Nothing to say. */
  static final Notice NONE = new Notice("", false, List.of());

  Notice {
    choices = List.copyOf(choices);
  }

  static Notice done(String sentence, Choice... choices) {
    return new Notice(sentence, false, List.of(choices));
  }

  static Notice problem(String sentence) {
    return new Notice(sentence, true, List.of());
  }
}
