package mlpstudio.ui.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.interchange.ExperimentFile;
import mlpstudio.ui.FakeDialogs;
import mlpstudio.ui.FakeFiles;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.state.ExperimentChange;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentViewModelTest {
  private static final Experiment FIRST = BuiltInExperiments.deepReluSgd();
  @TempDir private Path folder;
  private final FakeFiles files = new FakeFiles();
  private final FakeDialogs dialogs = new FakeDialogs();
  private final InPlace background = new InPlace();
  private final RecentFiles recent = new RecentFiles(Preferences.inMemory(), background);
  private final Workspace workspace = new Workspace(FIRST);
  private final DocumentViewModel documents =
      new DocumentViewModel(
          workspace,
          DocumentPlace.of(FIRST),
          new DocumentViewModel.Surroundings(files, recent, background, dialogs));

  @BeforeAll
  static void inEnglish() {
    Locale.setDefault(Locale.ENGLISH);
  }

  private void edit() {
    workspace.edit(e -> e.withSeed(e.seed() + 1));
  }

  private Path saved(String name) throws IOException {
    Path file = folder.resolve(name + ".json");
    ExperimentFile.write(file, FIRST.withName(name, name).withSeed(40));
    return file;
  }

  private boolean edited() {
    return documents.editedProperty().getValue();
  }

  @Test
  void aBuiltInExperimentIsSavedUnderTheNameOfItsNewFile() throws IOException {
    edit();
    files.toSave = folder.resolve("My net.json");
    documents.save();
    assertThat(files.suggested).containsExactly("Deep ReLU network, SGD.mlpx");
    assertThat(documents.placeProperty().get())
        .isEqualTo(new DocumentPlace.InFile(folder.resolve("My net.json")));
    Experiment written = ExperimentFile.read(folder.resolve("My net.json"));
    assertThat(written).isEqualTo(FIRST.withSeed(1).withName("my-net", "My net"));
    assertThat(workspace.experiment()).isEqualTo(written);
    assertThat(edited()).isFalse();
    assertThat(documents.markedNameProperty().getValue()).isEqualTo("My net");
    assertThat(recent.files()).containsExactly(folder.resolve("My net.json"));
  }

  @Test
  void aSavedDocumentIsSavedAgainWithoutAQuestion() throws IOException {
    Path file = saved("a");
    documents.open(file);
    assertThat(edited()).isFalse();
    edit();
    assertThat(documents.markedNameProperty().getValue()).isEqualTo("a (edited)");
    documents.save();
    assertThat(files.suggested).isEmpty();
    assertThat(edited()).isFalse();
    assertThat(ExperimentFile.read(file).seed()).isEqualTo(41);
    edit();
    documents.reset();
    assertThat(workspace.experiment().seed()).isEqualTo(41);
  }

  @Test
  void savedElsewhereTheOldFileStaysAsItWas() throws IOException {
    Path file = saved("a");
    documents.open(file);
    edit();
    files.toSave = folder.resolve("b.json");
    documents.saveAs();
    assertThat(files.suggested).containsExactly("a.json");
    assertThat(ExperimentFile.read(file).seed()).isEqualTo(40);
    assertThat(ExperimentFile.read(folder.resolve("b.json")).title()).isEqualTo("b");
    assertThat(documents.placeProperty().get().file()).contains(folder.resolve("b.json"));
    assertThat(recent.files()).containsExactly(folder.resolve("b.json"), file);
  }

  @Test
  void thoughtBetterOfNothingHappens() {
    edit();
    documents.save();
    documents.chooseAndOpen();
    assertThat(edited()).isTrue();
    assertThat(workspace.experiment()).isEqualTo(FIRST.withSeed(1));
    assertThat(dialogs.errors()).isEmpty();
    assertThat(dialogs.toasts()).isEmpty();
  }

  @Test
  void theNamesEndingIsAddedAndAFileOfThatNameIsAskedAbout() throws IOException {
    files.toSave = folder.resolve("plain");
    documents.saveAs();
    assertThat(folder.resolve("plain.mlpx")).exists();
    edit();
    documents.saveAs();
    assertThat(dialogs.questions()).extracting("id").containsExactly("replace");
    assertThat(ExperimentFile.read(folder.resolve("plain.mlpx")).seed()).isZero();
    dialogs.answer("replace");
    assertThat(ExperimentFile.read(folder.resolve("plain.mlpx")).seed()).isEqualTo(1);
  }

  @Test
  void aFailedWriteKeepsTheMarkAndTheOldFile() throws IOException {
    Path file = saved("a");
    documents.open(file);
    edit();
    // A folder in the way of the new file: nobody can write there, root neither.
    Files.createDirectories(folder.resolve("b.json/inside"));
    files.toSave = folder.resolve("b.json");
    documents.saveAs();
    assertThat(dialogs.errors())
        .singleElement()
        .asString()
        .startsWith("b.json could not be saved, nothing was changed: ");
    assertThat(edited()).isTrue();
    assertThat(documents.placeProperty().get().file()).contains(file);
    assertThat(documents.nameProperty().getValue()).isEqualTo("a");
    files.toSave = folder.resolve("nowhere/c.json");
    documents.saveAs();
    assertThat(dialogs.errors().getLast()).contains("the folder is not there");
    assertThat(ExperimentFile.read(file).seed()).isEqualTo(40);
  }

  @Test
  void aBrokenFileIsOneSentenceThatNamesTheField() throws IOException {
    Path file = saved("a");
    Files.writeString(file, Files.readString(file).replace("\"seed\": 40", "\"seed\": true"));
    edit();
    documents.open(file);
    assertThat(dialogs.errors())
        .containsExactly("a.json cannot be opened: The field \"seed\" should be a whole number.");
    assertThat(workspace.experiment()).isEqualTo(FIRST.withSeed(1));
    assertThat(dialogs.questions()).isEmpty();
    assertThat(recent.files()).isEmpty();
  }

  @Test
  void aMissingFileIsOneSentenceAndNoLongerRecent() throws IOException {
    Path file = saved("a");
    documents.open(file);
    Files.delete(file);
    documents.open(file);
    assertThat(dialogs.errors())
        .containsExactly("a.json cannot be opened: it is not there any more.");
    assertThat(recent.files()).isEmpty();
  }

  @Test
  void editsOfABuiltInExperimentComeBackWithTheirSteps() throws IOException {
    edit();
    Path file = saved("a");
    documents.open(file);
    assertThat(dialogs.questions()).isEmpty();
    assertThat(dialogs.toasts())
        .containsExactly("Your changes to “Deep ReLU network, SGD” were put aside.");
    dialogs.takeWay();
    assertThat(workspace.experiment()).isEqualTo(FIRST.withSeed(1));
    assertThat(workspace.openedProperty().get()).isEqualTo(FIRST);
    assertThat(documents.placeProperty().get()).isEqualTo(new DocumentPlace.BuiltIn());
    workspace.undo();
    assertThat(workspace.experiment()).isEqualTo(FIRST);
  }

  @Test
  void openingWithoutEditsSaysNothing() {
    documents.open(BuiltInExperiments.byId("sklearn-mlp").orElseThrow());
    assertThat(dialogs.toasts()).isEmpty();
    assertThat(dialogs.questions()).isEmpty();
  }

  @Test
  void unsavedEditsAreAskedAboutBeforeAnotherIsOpened() throws IOException {
    Path a = saved("a");
    Path b = saved("b");
    documents.open(a);
    edit();
    documents.open(b);
    dialogs.answer("cancel");
    assertThat(workspace.experiment().title()).isEqualTo("a");
    assertThat(edited()).isTrue();
    documents.open(b);
    dialogs.answer("save");
    assertThat(workspace.experiment().title()).isEqualTo("b");
    assertThat(ExperimentFile.read(a).seed()).isEqualTo(41);
    edit();
    documents.openNew();
    dialogs.answer("dont-save");
    assertThat(workspace.experiment().title()).isEqualTo("New experiment");
    assertThat(documents.placeProperty().get()).isEqualTo(new DocumentPlace.Unsaved());
    assertThat(ExperimentFile.read(b).seed()).isEqualTo(40);
  }

  /** A lesson lies on the bench: one's own edits are asked about all the same. */
  @Test
  void unsavedEditsUnderALessonAreAskedAboutBeforeAnotherIsOpened() throws IOException {
    Path a = saved("a");
    documents.open(a);
    edit();
    List<String> lesson = new ArrayList<>();
    Runnable[] back = new Runnable[1];
    Runnable play =
        () -> {
          back[0] = documents.setAside();
          documents.lend(FIRST.withName("lesson", "Lesson"));
          lesson.add("played");
        };
    workspace
        .beforeOpening()
        .set(
            open -> {
              back[0].run();
              lesson.add("left");
              open.accept(play);
            });
    play.run();
    documents.openNew();
    assertThat(dialogs.questions()).hasSize(1);
    dialogs.answer("cancel");
    assertThat(lesson).containsExactly("played", "left", "played");
    assertThat(workspace.experiment().title()).isEqualTo("Lesson");
    documents.open(saved("b"));
    assertThat(dialogs.questions()).hasSize(2);
    dialogs.answer("save");
    assertThat(workspace.experiment().title()).isEqualTo("b");
    assertThat(ExperimentFile.read(a).seed()).isEqualTo(41);
  }

  @Test
  void whereSavingIsCalledOffNothingElseIsOpened() {
    documents.openNew();
    edit();
    documents.open(FIRST);
    dialogs.answer("save");
    assertThat(files.suggested).containsExactly("New experiment.mlpx");
    assertThat(workspace.experiment().title()).isEqualTo("New experiment");
    assertThat(edited()).isTrue();
  }

  @Test
  void closingAsksTooAndThenPutsTheUsualExperimentOnTheBench() throws IOException {
    documents.open(saved("a"));
    edit();
    documents.close(() -> {});
    dialogs.answer("dont-save");
    assertThat(workspace.experiment()).isEqualTo(FIRST);
    assertThat(documents.placeProperty().get()).isEqualTo(new DocumentPlace.BuiltIn());
  }

  @Test
  void editsMadeWhileItIsBeingWrittenStayEdits() throws IOException {
    Path file = saved("a");
    documents.open(file);
    edit();
    background.hold();
    documents.save();
    edit();
    background.release();
    assertThat(ExperimentFile.read(file).seed()).isEqualTo(41);
    assertThat(workspace.experiment().seed()).isEqualTo(42);
    assertThat(edited()).isTrue();
  }

  @Test
  void savedTwiceAtOnceTheLaterEditsAreInTheFile() throws IOException {
    Path file = saved("a");
    documents.open(file);
    edit();
    background.hold();
    documents.save();
    edit();
    documents.save();
    background.release();
    assertThat(dialogs.questions()).isEmpty();
    assertThat(ExperimentFile.read(file).seed()).isEqualTo(42);
    assertThat(edited()).isFalse();
  }

  @Test
  void whatIsOpenedWhileAnotherIsBeingWrittenIsLeftAlone() throws IOException {
    documents.open(saved("a"));
    background.hold();
    documents.save();
    documents.open(FIRST);
    background.release();
    assertThat(workspace.experiment()).isEqualTo(FIRST);
    assertThat(documents.placeProperty().get()).isEqualTo(new DocumentPlace.BuiltIn());
  }

  @Test
  void ofTwoFilesOpenedAtOnceTheLastOneWins() throws IOException {
    Path a = saved("a");
    Path b = saved("b");
    background.hold();
    documents.open(b);
    documents.open(a);
    background.release();
    assertThat(workspace.experiment().title()).isEqualTo("a");
  }

  @Test
  void aFileThatWentAwaySinceTheLastStartIsToldAndNothingIsLost() throws IOException {
    Path file = saved("a");
    documents.open(file);
    edit();
    Files.delete(file);
    documents.verifyFile();
    assertThat(dialogs.toasts()).singleElement().asString().startsWith("a.json cannot be opened");
    assertThat(workspace.experiment().seed()).isEqualTo(41);
    documents.save();
    assertThat(files.suggested).containsExactly("a.mlpx");
  }

  @Test
  void whatAnotherProgramWroteIsNotReplacedUnasked() throws IOException {
    Path file = saved("a");
    documents.open(file);
    edit();
    ExperimentFile.write(file, workspace.experiment().withSeed(1000));
    documents.save();
    assertThat(dialogs.questions()).extracting("id").containsExactly("replace");
    assertThat(ExperimentFile.read(file).seed()).isEqualTo(1000);
    dialogs.answer("cancel");
    assertThat(edited()).isTrue();
    Files.writeString(file, "no experiment any more");
    documents.save();
    dialogs.answer("replace");
    assertThat(ExperimentFile.read(file).seed()).isEqualTo(41);
    assertThat(edited()).isFalse();
  }

  @Test
  void undoAndRedoAreNamed() {
    EditNames names = new EditNames(workspace.history());
    assertThat(names.undo().getValue()).isEqualTo("Undo");
    workspace.edit(e -> e.withPlan(e.plan().withBatchSize(7)));
    assertThat(names.undo().getValue()).isEqualTo("Undo batch size");
    workspace.edit(e -> e.withPlan(e.plan().withLearningRate(7)));
    assertThat(names.undo().getValue()).isEqualTo("Undo learning rate");
    documents.reset();
    assertThat(names.undo().getValue()).isEqualTo("Undo 2 changes");
    workspace.undo();
    assertThat(names.redo().getValue()).isEqualTo("Redo 2 changes");
  }

  @Test
  void everySettingHasItsNameInTheMenu() {
    for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
      ResourceBundle texts = ResourceBundle.getBundle("mlpstudio.ui.documents.messages", language);
      for (ExperimentChange change : ExperimentChange.values()) {
        assertThat(texts.containsKey("edit." + change.name().toLowerCase(Locale.ROOT)))
            .as("%s in %s", change, language)
            .isTrue();
      }
    }
  }
}
