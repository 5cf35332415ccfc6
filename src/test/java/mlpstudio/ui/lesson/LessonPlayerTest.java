package mlpstudio.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import mlpstudio.experiment.Experiment;
import mlpstudio.lesson.BuiltInLessons;
import mlpstudio.lesson.Figure;
import mlpstudio.lesson.Knobs;
import mlpstudio.lesson.Lesson;
import mlpstudio.lesson.LessonReader;
import mlpstudio.lesson.LessonStep;
import mlpstudio.lesson.LessonWriter;
import mlpstudio.lesson.Pane;
import mlpstudio.lesson.Question;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingEvent;
import mlpstudio.ui.FakeDialogs;
import mlpstudio.ui.FakeRun;
import mlpstudio.ui.FakeTrainer;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.TestBench;
import mlpstudio.ui.state.EngineState;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.ErrorReporter;
import mlpstudio.ui.training.PaceViewModel;
import mlpstudio.ui.training.TrainingViewModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lessons and their editor without a window. */
class LessonPlayerTest {
  private static final Lesson SOFTMAX = BuiltInLessons.all("en").getFirst();

  /** The step of that lesson that asks and trains. */
  private static final int RUN = 3;

  private final Workspace workspace = TestBench.workspace();
  private final Experiment own = workspace.experiment();
  private final Preferences preferences = Preferences.inMemory();
  private final FakeTrainer trainer = new FakeTrainer();
  private final FakeDialogs dialogs = new FakeDialogs();
  private final Bench bench = new Bench();
  private final ChosenFiles files = new ChosenFiles();
  private final LearnViewModel learn = model();
  private final LessonPlayer player = learn.player();

  private LearnViewModel model() {
    return new LearnViewModel(
        workspace, new LearnViewModel.Tools(bench, files, new InPlace(), dialogs, preferences));
  }

  @Test
  void aQuestionIsAnsweredBeforeTrain() {
    learn.play(SOFTMAX);
    assertThat(player.phaseProperty().get()).isEqualTo(Phase.READING);
    assertThat(workspace.heldBackProperty().get()).isEmpty();
    player.go(RUN);
    assertThat(workspace.experiment())
        .as("what the step changes has the step’s name")
        .isEqualTo(
            SOFTMAX
                .steps()
                .get(RUN)
                .experiment()
                .orElseThrow()
                .withName("softmax-regression", SOFTMAX.steps().get(RUN).title()));
    assertThat(player.phaseProperty().get()).isEqualTo(Phase.ASKING);
    assertThat(workspace.heldBackProperty().get()).isNotEmpty();
    player.train();
    assertThat(bench.trained).as("not yet").isZero();
    workspace.problems().clear();
    assertThat(workspace.heldBackProperty().get()).as("nothing makes it forget").isNotEmpty();

    player.estimate(90);
    assertThat(player.phaseProperty().get()).isEqualTo(Phase.READY);
    assertThat(workspace.heldBackProperty().get()).isEmpty();
    player.forgetEstimate(0);
    assertThat(player.phaseProperty().get()).isEqualTo(Phase.ASKING);
    player.estimate(80);
    player.train();
    assertThat(bench.trained).isEqualTo(1);
    assertThat(player.phaseProperty().get()).isEqualTo(Phase.TRAINING);
    trainer.last().finish();
    assertThat(player.phaseProperty().get()).isEqualTo(Phase.DONE);
  }

  @Test
  void votesOfTheClassAreCounted() {
    Lesson relu = BuiltInLessons.all("en").get(3);
    learn.play(relu);
    player.go(4);
    player.vote(2, 1);
    player.vote(2, 1);
    player.vote(0, 1);
    player.vote(1, -1);
    Ballot ballot = player.ballotProperty().get().orElseThrow();
    assertThat(ballot.votes()).containsExactly(1, 0, 2, 0);
    assertThat(ballot.totalProperty().get()).isEqualTo(3);
    player.clearAnswers();
    assertThat(player.phaseProperty().get()).isEqualTo(Phase.ASKING);
  }

  @Test
  void estimatesHaveAMiddleAndANearest() {
    Ballot ballot = new Ballot(SOFTMAX.steps().get(RUN).question().orElseThrow(), "70.0 95.0 88.0");
    assertThat(ballot.median()).hasValue(88);
    assertThat(ballot.nearest(91)).hasValue(88);
    ballot.estimate(90);
    assertThat(ballot.median()).hasValue(89);
  }

  @Test
  void quittingGivesTheOwnExperimentBack() {
    workspace.edit(e -> e.withSeed(77));
    learn.play(SOFTMAX);
    player.go(RUN);
    assertThat(player.knobsProperty().get()).contains(SOFTMAX.steps().get(RUN).knobs());
    learn.leaveLesson();
    assertThat(workspace.experiment()).isEqualTo(own.withSeed(77));
    assertThat(workspace.openedProperty().get()).isEqualTo(own);
    assertThat(workspace.heldBackProperty().get()).isEmpty();
    assertThat(player.knobsProperty().get()).isEmpty();
    assertThat(bench.said).containsExactly("one thread", "aside", "threads as chosen", "back");
    assertThat(learn.modeProperty().get()).isEqualTo(LearnViewModel.Mode.LIST);
  }

  @Test
  void aLessonGoesOnWhereItWasLeft() {
    learn.play(SOFTMAX);
    player.go(RUN);
    player.estimate(85);
    learn.leaveLesson();
    LearnViewModel later = model();
    later.play(SOFTMAX);
    assertThat(later.player().indexProperty().get()).isEqualTo(RUN);
    assertThat(later.player().ballotProperty().get().orElseThrow().estimates())
        .containsExactly(85.0);
    assertThat(later.player().phaseProperty().get()).isEqualTo(Phase.READY);
    later.player().go(SOFTMAX.steps().size() - 1);
    later.leaveLesson();
    later.play(SOFTMAX);
    assertThat(later.player().indexProperty().get()).as("seen to its end").isZero();
  }

  /** Something else is opened by hand: one's own work is there first, to be asked about. */
  @Test
  void whatIsOpenedByHandTakesThePlaceOfOnesOwnWorkNotOfTheLessons() {
    workspace.edit(e -> e.withSeed(77));
    learn.play(SOFTMAX);
    player.go(RUN);
    List<Experiment> found = new ArrayList<>();
    workspace.beforeOpening().leave(stay -> found.add(workspace.experiment()));
    assertThat(found).containsExactly(own.withSeed(77));
    assertThat(workspace.openedProperty().get()).isEqualTo(own);
    assertThat(player.lessonProperty().get()).isNull();
    assertThat(workspace.heldBackProperty().get()).isEmpty();
    assertThat(bench.said).containsExactly("one thread", "aside", "threads as chosen", "back");
  }

  /** Thought better of: the lesson goes on at its step, and its end is as it would have been. */
  @Test
  void whereNothingIsOpenedTheLessonComesBack() {
    workspace.edit(e -> e.withSeed(77));
    learn.play(SOFTMAX);
    player.go(RUN);
    workspace.beforeOpening().leave(Runnable::run);
    assertThat(player.lessonProperty().get()).isEqualTo(SOFTMAX);
    assertThat(player.indexProperty().get()).isEqualTo(RUN);
    assertThat(learn.modeProperty().get()).isEqualTo(LearnViewModel.Mode.PLAYER);
    learn.leaveLesson();
    assertThat(workspace.experiment()).isEqualTo(own.withSeed(77));
    List<String> opened = new ArrayList<>();
    workspace.beforeOpening().leave(stay -> stay.run());
    workspace.beforeOpening().leave(stay -> opened.add("opened"));
    assertThat(opened).containsExactly("opened");
    assertThat(player.lessonProperty().get()).as("no lesson to go back to").isNull();
  }

  /** While a step has only words, one's own work is on the bench; it may be another's turn. */
  @Test
  void whatIsOpenedByHandAtAStepOfWordsStays() {
    learn.play(SOFTMAX);
    assertThat(player.onBenchOfLesson()).isEmpty();
    Experiment other = own.withName("other", "Other");
    workspace.beforeOpening().leave(stay -> workspace.open(other));
    assertThat(player.lessonProperty().get()).as("not played on over it").isNull();
    assertThat(workspace.experiment()).isEqualTo(other);

    learn.play(SOFTMAX);
    workspace.edit(e -> e.withSeed(5));
    player.go(RUN);
    learn.leaveLesson();
    assertThat(workspace.experiment()).as("as it was last").isEqualTo(other.withSeed(5));
  }

  /** Nothing is opened at the cost of a network that cannot come back now. */
  @Test
  void nothingIsOpenedOverALessonWhileSomethingElseHasTheEngine() {
    learn.play(SOFTMAX);
    player.go(RUN);
    workspace.engineTakenProperty().set("A race is at work.");
    List<String> opened = new ArrayList<>();
    workspace.beforeOpening().leave(stay -> opened.add("opened"));
    assertThat(opened).isEmpty();
    assertThat(player.lessonProperty().get()).isEqualTo(SOFTMAX);
    assertThat(dialogs.toasts()).containsExactly("A race is at work.");
  }

  @Test
  void aRunUnderWayIsAskedAbout() {
    FakeRun run =
        (FakeRun)
            trainer.start(
                own.runInput(TestBench.images()),
                workspace.computeProperty().get(),
                false,
                e -> {});
    workspace.run().begin(run);
    learn.play(SOFTMAX);
    assertThat(player.lessonProperty().get()).as("not before it is known").isNull();
    workspace.run().accept(List.of(new TrainingEvent.StateChanged(RunState.TRAINING)));
    assertThat(player.lessonProperty().get()).isNull();
    dialogs.answer("stop-and-learn");
    assertThat(player.lessonProperty().get()).isEqualTo(SOFTMAX);
    assertThat(bench.said).startsWith("stop");
  }

  @Test
  void aBrokenFileIsToldInASentence(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("bad.lesson"), "hello");
    learn.open(file);
    assertThat(dialogs.errors().getFirst()).startsWith("bad.lesson is not opened. Line 1: ");
    assertThat(player.lessonProperty().get()).isNull();
  }

  @Test
  void theEditorWritesWhatTheReaderReads(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("mine.lesson");
    files.save = Optional.of(file);
    learn.writeNew();
    LessonEditor editor = learn.editor();
    assertThat(editor.editedProperty().get()).isFalse();
    editor.titleProperty().set("Ma leçon d’été");
    StepDraft step = editor.currentProperty().get();
    step.text.set("Text with $x$.");
    step.kind.set(StepDraft.QuestionKind.CHOOSE);
    learn.save();
    assertThat(editor.problemProperty().get()).startsWith("Step 1: A question needs words.");
    assertThat(file).doesNotExist();
    step.question.set("Which?");
    step.options.get(0).set("this");
    step.options.get(2).set("that");
    step.right.set(2);
    step.knobs.get(mlpstudio.lesson.Knob.EPOCHS).set(StepDraft.KnobState.LOCKED);
    step.look.set(Optional.of(Pane.CHART));
    editor.add();
    assertThat(editor.editedProperty().get()).isTrue();
    learn.save();
    assertThat(editor.editedProperty().get()).isFalse();
    Lesson read = LessonReader.read(file);
    assertThat(read.id()).isEqualTo("ma-lecon-d-ete");
    assertThat(read.steps()).hasSize(2);
    assertThat(read.steps().getFirst().experiment()).contains(own);
    assertThat(read.steps().getFirst()).isEqualTo(step.step());
    assertThat(learn.lessons()).extracting(LessonEntry::lesson).contains(read);

    learn.tryOut();
    assertThat(player.lessonProperty().get()).isEqualTo(read);
    learn.leaveLesson();
    assertThat(learn.modeProperty().get()).isEqualTo(LearnViewModel.Mode.EDITOR);
  }

  @Test
  void unsavedEditsAreAskedAbout() {
    learn.writeNew();
    learn.editor().titleProperty().set("Other");
    learn.leaveEditor();
    assertThat(dialogs.questions()).hasSize(1);
    assertThat(learn.modeProperty().get()).isEqualTo(LearnViewModel.Mode.EDITOR);
    List<String> closed = new ArrayList<>();
    learn.beforeClosing(() -> closed.add("closed"));
    assertThat(closed).isEmpty();
    dialogs.answer("discard-lesson");
    assertThat(closed).containsExactly("closed");
  }

  /** A step's own lines may look like the file's: the lesson still comes back whole. */
  @Test
  void linesThatMeanSomethingAreRefused() {
    learn.writeNew();
    LessonEditor editor = learn.editor();
    editor.currentProperty().get().text.set("One\n# Two");
    assertThat(editor.lesson()).isEmpty();
    assertThat(editor.problemProperty().get()).contains("# ");
  }

  /** What would come back as knobs, or as the place to look at, is not swallowed. */
  @Test
  void textsThatWouldBeSwallowedAreRefused() {
    learn.writeNew();
    LessonEditor editor = learn.editor();
    editor.currentProperty().get().text.set("Fine.");
    editor.add();
    StepDraft step = editor.currentProperty().get();
    editor.currentProperty().set(editor.steps().getFirst());
    step.text.set("A\n::: knobs\nshow: epochs\n:::\nB");
    assertThat(editor.lesson()).isEmpty();
    assertThat(editor.problemProperty().get()).startsWith("Step 2: ").contains(":::");
    assertThat(editor.currentProperty().get()).isEqualTo(step);
    step.text.set("A  \n\n\n B");
    assertThat(editor.lesson()).as("white space does not count").isPresent();
    step.after.set("Look: errors\nof the network");
    assertThat(editor.lesson()).isEmpty();
    step.after.set("Now look: errors\nof the network");
    assertThat(editor.lesson()).isPresent();
    step.kind.set(StepDraft.QuestionKind.CHOOSE);
    step.options.get(0).set("this");
    step.options.get(1).set("that");
    step.question.set("Which?\n- [ ] neither");
    assertThat(editor.lesson()).isEmpty();
    step.question.set("Which?");
    assertThat(editor.lesson()).isPresent();
  }

  /** A lesson written by hand may have more answers than the form begins with. */
  @Test
  void theEditorKeepsSixAnswers() {
    List<Question.Option> six = new ArrayList<>();
    for (String words : List.of("a", "b", "c", "d", "e", "f")) {
      six.add(new Question.Option(words, words.equals("f")));
    }
    LessonStep step =
        new LessonStep("One", "Text")
            .withQuestion(Optional.of(new Question.Choose("Which?", six, "")));
    Lesson lesson = new Lesson("six", "en", "Six", "", List.of(step));
    learn.edit(new LessonEntry(lesson, Optional.empty(), "", false, false));
    assertThat(learn.editor().lesson().orElseThrow().steps()).containsExactly(step);
  }

  /** The next class is asked, and nobody finds the answers of whoever wrote the question. */
  @Test
  void aTriedLessonIsAskedAnew() {
    learn.writeNew();
    StepDraft step = learn.editor().currentProperty().get();
    step.experiment.set(Optional.empty());
    step.kind.set(StepDraft.QuestionKind.CHOOSE);
    step.question.set("Which?");
    step.options.get(0).set("this");
    step.options.get(1).set("that");
    learn.editor().add();
    learn.editor().currentProperty().set(step);
    for (int times = 0; times < 2; times++) {
      learn.tryOut();
      assertThat(player.phaseProperty().get()).isEqualTo(Phase.ASKING);
      player.vote(0, 1);
      player.reveal();
      assertThat(player.phaseProperty().get()).isEqualTo(Phase.DONE);
      learn.leaveLesson();
    }
    learn.play(learn.editor().lesson().orElseThrow());
    assertThat(player.phaseProperty().get()).as("tried, not played").isEqualTo(Phase.ASKING);
  }

  @Test
  void aLessonIsStartedOver() {
    learn.play(SOFTMAX);
    player.go(RUN);
    player.estimate(85);
    player.reveal();
    learn.startOver();
    assertThat(player.indexProperty().get()).isZero();
    player.go(RUN);
    assertThat(player.phaseProperty().get()).isEqualTo(Phase.ASKING);
    assertThat(model().player().memory().revealed(SOFTMAX)).isEmpty();
    player.go(0);
    List<Boolean> shownAnew = new ArrayList<>();
    player.stepProperty().subscribe((before, now) -> shownAnew.add(now.isPresent()));
    learn.startOver();
    assertThat(shownAnew).as("also where the first step is seen").containsExactly(false, true);
    assertThat(player.memory().revealed(SOFTMAX)).isEmpty();
    learn.leaveLesson();
  }

  @Test
  void startingOverIsTakenBack() {
    learn.play(SOFTMAX);
    player.go(RUN);
    player.estimate(85);
    player.reveal();
    learn.startOver();
    dialogs.takeWay();
    assertThat(player.indexProperty().get()).isEqualTo(RUN);
    assertThat(player.phaseProperty().get()).isEqualTo(Phase.DONE);
    assertThat(player.ballotProperty().get().orElseThrow().estimates()).containsExactly(85.0);
  }

  /** Own lessons of one title have one id; what was answered belongs to the question. */
  @Test
  void lessonsOfOneTitleHaveTheirOwnVotes() {
    Lesson one = asking("Which?");
    Lesson other = asking("Which one is it?");
    learn.play(one);
    player.vote(0, 3);
    player.reveal();
    learn.leaveLesson();
    learn.play(other);
    assertThat(player.phaseProperty().get()).isEqualTo(Phase.ASKING);
    learn.leaveLesson();
    assertThat(player.memory().revealed(one)).containsExactly(0);
  }

  private static Lesson asking(String question) {
    List<Question.Option> options =
        List.of(new Question.Option("this", true), new Question.Option("that", false));
    LessonStep step =
        new LessonStep("One", "")
            .withQuestion(Optional.of(new Question.Choose(question, options, "")));
    return new Lesson("mine", "en", "Mine", "", List.of(step, new LessonStep("Two", "")));
  }

  @Test
  void stepsAreMovedAndPutBack() {
    learn.writeNew();
    LessonEditor editor = learn.editor();
    editor.add();
    editor.currentProperty().get().title.set("B");
    editor.move(-1);
    assertThat(editor.steps().getFirst().title.get()).isEqualTo("B");
    editor.remove();
    assertThat(editor.steps()).hasSize(1);
    dialogs.takeWay();
    assertThat(editor.steps().getFirst().title.get()).isEqualTo("B");
  }

  /** One order of changes over all fields and steps, and letters of a word are one change. */
  @Test
  void whatWasWrittenIsUndone() {
    learn.writeNew();
    LessonEditor editor = learn.editor();
    StepDraft first = editor.currentProperty().get();
    assertThat(editor.history().canUndoProperty().get()).isFalse();
    first.text.set("W");
    first.text.set("Wo");
    first.text.set("Word");
    editor.add();
    StepDraft second = editor.currentProperty().get();
    second.title.set("B");
    editor.move(-1);
    editor.remove();
    assertThat(editor.steps()).containsExactly(first);

    editor.history().undo();
    assertThat(editor.steps()).containsExactly(second, first);
    assertThat(editor.currentProperty().get()).isEqualTo(second);
    editor.history().undo();
    assertThat(editor.steps()).containsExactly(first, second);
    editor.history().undo();
    assertThat(second.title.get()).isEqualTo("A new step");
    editor.history().undo();
    assertThat(editor.steps()).containsExactly(first);
    editor.history().undo();
    assertThat(first.text.get()).isEmpty();
    assertThat(editor.history().canUndoProperty().get()).isFalse();

    for (int i = 0; i < 4; i++) {
      editor.history().redo();
    }
    assertThat(editor.steps()).containsExactly(second, first);
    assertThat(first.text.get()).isEqualTo("Word");
    second.title.set("C");
    assertThat(editor.history().canRedoProperty().get()).as("another way was taken").isFalse();
  }

  @Test
  void theClassVotesByKeys() {
    Lesson relu = BuiltInLessons.all("en").get(3);
    learn.play(relu);
    player.go(4);
    LessonKeys keys = new LessonKeys(player);
    assertThat(keys.pressed(key(KeyCode.C, false, false))).isTrue();
    keys.pressed(key(KeyCode.C, false, false));
    keys.pressed(key(KeyCode.A, false, false));
    keys.pressed(key(KeyCode.C, true, false));
    assertThat(keys.pressed(key(KeyCode.E, false, false))).as("four answers").isFalse();
    assertThat(player.ballotProperty().get().orElseThrow().votes()).containsExactly(1, 0, 1, 0);
    assertThat(keys.pressed(key(KeyCode.RIGHT, false, true))).isTrue();
    assertThat(player.indexProperty().get()).isEqualTo(5);
    assertThat(keys.pressed(key(KeyCode.A, false, false))).as("no question here").isFalse();
  }

  private static KeyEvent key(KeyCode code, boolean shift, boolean alt) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, alt, false);
  }

  /** A lesson that is opened meanwhile does not cost the one that is written. */
  @Test
  void aLessonOpenedFromAFileLeavesTheEditorAsItWas(@TempDir Path folder) throws Exception {
    learn.writeNew();
    learn.editor().titleProperty().set("Other");
    learn.open(Files.writeString(folder.resolve("a.lesson"), LessonWriter.write(SOFTMAX)));
    assertThat(player.lessonProperty().get()).isEqualTo(SOFTMAX);
    List<String> closed = new ArrayList<>();
    learn.beforeClosing(() -> closed.add("closed"));
    assertThat(closed).as("asked first").isEmpty();
    assertThat(player.lessonProperty().get()).as("not yet").isEqualTo(SOFTMAX);
    assertThat(learn.editor().titleProperty().get()).isEqualTo("Other");
    dialogs.answer("discard-lesson");
    assertThat(player.lessonProperty().get()).isNull();
    learn.beforeClosing(() -> closed.add("again"));
    assertThat(closed).as("asked once").containsExactly("closed", "again");
  }

  /** A bench that writes down what it is told. */
  private final class Bench implements LessonBench {
    private final List<String> said = new ArrayList<>();
    private final ReadOnlyStringWrapper why = new ReadOnlyStringWrapper("");
    private int trained;
    private Runnable former = () -> {};

    @Override
    public void oneThread(boolean value) {
      said.add(value ? "one thread" : "threads as chosen");
    }

    @Override
    public Runnable putAside() {
      said.add("aside");
      Workspace.Kept kept = workspace.keep();
      return () -> {
        said.add("back");
        workspace.restore(kept);
        former.run();
      };
    }

    @Override
    public void open(Experiment experiment) {
      workspace.open(experiment);
    }

    @Override
    public ReadOnlyStringProperty whyNotProperty() {
      return why.getReadOnlyProperty();
    }

    @Override
    public void train() {
      trained++;
      FakeRun run =
          (FakeRun)
              trainer.start(
                  own.runInput(TestBench.images()),
                  workspace.computeProperty().get(),
                  false,
                  event -> workspace.run().accept(List.of(event)));
      workspace.run().begin(run);
    }

    @Override
    public void pauseOrResume() {
      said.add("pause");
    }

    @Override
    public void stop() {
      said.add("stop");
    }

    @Override
    public void show(Pane pane) {
      said.add("show " + pane.word());
    }

    @Override
    public void getDataset(String id) {
      said.add("get " + id);
    }
  }

  /** Files as a test chooses them. */
  private static final class ChosenFiles implements LessonFiles {
    private Optional<Path> save = Optional.empty();

    @Override
    public Optional<Path> toOpen() {
      return Optional.empty();
    }

    @Override
    public Optional<Path> toSave(String name) {
      return save;
    }
  }

  @Test
  void aStepWithoutKnobsHidesAll() {
    learn.play(SOFTMAX);
    assertThat(player.knobsProperty().get()).contains(Knobs.NONE);
  }

  /** Neither a lesson nor the network that comes back after it ends a race. */
  @Test
  void aLessonWaitsForWhatHasTheEngine() {
    workspace.engineTakenProperty().set("A race is at work.");
    learn.play(SOFTMAX);
    assertThat(player.lessonProperty().get()).isNull();
    workspace.engineTakenProperty().set("");
    learn.play(SOFTMAX);
    workspace.engineTakenProperty().set("A race is at work.");
    learn.leaveLesson();
    assertThat(player.lessonProperty().get()).isEqualTo(SOFTMAX);
    assertThat(dialogs.toasts()).containsExactly("A race is at work.", "A race is at work.");
    workspace.engineTakenProperty().set("");
    learn.leaveLesson();
    assertThat(player.lessonProperty().get()).isNull();
  }

  /** The run of the lesson's own experiment could go on: the question comes first all the same. */
  @Test
  void aStoppedRunDoesNotGoOnBeforeTheQuestionIsAnswered() {
    workspace.engineProperty().set(EngineState.READY);
    TrainingViewModel training =
        new TrainingViewModel(
            workspace,
            trainer,
            Runnable::run,
            new PaceViewModel(preferences),
            new InPlace(),
            new ErrorReporter(dialogs));
    Experiment wanted = SOFTMAX.steps().get(RUN).experiment().orElseThrow();
    workspace.setDataset(TestBench.imagesFor(wanted));
    learn.play(SOFTMAX);
    player.go(RUN);
    assertThat(training.canTrainProperty().get()).isFalse();
    player.estimate(80);
    player.train();
    trainer.last().enter(RunState.TRAINING);
    trainer.last().stopped();
    assertThat(training.canTrainProperty().get()).isTrue();
    player.startOver();
    player.go(RUN);
    assertThat(player.phaseProperty().get()).isEqualTo(Phase.ASKING);
    assertThat(training.canTrainProperty().get()).isFalse();
    assertThat(training.canStepProperty().get()).isFalse();
  }

  @Test
  void onceTheAnswerIsToldNobodyGuessesAnyMore() {
    learn.play(SOFTMAX);
    player.go(RUN);
    player.estimate(80);
    player.reveal();
    player.estimate(91.5);
    player.clearAnswers();
    assertThat(player.ballotProperty().get().orElseThrow().estimates()).containsExactly(80.0);
  }

  /** The right number is that of the step's own run, to its end, whatever is trained later. */
  @Test
  void theRightNumberStaysThatOfTheStepsOwnRun() {
    Question.Answer accuracy = Question.Answer.of(Figure.TEST_ACCURACY);
    learn.play(SOFTMAX);
    player.go(RUN);
    player.estimate(80);
    player.train();
    trainer.last().enter(RunState.TRAINING);
    trainer.last().epoch(0.9, 0.8, 0.5);
    trainer.last().stopped();
    assertThat(player.phaseProperty().get()).as("not to its end").isEqualTo(Phase.READY);
    assertThat(learn.answer(accuracy)).isEmpty();
    player.train();
    trainer.last().epoch(0.4, 0.3, 0.9);
    trainer.last().finish();
    assertThat(player.phaseProperty().get()).isEqualTo(Phase.DONE);
    assertThat(learn.answer(accuracy)).hasValue(90);
    player.train();
    trainer.last().epoch(0.2, 0.1, 0.99);
    trainer.last().finish();
    assertThat(learn.answer(accuracy)).as("of other settings").hasValue(90);
    player.go(0);
    assertThat(learn.answer(accuracy)).as("another step").isEmpty();
    learn.leaveLesson();

    LearnViewModel later = model();
    later.play(SOFTMAX);
    later.player().go(RUN);
    assertThat(later.player().phaseProperty().get()).isEqualTo(Phase.DONE);
    assertThat(later.answer(accuracy)).hasValue(90);
    later.player().startOver();
    later.player().go(RUN);
    assertThat(later.answer(accuracy)).isEmpty();
  }

  /** A network that comes back is not "being trained", and whoever stays has the lesson again. */
  @Test
  void closingWaitsForTheNetworkAndStayingGoesOnWithTheLesson() {
    learn.play(SOFTMAX);
    player.go(RUN);
    player.estimate(80);
    bench.former =
        () -> {
          trainer.open(
              own.runInput(TestBench.images()),
              workspace.computeProperty().get(),
              event -> workspace.run().accept(List.of(event)));
          workspace.run().begin(trainer.last());
        };
    List<String> closed = new ArrayList<>();
    learn.beforeClosing(() -> closed.add("closed"));
    assertThat(workspace.run().active()).isTrue();
    assertThat(closed).as("the network is still read").isEmpty();
    trainer.last().stopped();
    assertThat(closed).containsExactly("closed");
    assertThat(player.lessonProperty().get()).isNull();
    learn.stayed();
    assertThat(player.lessonProperty().get()).isEqualTo(SOFTMAX);
    assertThat(player.indexProperty().get()).isEqualTo(RUN);
    assertThat(player.ballotProperty().get().orElseThrow().estimates()).containsExactly(80.0);
    assertThat(learn.modeProperty().get()).isEqualTo(LearnViewModel.Mode.PLAYER);
    learn.leaveLesson();
    learn.stayed();
    assertThat(player.lessonProperty().get()).as("once").isNull();
  }

  /** Closing ends no run of a lesson without a word. */
  @Test
  void closingAsksAboutTheLessonsRun() {
    learn.play(SOFTMAX);
    player.go(RUN);
    player.estimate(80);
    player.train();
    trainer.last().enter(RunState.TRAINING);
    List<String> closed = new ArrayList<>();
    learn.beforeClosing(() -> closed.add("closed"));
    assertThat(dialogs.questions()).hasSize(1);
    dialogs.answer("stay");
    assertThat(player.lessonProperty().get()).as("nothing has happened").isEqualTo(SOFTMAX);
    assertThat(player.phaseProperty().get()).isEqualTo(Phase.TRAINING);
    dialogs.answer("end-lesson");
    assertThat(bench.said).contains("stop");
    assertThat(closed).as("it ends first").isEmpty();
    trainer.last().stopped();
    assertThat(closed).containsExactly("closed");
  }
}
