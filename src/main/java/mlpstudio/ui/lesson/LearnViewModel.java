package mlpstudio.ui.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import mlpstudio.lesson.BuiltInLessons;
import mlpstudio.lesson.Lesson;
import mlpstudio.lesson.LessonReader;
import mlpstudio.lesson.Question;
import mlpstudio.training.RunState;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.Dialogs;
import mlpstudio.ui.support.ErrorReporter;
import mlpstudio.ui.support.Messages;

/** The page Learn: which lessons there are, and whether one is played or edited. FX thread only. */
public final class LearnViewModel {
  private static final String LANGUAGE = "lesson.language";

  private final Workspace workspace;
  private final LessonPlayer player;
  private final Tools tools;
  private final LessonShelf shelf;
  private final LessonMemory memory;
  private final ErrorReporter errors;
  private final Messages texts = new Messages(LearnViewModel.class);
  private final ObservableList<LessonEntry> lessons = FXCollections.observableArrayList();
  private final ObjectProperty<String> language;
  private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.LIST);
  private final LessonRun run;
  private final LessonEditor editor;
  private final LessonClosing closing;
  private final FreshStart fresh;
  private Runnable shown = () -> {};
  private Mode behind = Mode.LIST;

  /** What the page shows. */
  public enum Mode {
    /** The list of lessons. */
    LIST,
    /** A lesson. */
    PLAYER,
    /** The editor. */
    EDITOR
  }

  /**
   * What it works with.
   *
   * @param bench what lessons do to the bench
   * @param files asks for files
   * @param background reads and writes
   * @param dialogs says and asks
   * @param preferences what is remembered
   */
  public record Tools(
      LessonBench bench,
      LessonFiles files,
      Background background,
      Dialogs dialogs,
      Preferences preferences) {}

  /** The page of one workspace. */
  public LearnViewModel(Workspace workspace, Tools tools) {
    this.workspace = workspace;
    this.tools = tools;
    player = new LessonPlayer(workspace, tools.bench(), tools.preferences());
    memory = player.memory();
    fresh = new FreshStart(player, tools.dialogs());
    run = new LessonRun(workspace.run());
    editor = new LessonEditor(workspace, tools);
    closing = new LessonClosing(workspace, player, tools, this::turnToPlayer);
    workspace.beforeOpening().set(closing::leave);
    shelf = new LessonShelf(tools.preferences(), tools.background());
    errors = new ErrorReporter(tools.dialogs());
    language =
        new SimpleObjectProperty<>(
            known(tools.preferences().text(LANGUAGE, Locale.getDefault().getLanguage())));
    language.addListener(
        (o, before, now) -> {
          tools.preferences().put(LANGUAGE, now);
          refresh();
        });
    player
        .lessonProperty()
        .addListener(
            (o, before, now) -> {
              fresh.left(before, now);
              if (now == null && mode.get() == Mode.PLAYER) {
                mode.set(behind);
              }
              refresh();
            });
  }

  /** Plays lessons. */
  public LessonPlayer player() {
    return player;
  }

  /** What is said and asked, read and written. */
  Tools tools() {
    return tools;
  }

  /** Writes lessons. */
  LessonEditor editor() {
    return editor;
  }

  /** Writes a new lesson, which begins with the experiment on the bench. */
  public void writeNew() {
    editor.begin(language.get());
    mode.set(Mode.EDITOR);
  }

  /** Changes a lesson; one of the program's own becomes a new one. */
  void edit(LessonEntry entry) {
    editor.begin(entry.lesson(), entry.file());
    mode.set(Mode.EDITOR);
  }

  /** Plays the lesson that is written, from the step that is written; it stays in the editor. */
  void tryOut() {
    int at = Math.max(0, editor.steps().indexOf(editor.currentProperty().get()));
    editor
        .lesson()
        .ifPresent(
            lesson -> {
              turnToPlayer();
              fresh.tryOut(lesson, at);
            });
  }

  /** Begins the lesson in hand anew, for the next class; that can be taken back. */
  void startOver() {
    if (!closing.engineTaken()) {
      fresh.startOver();
    }
  }

  /** A lesson that is written comes back afterwards, also where another one was opened. */
  private void turnToPlayer() {
    if (mode.get() != Mode.PLAYER) {
      behind = mode.get();
    }
    mode.set(Mode.PLAYER);
  }

  /** Saves the lesson that is written. */
  void save() {
    editor.save(this::keepFile);
  }

  /** Saves it in another file. */
  void saveAs() {
    editor.saveAs(this::keepFile);
  }

  private void keepFile() {
    editor.file().ifPresent(shelf::add);
    refresh();
  }

  /** Leaves the editor for the list; asks first where something would be lost. */
  void leaveEditor() {
    askAboutEdits(() -> mode.set(Mode.LIST));
  }

  /**
   * The window closes: edits of a lesson are asked about, then the lesson ends, and what it had put
   * aside is on the bench again to be asked about and kept.
   *
   * @param then goes on closing, once the network that came back is at rest
   */
  public void beforeClosing(Runnable then) {
    askAboutEdits(() -> closing.end(then));
  }

  /** The window stays open after all: so does the lesson that had ended for its sake. */
  public void stayed() {
    closing.stayed();
  }

  private void askAboutEdits(Runnable then) {
    if (!editor.editedProperty().get()) {
      then.run();
      return;
    }
    tools
        .dialogs()
        .ask(
            new Dialogs.Question(
                "lesson-edits",
                texts.get("edits.title"),
                texts.format("edits.sentence", editor.titleProperty().get()),
                List.of(
                    new Dialogs.Choice(
                        "save-lesson", texts.get("edits.save"), () -> saveThen(then)),
                    new Dialogs.Choice(
                        "discard-lesson",
                        texts.get("edits.discard"),
                        () -> {
                          editor.discard();
                          then.run();
                        }),
                    new Dialogs.Choice("stay", texts.get("edits.stay"), () -> {}))));
  }

  private void saveThen(Runnable then) {
    if (editor.lesson().isEmpty()) {
      // Something is missing: the page says what.
      leaveLesson();
      shown.run();
    } else {
      editor.save(
          () -> {
            keepFile();
            then.run();
          });
    }
  }

  /** How far the run in hand is. */
  LessonRun run() {
    return run;
  }

  /** Why runs cannot be begun, by what is wrong. */
  ObservableMap<String, String> problems() {
    return workspace.problems();
  }

  /** Changes whenever {@link #answer} may have changed. */
  Observable figuresVersion() {
    return player.figuresProperty();
  }

  /** The right number, where it is known by now; shares in per cent. */
  OptionalDouble answer(Question.Answer answer) {
    return answer
        .figure()
        .map(figure -> player.figuresProperty().get().get(figure))
        .orElseGet(() -> OptionalDouble.of(answer.number().orElseThrow()));
  }

  /** Opens the list of data sets, for the one that the step needs. */
  void getDataset() {
    tools.bench().getDataset(workspace.experiment().dataset());
  }

  /** What the page shows. */
  public ReadOnlyObjectProperty<Mode> modeProperty() {
    return mode.getReadOnlyProperty();
  }

  /** The lessons; empty until they were read. */
  ObservableList<LessonEntry> lessons() {
    return lessons;
  }

  /** The language of the program's own lessons. */
  ObjectProperty<String> languageProperty() {
    return language;
  }

  /** Says how the page is turned to, for files that are opened while another is shown. */
  public void setOnShown(Runnable action) {
    shown = action;
  }

  /** Reads all lessons anew. */
  void refresh() {
    shelf.read(
        language.get(),
        read -> {
          List<LessonEntry> entries = new ArrayList<>();
          read.own().forEach(lesson -> entries.add(entry(lesson, Optional.empty())));
          read.files().forEach((file, lesson) -> entries.add(entry(lesson, Optional.of(file))));
          if (!lessons.equals(entries)) {
            lessons.setAll(entries);
          }
        });
  }

  /** Plays a lesson where it was left; asks first where a network is being trained. */
  public void play(Lesson lesson) {
    if (closing.engineTaken()) {
      return;
    }
    if (workspace.run().stateProperty().get() == RunState.PREPARING) {
      // Whether it trains is not known before; the network that comes back from a lesson does not.
      closing.once(
          () -> workspace.run().stateProperty().get() != RunState.PREPARING, () -> play(lesson));
    } else if (workspace.run().active() && player.lessonProperty().get() == null) {
      tools
          .dialogs()
          .ask(
              new Dialogs.Question(
                  "lesson-run",
                  texts.get("run.title"),
                  texts.get("run.sentence"),
                  List.of(
                      new Dialogs.Choice(
                          "stop-and-learn",
                          texts.get("run.stop"),
                          () -> {
                            tools.bench().stop();
                            begin(lesson);
                          }),
                      new Dialogs.Choice("stay", texts.get("run.stay"), () -> {}))));
    } else {
      begin(lesson);
    }
  }

  /** Whether a file is a lesson, by its name. */
  public static boolean takes(Path file) {
    return String.valueOf(file.getFileName())
        .toLowerCase(Locale.ROOT)
        .endsWith(BuiltInLessons.EXTENSION);
  }

  /** Asks for a file and plays it. */
  public void chooseAndOpen() {
    tools.files().toOpen().ifPresent(this::open);
  }

  /** Plays a file; one that is no lesson is told in a sentence, and nothing changes. */
  public void open(Path file) {
    tools
        .background()
        .run(
            () -> LessonReader.read(file),
            lesson -> {
              shelf.add(file);
              refresh();
              shown.run();
              play(lesson);
            },
            failure ->
                errors.report(
                    texts.format("unreadable", file.getFileName(), errors.sentence(failure)),
                    failure));
  }

  /** Leaves the lesson: for the list, or for the editor where it is only tried out. */
  public void leaveLesson() {
    if (!closing.engineTaken()) {
      player.quit();
    }
  }

  private void begin(Lesson lesson) {
    if (memory.finished(lesson)) {
      // Seen to its end: the next class begins afresh.
      memory.forget(lesson);
    }
    turnToPlayer();
    player.play(lesson);
  }

  private LessonEntry entry(Lesson lesson, Optional<Path> file) {
    boolean begun = memory.begun(lesson);
    boolean finished = memory.finished(lesson);
    String progress = "";
    if (finished) {
      progress = texts.get("progress.finished");
    } else if (begun) {
      progress = texts.format("progress.step", memory.step(lesson) + 1, lesson.steps().size());
    }
    return new LessonEntry(lesson, file, progress, begun && !finished, finished);
  }

  private static String known(String wanted) {
    return BuiltInLessons.LANGUAGES.contains(wanted) ? wanted : BuiltInLessons.LANGUAGES.getFirst();
  }
}
