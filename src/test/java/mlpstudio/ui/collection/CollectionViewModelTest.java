package mlpstudio.ui.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mlpstudio.drawing.Drawing;
import mlpstudio.drawing.DrawingFile;
import mlpstudio.drawing.Rasterizer;
import mlpstudio.interchange.collection.CollectionExport.Format;
import mlpstudio.interchange.collection.CollectionFile;
import mlpstudio.interchange.collection.Digits;
import mlpstudio.interchange.collection.DrawingFilter;
import mlpstudio.interchange.collection.KeptDrawing;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.state.OwnDrawings;
import mlpstudio.ui.support.Dialogs.Choice;
import mlpstudio.ui.support.images.GridSelection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionViewModelTest {
  @TempDir private Path folder;
  private final InPlace background = new InPlace();
  private final FakeCollectionFiles files = new FakeCollectionFiles();
  private final List<Path> used = new ArrayList<>();
  private Path path;
  private OwnDrawings own;
  private CollectionViewModel model;
  private InHand inHand;

  @BeforeEach
  void open() throws Exception {
    Locale.setDefault(Locale.ENGLISH);
    path = Digits.write(folder.resolve("drawings.jsonl"), Digits.some(30, 1));
    own = new OwnDrawings(new CollectionFile(path));
    model = model(Optional.of(used::add));
    inHand = model.inHand();
    model.refresh();
  }

  private CollectionViewModel model(Optional<java.util.function.Consumer<Path>> use) {
    return new CollectionViewModel(own, new CollectionViewModel.Tools(background, files, use));
  }

  private List<Drawing> read() throws Exception {
    return DrawingFile.read(path);
  }

  private String said() {
    return model.noticeProperty().get().sentence();
  }

  private void press(String choice) {
    model.noticeProperty().get().choices().stream()
        .filter(c -> c.id().equals(choice))
        .findFirst()
        .orElseThrow()
        .action()
        .run();
  }

  private void choose(int... positions) {
    inHand.choose(GridSelection.of(IntStream.of(positions), positions[0]));
  }

  private List<String> chosenLabels() {
    return inHand.chosenProperty().get().stream().map(KeptDrawing::label).toList();
  }

  @Test
  void theOwnDrawingsAreReadAndCounted() {
    assertThat(inHand.shownProperty().get()).hasSize(30);
    assertThat(chosenLabels()).as("the first is shown large").containsExactly("0");
    assertThat(own.countProperty().get()).isEqualTo(30);
    assertThat(inHand.isOwn()).isTrue();
  }

  @Test
  void someAreRelabelledAndStayChosenWithTheWayBackAndForth() throws Exception {
    choose(4, 6, 8);
    model.relabel("1");
    assertThat(said()).isEqualTo("3 drawings are now 1.");
    assertThat(chosenLabels()).containsExactly("1", "1", "1");
    assertThat(read().get(6).label()).contains("1");
    model.undo();
    assertThat(chosenLabels()).containsExactly("4", "6", "8");
    assertThat(read()).isEqualTo(Digits.some(30, 1));
    model.redo();
    assertThat(read().get(8).label()).contains("1");
    model.relabel("");
    assertThat(said()).isEqualTo("3 drawings have no label any more.");
    assertThat(read().get(8).label()).isEmpty();
    model.relabel("");
    assertThat(said()).isEqualTo("That is how they are already.");
    assertThat(inHand.nextRedoProperty().get()).isEmpty();
  }

  @Test
  void whatIsRelabelledOutOfTheFilterGivesWayToTheNext() throws Exception {
    inHand.filterProperty().set(DrawingFilter.ALL.withLabel(Optional.of("5")));
    assertThat(inHand.shownProperty().get()).hasSize(3);
    choose(1);
    model.relabel("6");
    assertThat(inHand.shownProperty().get()).hasSize(2);
    assertThat(inHand.selection().lead()).isEqualTo(1);
    // The next key works on the next drawing.
    model.relabel("6");
    assertThat(inHand.shownProperty().get()).hasSize(1);
    assertThat(read().stream().filter(d -> d.label().orElse("").equals("6"))).hasSize(5);
  }

  @Test
  void everyChangeOfACollectionIsToldAndNothingElse() throws Exception {
    int[] told = {own.revisionProperty().get()};
    model.refresh();
    assertThat(own.revisionProperty().get()).as("nothing has changed").isEqualTo(told[0]);
    choose(4);
    List<Runnable> edits =
        List.of(
            () -> model.relabel("1"),
            model::undo,
            model::redo,
            model::delete,
            () -> model.setWriter("zoé", WriterScope.ALL));
    for (Runnable edit : edits) {
      edit.run();
      assertThat(own.revisionProperty().get()).isEqualTo(++told[0]);
    }
    model.setWriter("zoé", WriterScope.ALL);
    assertThat(own.revisionProperty().get()).as("that is how they were").isEqualTo(told[0]);
  }

  @Test
  void aCallbackThatFailsDoesNotEndAllEdits() {
    Turns turns = new Turns(background);
    List<String> done = new ArrayList<>();
    assertThatThrownBy(
            () ->
                turns.take(
                    () ->
                        turns.run(
                            () -> "first",
                            result -> {
                              throw new IllegalStateException(result);
                            },
                            failure -> {})))
        .hasMessage("first");
    assertThatThrownBy(
            () ->
                turns.take(
                    () -> {
                      throw new IllegalStateException("second");
                    }))
        .hasMessage("second");
    turns.take(() -> turns.run(() -> "third", done::add, failure -> {}));
    assertThat(done).containsExactly("third");
  }

  @Test
  void twoQuickKeysWorkOneAfterTheOther() throws Exception {
    choose(3);
    background.hold();
    model.relabel("1");
    model.relabel("2");
    model.delete();
    background.release();
    assertThat(read()).hasSize(29).doesNotContain(Digits.some(30, 1).get(3));
    model.undo();
    assertThat(read().get(3).label()).as("as it was just before").contains("2");
    model.undo();
    model.undo();
    assertThat(read()).isEqualTo(Digits.some(30, 1));
  }

  @Test
  void deletedOnesComeBackWhereTheyWereAndAreChosen() throws Exception {
    choose(0, 10, 29);
    model.delete();
    assertThat(said()).isEqualTo("3 drawings were deleted.");
    assertThat(own.countProperty().get()).isEqualTo(27);
    press("undo");
    assertThat(read()).isEqualTo(Digits.some(30, 1));
    assertThat(inHand.selection().positions()).containsExactly(0, 10, 29);
    assertThat(said()).isEqualTo("The deleted drawings are back.");
  }

  @Test
  void writersOfTheChosenOrOfAll() throws Exception {
    choose(0, 1);
    model.setWriter("  zoé ", WriterScope.CHOSEN);
    assertThat(read()).filteredOn(d -> d.writer().equals("zoé")).hasSize(2);
    inHand.filterProperty().set(DrawingFilter.ALL.withLabel(Optional.of("5")));
    model.setWriter("", WriterScope.ALL);
    assertThat(said()).isEqualTo("30 drawings no longer name a writer.");
    assertThat(read()).extracting(Drawing::writer).containsOnly("");
    model.undo();
    model.undo();
    assertThat(read()).isEqualTo(Digits.some(30, 1));
  }

  @Test
  void anotherWindowsDrawingsAreNeitherLostNorOverwritten() throws Exception {
    choose(2, 3);
    CollectionFile other = new CollectionFile(path);
    other.append(Digits.some(1, 50).getFirst());
    other.remove(Digits.some(30, 1).get(3));
    model.relabel("9");
    assertThat(said())
        .isEqualTo(
            "1 drawing is now 9. 1 drawing was changed in another window and left as found.");
    assertThat(inHand.contentProperty().get().size()).isEqualTo(30);
    assertThat(read()).hasSize(30).contains(Digits.some(1, 50).getFirst());
  }

  @Test
  void filesAreMergedWithoutDoublesAndTheWayBackTakesThemOut() throws Exception {
    List<Drawing> first = new ArrayList<>(Digits.some(5, 2));
    first.add(Digits.some(30, 1).get(7).withLabel(Optional.of("1")));
    Path one = Digits.write(folder.resolve("one.jsonl"), first);
    Path two = Digits.write(folder.resolve("two.jsonl"), Digits.some(7, 2));
    files.merge = List.of(one, two);
    model.transfers().chooseAndMerge();
    assertThat(said())
        .isEqualTo(
            "7 new drawings; 6 were there already and were skipped. 1 of them has another label"
                + " here, which stays.");
    assertThat(read()).hasSize(37);
    assertThat(inHand.selection().positions()).as("the first new one alone").containsExactly(30);
    model.transfers().merge(List.of(two));
    assertThat(said()).isEqualTo("No new drawings; 7 were there already and were skipped.");
    assertThat(model.noticeProperty().get().choices()).isEmpty();
    model.undo();
    assertThat(read()).isEqualTo(Digits.some(30, 1));
    model.redo();
    assertThat(read()).hasSize(37);
  }

  @Test
  void aBrokenFileIsRefusedInASentenceWithTheLine() throws Exception {
    Path broken = Digits.write(folder.resolve("class.jsonl"), Digits.some(3, 2));
    Files.writeString(broken, Files.readString(broken) + "{\"label\":\"7\"}\n");
    model.transfers().merge(List.of(broken));
    assertThat(model.noticeProperty().get().problem()).isTrue();
    assertThat(said()).isEqualTo("class.jsonl, line 4: the field \"strokes\" is missing.");
    assertThat(read()).hasSize(30);
    files.open = Optional.of(broken);
    model.transfers().chooseAndOpen();
    assertThat(said()).contains("line 4");
    assertThat(inHand.isOwn()).isTrue();
    assertThat(model.transfers().activityProperty().get().busy()).isFalse();
    model.transfers().open(folder.resolve("none.jsonl"));
    assertThat(said()).startsWith("There is no file");
  }

  @Test
  void anotherCollectionIsOpenedEditedAndLeft() throws Exception {
    Path other = Digits.write(folder.resolve("other.jsonl"), Digits.some(4, 2));
    choose(3);
    model.delete();
    model.take(List.of(other));
    assertThat(said()).startsWith("What shall become of other.jsonl?");
    press("open");
    assertThat(said()).isEqualTo("4 drawings in other.jsonl.");
    assertThat(inHand.isOwn()).isFalse();
    assertThat(inHand.nextUndoProperty().get()).as("its history is its own").isEmpty();
    model.delete();
    assertThat(DrawingFile.read(other)).hasSize(3);
    assertThat(read()).hasSize(29);
    assertThat(own.countProperty().get()).isEqualTo(29);
    model.use();
    assertThat(used).containsExactly(other);
    model.transfers().openOwn();
    assertThat(inHand.isOwn()).isTrue();
    assertThat(inHand.shownProperty().get()).hasSize(29);
    model.take(List.of(folder.resolve("photo.png"), other));
    assertThat(said()).isEqualTo("photo.png is no file of drawings (.jsonl).");
    model.take(List.of(other, path));
    assertThat(model.noticeProperty().get().choices())
        .extracting(Choice::id)
        .containsExactly("merge");
  }

  @Test
  void savedElsewhereWithAndWithoutWritersAndNeverSilentlyOverAnother() throws Exception {
    Path copy = folder.resolve("copy.jsonl");
    files.save = Optional.of(new CollectionFiles.Target(copy, true));
    model.transfers().saveAs(true);
    assertThat(DrawingFile.read(copy)).isEqualTo(Digits.some(30, 1));
    files.save = Optional.of(new CollectionFiles.Target(copy, false));
    model.transfers().saveAs(false);
    assertThat(said()).isEqualTo("There is a file " + copy + " already.");
    assertThat(DrawingFile.read(copy)).isEqualTo(Digits.some(30, 1));
    press("replace");
    assertThat(DrawingFile.read(copy)).isEqualTo(DrawingFile.withoutWriters(Digits.some(30, 1)));
    press("open-copy");
    assertThat(inHand.fileProperty().get().path()).isEqualTo(copy);
  }

  @Test
  void whatIsShownIsExportedWithoutWritingOver() throws Exception {
    inHand.filterProperty().set(DrawingFilter.ALL.withLabel(Optional.of("5")));
    model.export(Format.PNG);
    assertThat(said()).as("no folder chosen").isEmpty();
    files.export = Optional.of(Files.createDirectory(folder.resolve("out")));
    model.export(Format.PNG);
    assertThat(said())
        .isEqualTo("3 images were written to " + folder.resolve("out/drawings-png") + ".");
    model.export(Format.PNG);
    assertThat(said()).contains("drawings-png-2");
    assertThat(folder.resolve("out/drawings-png/5/00003.png")).exists();
    model.relabel("");
    inHand.filterProperty().set(DrawingFilter.ALL.withLabel(Optional.of("")));
    model.export(Format.IDX);
    assertThat(model.noticeProperty().get().problem()).isTrue();
    files.export = Optional.of(folder.resolve("nowhere"));
    inHand.filterProperty().set(DrawingFilter.ALL);
    model.export(Format.IDX);
    assertThat(said()).contains("nowhere").contains("could not be written");
  }

  @Test
  void anExportThatWaitsCanBeCancelled() throws Exception {
    files.export = Optional.of(Files.createDirectory(folder.resolve("out")));
    background.hold();
    model.export(Format.IDX);
    assertThat(model.transfers().activityProperty().get().canCancel()).isTrue();
    model.transfers().cancel();
    background.release();
    assertThat(said()).isEqualTo("The export was cancelled, and nothing of it was kept.");
    assertThat(model.transfers().activityProperty().get().busy()).isFalse();
    try (Stream<Path> left = Files.list(folder.resolve("out"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aFileThatCannotBeWrittenIsToldAndNothingIsChanged() throws Exception {
    Files.delete(path);
    Files.createDirectory(path);
    Files.writeString(path.resolve("in the way"), "");
    choose(3);
    model.transfers().merge(List.of(Digits.write(folder.resolve("a.jsonl"), Digits.some(2, 9))));
    assertThat(model.noticeProperty().get().problem()).isTrue();
    assertThat(said()).contains("could not be written").contains("Nothing was changed.");
    assertThat(inHand.nextUndoProperty().get()).isEmpty();
  }

  @Test
  void withoutSomewhereToUseItNothingIsOffered() {
    assertThat(model.canUse()).isTrue();
    assertThat(model(Optional.empty()).canUse()).isFalse();
  }

  @Test
  void twentyThousandAreOpenedAndEdited() throws Exception {
    Digits.write(path, Digits.some(20_000, 1));
    model.refresh();
    assertThat(inHand.shownProperty().get()).hasSize(20_000);
    assertThat(model.images().size()).as("no image before it is looked at").isZero();
    choose(5, 17_000);
    model.relabel("7");
    assertThat(inHand.selection().positions()).containsExactly(5, 17_000);
    assertThat(read().get(17_000).label()).contains("7");
  }

  @Test
  void imagesAreDrawnInTheBackgroundAndOnlyTheLatestKept() {
    List<KeptDrawing> drawings = inHand.contentProperty().get().drawings();
    TileImages images = new TileImages(background, 12);
    int[] arrived = new int[1];
    images.setOnArrived(() -> arrived[0]++);
    background.hold();
    assertThat(images.image(drawings.get(0))).as("not yet").isNull();
    background.release();
    assertThat(arrived[0]).isEqualTo(1);
    assertThat(images.image(drawings.get(0)))
        .isEqualTo(new Rasterizer(TileImages.SHAPE).image(drawings.get(0).drawing().strokes()));
    drawings.forEach(images::image);
    assertThat(images.size()).isEqualTo(12);
    assertThat(images.image(drawings.get(29))).isNotNull();
    assertThat(images.image(drawings.get(0))).as("asked for again").isNull();
    assertThat(images.image(drawings.get(0))).isNotNull();
  }

  @Test
  void theCollectionInHandIsNotWrittenOverItself() throws Exception {
    String before = Files.readString(path) + "{}\n";
    Files.writeString(path, before);
    files.save = Optional.of(new CollectionFiles.Target(path, true));
    model.transfers().saveAs(false);
    assertThat(said()).startsWith("That is the collection in hand");
    assertThat(Files.readString(path)).isEqualTo(before);
  }
}
