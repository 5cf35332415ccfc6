package mlpstudio.ui.lesson;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mlpstudio.experiment.Experiment;
import mlpstudio.interchange.SafeFiles;
import mlpstudio.lesson.BuiltInLessons;
import mlpstudio.lesson.Lesson;
import mlpstudio.lesson.LessonReader;
import mlpstudio.lesson.LessonStep;
import mlpstudio.lesson.LessonWriter;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.ErrorReporter;
import mlpstudio.ui.support.Messages;
import org.jspecify.annotations.Nullable;

/** Writes lessons: steps, their texts, and the experiment that is on the bench. FX thread only. */
final class LessonEditor {
  private final Workspace workspace;
  private final LearnViewModel.Tools tools;
  private final ErrorReporter errors;
  private final Messages texts = new Messages(LessonEditor.class);
  private final StringProperty title = new SimpleStringProperty("");
  private final StringProperty about = new SimpleStringProperty("");
  private final ObservableList<StepDraft> steps = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable StepDraft> current = new SimpleObjectProperty<>();
  private final ReadOnlyBooleanWrapper edited = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final EditorHistory history = new EditorHistory(this::keep, System::nanoTime);
  private final ChangeListener<Object> mark = (o, before, now) -> changed(o);
  private String id = "";
  private String language = "en";
  private Optional<Path> file = Optional.empty();

  LessonEditor(Workspace workspace, LearnViewModel.Tools tools) {
    this.workspace = workspace;
    this.tools = tools;
    errors = new ErrorReporter(tools.dialogs());
    title.addListener(mark);
    about.addListener(mark);
  }

  StringProperty titleProperty() {
    return title;
  }

  StringProperty aboutProperty() {
    return about;
  }

  ObservableList<StepDraft> steps() {
    return steps;
  }

  /** The step that is written; null only before the first lesson. */
  ObjectProperty<@Nullable StepDraft> currentProperty() {
    return current;
  }

  /** Whether something was written that is in no file. */
  ReadOnlyBooleanProperty editedProperty() {
    return edited.getReadOnlyProperty();
  }

  /** What can be undone and done again. */
  EditorHistory history() {
    return history;
  }

  /** What was written is not wanted any more. */
  void discard() {
    edited.set(false);
  }

  private void changed(@Nullable Object field) {
    edited.set(true);
    history.changed(field);
  }

  private List<Runnable> keep() {
    List<StepDraft> order = List.copyOf(steps);
    StepDraft at = current.get();
    List<Runnable> back = new ArrayList<>();
    back.add(EditorHistory.keep(title));
    back.add(EditorHistory.keep(about));
    order.forEach(step -> back.addAll(step.keep()));
    back.add(
        () -> {
          if (!steps.equals(order)) {
            steps.setAll(order);
          }
          current.set(at);
          edited.set(true);
        });
    return back;
  }

  /** Why the lesson cannot be saved or tried, in a sentence; empty where it can. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** A lesson of one step with the experiment on the bench. */
  void begin(String inLanguage) {
    id = "";
    language = inLanguage;
    file = Optional.empty();
    title.set(texts.get("new.title"));
    about.set("");
    StepDraft first = new StepDraft(texts.get("new.step"));
    first.experiment.set(Optional.of(workspace.experiment()));
    fill(List.of(first));
  }

  /**
   * A lesson that there is.
   *
   * @param from where it was read from; one without a file is saved as a new one
   */
  void begin(Lesson lesson, Optional<Path> from) {
    id = from.isPresent() ? lesson.id() : "";
    language = lesson.language();
    file = from;
    title.set(lesson.title());
    about.set(lesson.about());
    fill(lesson.steps().stream().map(StepDraft::of).toList());
  }

  private void fill(List<StepDraft> drafts) {
    drafts.forEach(d -> d.onChange(mark));
    steps.setAll(drafts);
    current.set(steps.getFirst());
    problem.set("");
    edited.set(false);
    history.begin();
  }

  /** Adds a step after the current one and goes there. */
  void add() {
    StepDraft step = new StepDraft(texts.get("new.step"));
    step.onChange(mark);
    steps.add(steps.indexOf(current.get()) + 1, step);
    current.set(step);
    changed(null);
  }

  /** Takes the current step away; the last one stays. */
  void remove() {
    int at = steps.indexOf(current.get());
    if (steps.size() > 1 && at >= 0) {
      StepDraft gone = steps.get(at);
      steps.remove(at);
      current.set(steps.get(Math.min(at, steps.size() - 1)));
      changed(null);
      tools
          .dialogs()
          .toast(
              texts.format("removed", gone.title.get()),
              Optional.of(
                  new mlpstudio.ui.support.Dialogs.Choice(
                      "undo-remove", texts.get("removed.undo"), () -> putBack(at, gone))));
    }
  }

  private void putBack(int at, StepDraft step) {
    if (!steps.contains(step)) {
      steps.add(Math.min(at, steps.size()), step);
      current.set(step);
      changed(null);
    }
  }

  /** Moves the current step by so many places. */
  void move(int by) {
    StepDraft step = current.get();
    int at = steps.indexOf(step);
    int to = at + by;
    if (step != null && at >= 0 && to >= 0 && to < steps.size()) {
      steps.remove(at);
      steps.add(to, step);
      current.set(step);
      changed(null);
    }
  }

  /** Takes the experiment that is on the bench now for the current step. */
  void takeExperiment() {
    StepDraft step = current.get();
    if (step != null) {
      step.experiment.set(Optional.of(workspace.experiment()));
    }
  }

  /** Takes a given experiment for the current step, or none. */
  void setExperiment(Optional<Experiment> experiment) {
    StepDraft step = current.get();
    if (step != null) {
      step.experiment.set(experiment);
    }
  }

  /**
   * The lesson as written; empty where something is missing, which {@link #problemProperty} tells.
   */
  Optional<Lesson> lesson() {
    List<LessonStep> done = new ArrayList<>();
    problem.set("");
    for (int i = 0; i < steps.size(); i++) {
      try {
        done.add(steps.get(i).step());
      } catch (IllegalArgumentException e) {
        current.set(steps.get(i));
        problem.set(texts.format("problem.step", i + 1, String.valueOf(e.getMessage())));
        return Optional.empty();
      }
    }
    try {
      Lesson lesson =
          new Lesson(
              id.isEmpty() ? slug(title.get()) : id, language, title.get(), about.get(), done);
      return comesBack(lesson);
    } catch (IllegalArgumentException e) {
      problem.set(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** A text may hold a line that means something else to whoever reads the file. */
  private Optional<Lesson> comesBack(Lesson lesson) {
    try {
      Lesson read = LessonReader.parse(LessonWriter.write(lesson));
      int other = ReadBack.firstDifference(lesson, read);
      if (other < 0) {
        return Optional.of(read);
      }
      current.set(steps.get(Math.min(other, steps.size() - 1)));
      problem.set(texts.format("problem.step", other + 1, texts.get("problem.lines")));
    } catch (java.io.IOException e) {
      problem.set(texts.format("problem.read", String.valueOf(e.getMessage())));
    }
    return Optional.empty();
  }

  /** Writes the lesson to its file; asks for one where it has none. */
  void save(Runnable then) {
    lesson()
        .ifPresent(
            lesson ->
                file.or(() -> tools.files().toSave(lesson.id() + BuiltInLessons.EXTENSION))
                    .ifPresent(target -> write(lesson, target, then)));
  }

  /** Asks for a file and writes the lesson there. */
  void saveAs(Runnable then) {
    lesson()
        .ifPresent(
            lesson ->
                tools
                    .files()
                    .toSave(lesson.id() + BuiltInLessons.EXTENSION)
                    .ifPresent(target -> write(lesson, target, then)));
  }

  /** The file that was written last, or read. */
  Optional<Path> file() {
    return file;
  }

  private void write(Lesson lesson, Path wanted, Runnable then) {
    String name = String.valueOf(wanted.getFileName());
    Path target =
        name.endsWith(BuiltInLessons.EXTENSION)
            ? wanted
            : wanted.resolveSibling(name + BuiltInLessons.EXTENSION);
    edited.set(false);
    tools
        .background()
        .run(
            () -> {
              SafeFiles.write(target, LessonWriter.write(lesson).getBytes(StandardCharsets.UTF_8));
              return target;
            },
            written -> {
              file = Optional.of(written);
              id = lesson.id();
              tools.dialogs().toast(texts.format("saved", written.getFileName()));
              then.run();
            },
            failure -> {
              edited.set(true);
              errors.report(
                  texts.format("save.failed", target.getFileName(), errors.sentence(failure)),
                  failure);
            });
  }

  /** A title as an id. */
  private static String slug(String words) {
    String plain =
        Normalizer.normalize(words, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    return plain.isEmpty() ? "lesson" : plain;
  }
}
