package mlpstudio.ui.lesson;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import mlpstudio.experiment.Experiment;
import mlpstudio.lesson.AfterRun;
import mlpstudio.lesson.Figure;
import mlpstudio.lesson.Knob;
import mlpstudio.lesson.Knobs;
import mlpstudio.lesson.LessonStep;
import mlpstudio.lesson.Pane;
import mlpstudio.lesson.Question;
import mlpstudio.ui.support.Numbers;

/** A step while it is written: everything may be half done. FX thread only. */
final class StepDraft {
  /** How many answers there are to choose from; a lesson that has more keeps them all. */
  static final int OPTIONS = 5;

  final StringProperty title = new SimpleStringProperty("");
  final StringProperty text = new SimpleStringProperty("");
  final ObjectProperty<Optional<Experiment>> experiment =
      new SimpleObjectProperty<>(Optional.empty());
  final Map<Knob, ObjectProperty<KnobState>> knobs = new EnumMap<>(Knob.class);
  final ObjectProperty<QuestionKind> kind = new SimpleObjectProperty<>(QuestionKind.NONE);
  final StringProperty question = new SimpleStringProperty("");
  final List<StringProperty> options = new ArrayList<>();
  final IntegerProperty right = new SimpleIntegerProperty(-1);
  final ObjectProperty<Optional<Figure>> measured = new SimpleObjectProperty<>(Optional.empty());
  final StringProperty number = new SimpleStringProperty("");
  final StringProperty unit = new SimpleStringProperty("");
  final StringProperty because = new SimpleStringProperty("");
  final StringProperty after = new SimpleStringProperty("");
  final ObjectProperty<Optional<Pane>> look = new SimpleObjectProperty<>(Optional.empty());
  final ObjectProperty<Optional<Figure>> spotlight = new SimpleObjectProperty<>(Optional.empty());

  /** Whether a knob is seen. */
  enum KnobState {
    /** It is not. */
    HIDDEN,
    /** It can be turned. */
    SHOWN,
    /** It can be read. */
    LOCKED
  }

  /** What is asked. */
  enum QuestionKind {
    /** Nothing. */
    NONE,
    /** Which of a few answers. */
    CHOOSE,
    /** Which number. */
    ESTIMATE
  }

  StepDraft(String title) {
    this(title, OPTIONS);
  }

  private StepDraft(String title, int answers) {
    this.title.set(title);
    for (Knob knob : Knob.values()) {
      knobs.put(knob, new SimpleObjectProperty<>(KnobState.HIDDEN));
    }
    for (int i = 0; i < Math.max(OPTIONS, answers); i++) {
      options.add(new SimpleStringProperty(""));
    }
  }

  /** A step as it is, to be changed. */
  static StepDraft of(LessonStep step) {
    StepDraft draft =
        new StepDraft(step.title(), step.question().map(StepDraft::answers).orElse(OPTIONS));
    draft.text.set(step.text());
    draft.experiment.set(step.experiment());
    draft.knobs.forEach(
        (knob, state) -> {
          if (step.knobs().shows(knob)) {
            state.set(step.knobs().locked().contains(knob) ? KnobState.LOCKED : KnobState.SHOWN);
          }
        });
    step.question().ifPresent(draft::ask);
    step.after()
        .ifPresent(
            a -> {
              draft.after.set(a.text());
              draft.look.set(a.look());
              draft.spotlight.set(a.spotlight());
            });
    return draft;
  }

  private static int answers(Question asked) {
    return asked instanceof Question.Choose choose ? choose.options().size() : OPTIONS;
  }

  private void ask(Question asked) {
    question.set(asked.text());
    because.set(asked.because());
    switch (asked) {
      case Question.Choose choose -> {
        kind.set(QuestionKind.CHOOSE);
        for (int i = 0; i < choose.options().size(); i++) {
          options.get(i).set(choose.options().get(i).text());
          if (choose.options().get(i).right()) {
            right.set(i);
          }
        }
      }
      case Question.Estimate estimate -> {
        kind.set(QuestionKind.ESTIMATE);
        unit.set(estimate.unit());
        measured.set(estimate.answer().figure());
        estimate.answer().number().ifPresent(n -> number.set(plain(n)));
      }
    }
  }

  /** Tells of every change. */
  void onChange(ChangeListener<Object> listener) {
    all().forEach(o -> o.addListener(listener));
  }

  /** What puts everything back to how it is now. */
  List<Runnable> keep() {
    List<Runnable> back = new ArrayList<>();
    all().forEach(property -> back.add(EditorHistory.keep(property)));
    return back;
  }

  private List<Property<?>> all() {
    List<Property<?>> all = new ArrayList<>(options);
    all.addAll(knobs.values());
    all.addAll(List.of(title, text, experiment, kind, question, right, measured, number));
    all.addAll(List.of(unit, because, after, look, spotlight));
    return all;
  }

  /**
   * The step.
   *
   * @throws IllegalArgumentException in a sentence, where something is missing
   */
  LessonStep step() {
    boolean nothing = after.get().isBlank() && look.get().isEmpty() && spotlight.get().isEmpty();
    return new LessonStep(
        title.get(),
        text.get().strip(),
        experiment.get(),
        new Knobs(in(KnobState.SHOWN), in(KnobState.LOCKED)),
        asked(),
        nothing
            ? Optional.empty()
            : Optional.of(new AfterRun(after.get().strip(), look.get(), spotlight.get())));
  }

  private Set<Knob> in(KnobState state) {
    Set<Knob> found = EnumSet.noneOf(Knob.class);
    knobs.forEach(
        (knob, now) -> {
          if (now.get() == state) {
            found.add(knob);
          }
        });
    return found;
  }

  private Optional<Question> asked() {
    return switch (kind.get()) {
      case NONE -> Optional.empty();
      case CHOOSE -> {
        List<Question.Option> given = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
          if (!options.get(i).get().isBlank()) {
            given.add(new Question.Option(options.get(i).get().strip(), right.get() == i));
          }
        }
        yield Optional.of(
            new Question.Choose(question.get().strip(), given, because.get().strip()));
      }
      case ESTIMATE ->
          Optional.of(
              new Question.Estimate(
                  question.get().strip(), answer(), unit.get().strip(), because.get().strip()));
    };
  }

  private Question.Answer answer() {
    if (measured.get().isPresent()) {
      return Question.Answer.of(measured.get().get());
    }
    OptionalDouble typed = Numbers.decimal(number.get());
    return new Question.Answer(
        typed.isPresent() ? Optional.of(typed.getAsDouble()) : Optional.empty(), Optional.empty());
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
