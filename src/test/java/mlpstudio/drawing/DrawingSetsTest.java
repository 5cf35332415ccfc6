package mlpstudio.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.OutputStream;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.DatasetException;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Collections of drawings as data sets of the catalogue, from real files. */
class DrawingSetsTest {
  private static final ImageShape SHAPE = new ImageShape(1, 28, 28);

  @TempDir private Path folder;
  private DrawingSets sets;
  private DatasetCatalog catalog;

  @BeforeEach
  void begin() {
    sets = new DrawingSets(Optional.empty(), folder, "Our handwriting");
    catalog = new DatasetCatalog(Optional.empty(), folder).with(sets);
  }

  /** Each drawing is another one: a line whose slant counts up. */
  static Drawing drawing(String label, int number) {
    return new Drawing(Optional.of(label), "me", List.of(Stroke.of(0, 0, 1 + number, 40)));
  }

  private static List<Drawing> drawings(String label, int count) {
    return IntStream.range(0, count).mapToObj(i -> drawing(label, i)).toList();
  }

  private Path write(String name, List<Drawing> drawings) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, DrawingFile.text(drawings));
  }

  private static List<byte[]> images(List<Drawing> drawings) {
    Rasterizer rasterizer = new Rasterizer(SHAPE);
    return drawings.stream().map(d -> rasterizer.image(d.strokes())).toList();
  }

  private static List<byte[]> images(ImageSplit split) {
    return IntStream.range(0, split.size())
        .mapToObj(i -> split.image(i).toArray(ValueLayout.JAVA_BYTE))
        .toList();
  }

  private static void assertSame(List<byte[]> found, List<byte[]> expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i)).isEqualTo(expected.get(i));
    }
  }

  @Test
  void ofEveryClassTheSecondAndEachFifthAfterItAreForTesting() throws Exception {
    List<Drawing> mixed = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      mixed.add(drawing("3", i));
      if (i < 3) {
        mixed.add(drawing("8", i));
      }
    }
    write("drawings.jsonl", mixed);
    ImageDataset made = catalog.load("drawings");
    assertThat(made.classNames()).isEqualTo(IntStream.range(0, 10).mapToObj(d -> "" + d).toList());
    assertThat(made.test().labels()).containsExactly(3, 8, 3, 3);
    assertSame(
        images(made.test()),
        images(List.of(drawing("3", 1), drawing("8", 1), drawing("3", 6), drawing("3", 11))));
    assertThat(made.train().classCounts(10)).containsExactly(0, 0, 0, 9, 0, 0, 0, 0, 2, 0);
    assertThat(made.train().size() + made.test().size()).isEqualTo(mixed.size());
  }

  @Test
  void whatIsForTestingStaysSoWhileTheCollectionGrows() throws Exception {
    write("drawings.jsonl", drawings("4", 8));
    List<byte[]> before = images(catalog.load("drawings").test());
    write("drawings.jsonl", drawings("4", 30));
    List<byte[]> after = images(catalog.load("drawings").test());
    assertThat(before).hasSize(2);
    assertThat(after).hasSize(6);
    assertSame(after.subList(0, 2), before);
  }

  @Test
  void otherLabelsAreFurtherClassesAndDrawingsWithoutLabelAreLeftOut() throws Exception {
    List<Drawing> all = new ArrayList<>(drawings("b", 3));
    all.addAll(drawings("a", 3));
    all.add(drawing("a", 7).withLabel(Optional.empty()));
    write("drawings.jsonl", all);
    ImageDataset made = catalog.load("drawings");
    assertThat(made.classNames()).hasSize(12).endsWith("9", "a", "b");
    assertThat(made.train().classCounts(12)).endsWith(2, 2);
    assertThat(made.test().size()).isEqualTo(2);
  }

  @Test
  void addedToMnistItIsLearntAfterItAndTestedWithItsOwnTestPart() throws Exception {
    write("drawings.jsonl", drawings("7", 10));
    ImageDataset mnist = catalog.load("mnist");
    ImageDataset alone = catalog.load("drawings");
    ImageDataset both = catalog.load("mnist+drawings");
    assertThat(catalog.entry("mnist+drawings").orElseThrow().description().origin().licence())
        .contains("MNIST", "drawings")
        .isNotEqualTo(catalog.entry("drawings").orElseThrow().description().origin().licence());
    assertThat(both.title()).isEqualTo("MNIST + Our handwriting");
    assertThat(both.train().size()).isEqualTo(60_000 + 8);
    assertThat(
            both.train()
                .pixels()
                .asSlice(0, mnist.train().pixels().byteSize())
                .mismatch(mnist.train().pixels()))
        .isEqualTo(-1);
    assertThat(both.train().label(59_999)).isEqualTo(mnist.train().label(59_999));
    assertSame(images(both.train()).subList(60_000, 60_008), images(alone.train()));
    assertThat(both.train().label(60_007)).isEqualTo(7);
    assertSame(images(both.test()), images(alone.test()));
  }

  @Test
  void theCatalogueListsCollectionsAndWhetherTheyCanBeUsed() throws Exception {
    assertThat(catalog.entries().stream().filter(e -> DrawingSets.isDrawn(e.id())))
        .extracting(DatasetCatalog.Entry::id, DatasetCatalog.Entry::available)
        .containsExactly(tuple("drawings", false), tuple("mnist+drawings", false));
    write("drawings.jsonl", drawings("1", 2));
    write("drawings/class 7b.jsonl", drawings("2", 5));
    write("drawings/.hidden.jsonl", drawings("2", 5));
    write("drawings/broken.jsonl", List.of());
    Files.writeString(folder.resolve("drawings/broken.jsonl"), "no\n");
    assertThat(catalog.entries().stream().filter(e -> DrawingSets.isDrawn(e.id())))
        .extracting(DatasetCatalog.Entry::id, DatasetCatalog.Entry::available)
        .containsExactly(
            tuple("drawings", true),
            tuple("mnist+drawings", true),
            tuple("drawings/broken", false),
            tuple("mnist+drawings/broken", false),
            tuple("drawings/class 7b", true),
            tuple("mnist+drawings/class 7b", true));
    DatasetCatalog.Entry joined =
        catalog.entries().stream()
            .filter(e -> e.id().equals("mnist+drawings/class 7b"))
            .findFirst()
            .orElseThrow();
    assertThat(joined.title()).isEqualTo("MNIST + class 7b");
    assertThat(joined.description().contents().trainImages()).isEqualTo(60_004);
    assertThat(joined.description().contents().testImages()).isEqualTo(1);
    assertThat(catalog.load("drawings/class 7b").train().size()).isEqualTo(4);
    assertThatThrownBy(() -> catalog.load("drawings/broken"))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("broken.jsonl, line 1");
  }

  @Test
  void halfALineAfterAPowerCutDoesNotCostTheOthers() throws Exception {
    Path file = write("drawings.jsonl", drawings("é", 5));
    byte[] whole = Files.readAllBytes(file);
    byte[] line = DrawingFile.text(drawings("é", 1)).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(line, 0, 11); // within the letter
      out.write('\n');
      out.write(whole);
      out.write(new byte[7]); // what some file systems leave
    }
    assertThat(catalog.load("drawings").train().size()).isEqualTo(4);
    assertThat(catalog.load("mnist+drawings").test().size()).isEqualTo(1);
    assertThat(sets.whole("drawings", SHAPE, List.of("é")).test().size()).isEqualTo(5);
    assertThat(sets.add(file)).isEqualTo("drawings");
    DatasetCatalog.Entry entry = catalog.entry("drawings").orElseThrow();
    assertThat(entry.available()).isTrue();
    assertThat(entry.unreadable()).isEqualTo(2);
    assertThat(entry.description().contents().classNames()).hasSize(11).endsWith("é");
  }

  @Test
  void oneEntryIsFoundByItsIdAndCountsAsMuchAsIsLoaded() throws Exception {
    for (int count = 2; count < 14; count++) {
      write("drawings/n" + count + ".jsonl", drawings("1", count));
      DatasetCatalog.Entry entry = catalog.entry("drawings/n" + count).orElseThrow();
      ImageDataset loaded = catalog.load("drawings/n" + count);
      assertThat(entry.description().contents().trainImages()).isEqualTo(loaded.train().size());
      assertThat(entry.description().contents().testImages()).isEqualTo(loaded.test().size());
    }
    assertThat(catalog.entry("mnist").orElseThrow().title()).isEqualTo("MNIST");
    assertThat(catalog.entry("drawings").orElseThrow().available()).isFalse();
    assertThat(catalog.entry("mnist+drawings/n2").orElseThrow().title()).isEqualTo("MNIST + n2");
    assertThat(catalog.entry("drawings/none")).isEmpty();
    assertThat(catalog.entry("rivers")).isEmpty();
    assertThat(catalog.entries()).allSatisfy(e -> assertThat(catalog.entry(e.id())).contains(e));
  }

  @Test
  void emptyAndTooSmallCollectionsSayWhatToDo() throws Exception {
    assertThatThrownBy(() -> catalog.load("drawings"))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith("Our handwriting holds no labelled drawing; a data set takes two")
        .hasMessageContaining("pad");
    write("drawings.jsonl", List.of(drawing("1", 0), drawing("2", 0)));
    assertThatThrownBy(() -> catalog.load("mnist+drawings"))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith("Our handwriting holds 2 labelled drawings, each of another class");
  }

  @Test
  void namesThatLeaveTheFolderAreNoCollections() {
    assertThat(List.of("drawings/..", "drawings/", "drawings/../x", "drawings/a/b", "drawingsx"))
        .noneMatch(DrawingSets::isDrawn);
    assertThat(List.of("drawings", "mnist+drawings", "drawings/é 2"))
        .allMatch(DrawingSets::isDrawn);
  }

  @Test
  void aChangedFileIsNoticed() throws Exception {
    write("drawings.jsonl", drawings("1", 4));
    ImageDataset first = catalog.load("drawings");
    ImageDataset mnist = catalog.load("mnist");
    assertThat(catalog.isCurrent(first)).isTrue();
    assertThat(catalog.isCurrent(mnist)).isTrue();
    write("drawings.jsonl", drawings("1", 5));
    assertThat(catalog.isCurrent(first)).isFalse();
    ImageDataset again = catalog.load("drawings");
    assertThat(again.train().size()).isEqualTo(4);
    assertThat(catalog.isCurrent(again)).isTrue();
    Files.delete(folder.resolve("drawings.jsonl"));
    assertThat(catalog.isCurrent(again)).isFalse();
  }

  @Test
  void aFileBecomesADataSetWhereItLiesOrAsACopy() throws Exception {
    Path own = write("drawings.jsonl", drawings("1", 4));
    assertThat(sets.add(own)).isEqualTo("drawings");
    Path elsewhere = write("desk/Class 7b.jsonl", drawings("2", 6));
    assertThat(sets.add(elsewhere)).isEqualTo("drawings/Class 7b");
    assertThat(sets.add(elsewhere)).isEqualTo("drawings/Class 7b");
    assertThat(folder.resolve("drawings/Class 7b.jsonl")).hasSameBinaryContentAs(elsewhere);
    Files.writeString(elsewhere, DrawingFile.text(drawings("3", 9)));
    assertThat(sets.add(elsewhere)).isEqualTo("drawings/Class 7b-2");
    assertThat(sets.add(elsewhere)).isEqualTo("drawings/Class 7b-2");
    assertThat(catalog.load("drawings/Class 7b").train().size()).isEqualTo(5);
    assertThat(catalog.load("drawings/Class 7b-2").train().size()).isEqualTo(7);
    Path strange = Files.writeString(folder.resolve("desk/x.jsonl"), "hello\n");
    assertThatThrownBy(() -> sets.add(strange)).hasMessageContaining("x.jsonl, line 1");
    assertThat(folder.resolve("drawings").toFile().list()).hasSize(2);
  }

  @Test
  void aFileThatHasOnlyGrownBringsItsCopyUpToDate() throws Exception {
    Path elsewhere = write("desk/7b.jsonl", drawings("2", 4));
    for (int count = 4; count < 8; count++) {
      Files.writeString(elsewhere, DrawingFile.text(drawings("2", count)));
      assertThat(sets.add(elsewhere)).isEqualTo("drawings/7b");
      assertThat(folder.resolve("drawings/7b.jsonl")).hasSameBinaryContentAs(elsewhere);
    }
    write("drawings/7b.jsonl", drawings("8", 4));
    assertThat(sets.add(elsewhere)).as("the copy has its own drawings").isEqualTo("drawings/7b-2");
    assertThat(sets.add(elsewhere)).isEqualTo("drawings/7b-2");
    Files.writeString(elsewhere, DrawingFile.text(drawings("2", 8)));
    assertThat(sets.add(elsewhere)).isEqualTo("drawings/7b-2");
    assertThat(folder.resolve("drawings").toFile().list()).hasSize(2);
  }

  @Test
  void namesThatDifferByCapitalsOnlyAreTakenOnce() throws Exception {
    write("drawings/CLASS.jsonl", drawings("1", 2));
    Path elsewhere = write("desk/class.jsonl", drawings("2", 4));
    for (int i = 0; i < 3; i++) {
      assertThat(sets.add(elsewhere)).isEqualTo("drawings/class-2");
    }
    assertThat(folder.resolve("drawings").toFile().list()).hasSize(2);
  }

  @Test
  void theHeldOutPartHoldsNothingThatIsLearnt() throws Exception {
    List<Drawing> all = new ArrayList<>(drawings("1", 9));
    all.addAll(drawings("x", 4));
    all.addAll(drawings("0", 3));
    write("drawings.jsonl", all);
    ImageDataset trained = catalog.load("mnist+drawings");
    ImageDataset held = sets.heldOut("drawings", SHAPE, trained.classNames());
    assertThat(held.test().labels()).isEqualTo(trained.test().labels());
    assertSame(images(held.test()), images(trained.test()));
    assertThat(sets.heldOut("drawings", SHAPE, List.of("1", "0")).test().labels())
        .containsExactly(0, 0, 1);
    assertThat(sets.collections())
        .containsExactly(new DrawingSets.Collection("drawings", "Our handwriting", 16, 4));
    assertThat(DrawingSets.sharesDrawings("drawings", "mnist+drawings")).isTrue();
    assertThat(DrawingSets.sharesDrawings("drawings/7b", "drawings/7b")).isTrue();
    assertThat(DrawingSets.sharesDrawings("drawings/7b", "mnist+drawings")).isFalse();
    assertThat(DrawingSets.sharesDrawings("drawings", "mnist")).isFalse();
    assertThat(DrawingSets.sharesDrawings("mnist", "mnist")).isFalse();
  }

  @Test
  void theWholeCollectionIsTestedAsTheNetworkKnowsIt() throws Exception {
    List<Drawing> all = new ArrayList<>(drawings("1", 3));
    all.addAll(drawings("x", 2));
    all.add(drawing("0", 0));
    write("drawings.jsonl", all);
    ImageShape colour = new ImageShape(3, 32, 32);
    ImageDataset whole = sets.whole("mnist+drawings", colour, List.of("1", "0"));
    assertThat(whole.id()).isEqualTo("drawings");
    assertThat(whole.shape()).isEqualTo(colour);
    assertThat(whole.test().labels()).containsExactly(0, 0, 0, 1);
    assertThatThrownBy(() -> sets.whole("drawings", SHAPE, List.of("cat", "dog")))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("no drawing of the classes");
  }
}
