package mlpstudio.ui.support.fields;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;

/**
 * A value as the text that a person types for it. While the text can be used, the value follows at
 * every key; while it cannot, the text stays, the value stays what it was, and a sentence stands
 * under this input's id in the map of problems. When somebody else takes the sentence away, as
 * opening another experiment does, the text goes back to the value. FX thread only.
 *
 * @param <T> the value's type; never null
 */
public class TextInput<T> implements AutoCloseable {
  private final String id;
  private final ObservableMap<String, String> problems;
  private final ObservableValue<T> value;
  private final Consumer<? super T> commit;
  private final TextFormat<T> format;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ChangeListener<T> onValue = (observable, was, is) -> follow(is);
  private final MapChangeListener<String, String> onProblems = this::problemsChanged;
  private boolean showing;

  /**
   * An input that shows the value at once.
   *
   * @param id the key in the map of problems, also the id of the control
   * @param problems where the sentence about an unusable text is put
   * @param value what the text stands for
   * @param commit takes the value that was typed; usually this changes {@code value}
   */
  public TextInput(
      String id,
      ObservableMap<String, String> problems,
      ObservableValue<T> value,
      Consumer<? super T> commit,
      TextFormat<T> format) {
    this.id = id;
    this.problems = problems;
    this.value = value;
    this.commit = commit;
    this.format = format;
    text.set(format.format(value.getValue()));
    text.addListener((observable, was, is) -> typed(is == null ? "" : is));
    value.addListener(onValue);
    problems.addListener(onProblems);
  }

  /** The key in the map of problems, also the id of the control. */
  public String id() {
    return id;
  }

  /** What the control shows; setting it is typing. */
  public StringProperty textProperty() {
    return text;
  }

  /** Why the text cannot be used, in a sentence, or empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The value that the text stands for, or stood for before it became unusable. */
  public ObservableValue<T> valueProperty() {
    return value;
  }

  /** Throws away what was typed: the text shows the value. */
  public void revert() {
    show(value.getValue());
  }

  /** Done typing: a text that can be used is spelt as usual, another stays. */
  public void finish() {
    if (problem.get().isEmpty()) {
      revert();
    }
  }

  /** Hands over a value that came by another way than typing. */
  protected final void enter(T entered) {
    commit.accept(entered);
    revert();
  }

  /** Lets go of the value and takes the problem away. */
  @Override
  public void close() {
    value.removeListener(onValue);
    problems.removeListener(onProblems);
    setProblem("");
  }

  private void typed(String typed) {
    if (showing) {
      return;
    }
    if (typed.strip().equals(format.format(value.getValue()))) {
      setProblem("");
      return;
    }
    Optional<T> parsed = format.parse(typed);
    setProblem(parsed.isPresent() ? "" : format.problem(typed));
    if (parsed.isPresent() && !parsed.get().equals(value.getValue())) {
      commit.accept(parsed.get());
    }
  }

  private void follow(T current) {
    // "0.10" stays while somebody types it, although 0.1 is how the value would be spelt.
    boolean saysSo =
        problem.get().isEmpty() && format.parse(text.get()).filter(current::equals).isPresent();
    if (!saysSo) {
      show(current);
    }
  }

  private void show(T current) {
    showing = true;
    try {
      text.set(format.format(current));
    } finally {
      showing = false;
    }
    setProblem("");
  }

  private void setProblem(String sentence) {
    problem.set(sentence);
    if (!sentence.isEmpty()) {
      problems.put(id, sentence);
    } else if (problems.containsKey(id)) {
      problems.remove(id);
    }
  }

  private void problemsChanged(
      MapChangeListener.Change<? extends String, ? extends String> change) {
    boolean takenAway = change.wasRemoved() && !change.wasAdded() && id.equals(change.getKey());
    if (takenAway && !problem.get().isEmpty()) {
      problem.set("");
      revert();
    }
  }
}
