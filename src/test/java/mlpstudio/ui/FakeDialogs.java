package mlpstudio.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mlpstudio.ui.support.Dialogs;

/** Writes down what is said and asked, and answers when a test wants it to. */
public final class FakeDialogs implements Dialogs {
  private final List<String> toasts = new ArrayList<>();
  private final List<Choice> ways = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  @Override
  public void toast(String sentence, Optional<Choice> choice) {
    toasts.add(sentence);
    choice.ifPresent(ways::add);
  }

  @Override
  public void ask(Question question) {
    questions.add(question);
  }

  @Override
  public void error(String sentence, String details, Optional<Choice> suggestion) {
    errors.add(sentence);
  }

  /** All toasts. */
  public List<String> toasts() {
    return toasts;
  }

  /** All questions. */
  public List<Question> questions() {
    return questions;
  }

  /** All failures told. */
  public List<String> errors() {
    return errors;
  }

  /** Presses the button of the last toast that had one. */
  public void takeWay() {
    ways.getLast().action().run();
  }

  /** Answers the last question. */
  public void answer(String choice) {
    questions.getLast().choices().stream()
        .filter(c -> c.id().equals(choice))
        .findFirst()
        .orElseThrow()
        .action()
        .run();
  }
}
