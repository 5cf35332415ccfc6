package mlpstudio.data.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.DatasetException;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.OwnDataset;
import mlpstudio.data.OwnDatasets;
import mlpstudio.data.WorkProgress;
import mlpstudio.data.imports.DatasetImporter.Imported;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From pictures to a data set of the catalogue, whole or not at all. */
class DatasetImporterTest {
  private static final ImportOptions OPTIONS =
      ImportOptions.standard().withSize(new ImageSize(8, 6));

  @TempDir private Path folder;
  private OwnDatasets store;
  private ImportSource pictures;

  @BeforeEach
  void draw() throws IOException {
    store = new OwnDatasets(folder.resolve("data"));
    pictures = ImportSource.of(TestPictures.folder(folder.resolve("Shapes"), 10, 16, 12));
  }

  private Imported imported(ImportOptions options) throws IOException {
    return new DatasetImporter(store).run(pictures, options, "Some Shapes", WorkProgress.NONE);
  }

  private DatasetCatalog catalog() {
    return new DatasetCatalog(Optional.empty(), folder.resolve("data"));
  }

  private List<Path> left() throws IOException {
    Path own = folder.resolve("data").resolve("own");
    if (!Files.isDirectory(own)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(own)) {
      return all.toList();
    }
  }

  @Test
  void theCatalogueListsAndReadsWhatWasImported() throws Exception {
    OwnDataset made = imported(OPTIONS).dataset();
    assertThat(made.id()).isEqualTo("own-some-shapes");

    DatasetCatalog.Entry entry = catalog().entries().getLast();
    assertThat(entry.id()).isEqualTo("own-some-shapes");
    assertThat(entry.title()).isEqualTo("Some Shapes");
    assertThat(entry.available()).isTrue();
    ImageDataset read = catalog().load("own-some-shapes");
    assertThat(read.classNames()).isEqualTo(TestPictures.CLASSES);
    assertThat(read.shape()).isEqualTo(new ImageShape(1, 6, 8));
    assertThat(read.train().classCounts(3)).containsExactly(8, 8, 8);
    assertThat(read.test().classCounts(3)).containsExactly(2, 2, 2);
    assertThat(read.train().pixels().isMapped()).as("the pixels stay in their file").isTrue();
    assertThat(store.list()).containsExactly(made);
  }

  @Test
  void imagesAreThoseOfThePreviewAndNoneIsLostOrDoubled() throws Exception {
    imported(OPTIONS.withColour(true));
    ImageDataset read = catalog().load("own-some-shapes");
    assertThat(read.shape()).isEqualTo(new ImageShape(3, 6, 8));
    Set<String> found = new HashSet<>();
    for (ImageSplit split : List.of(read.train(), read.test())) {
      for (int i = 0; i < split.size(); i++) {
        found.add(split.label(i) + Arrays.toString(bytes(split, i)));
      }
    }
    ImageSplit samples =
        PreviewMaker.of(pictures, OPTIONS.withColour(true), true, WorkProgress.NONE).samples();

    assertThat(samples.size()).isEqualTo(30);
    for (int i = 0; i < samples.size(); i++) {
      assertThat(found).contains(samples.label(i) + Arrays.toString(bytes(samples, i)));
    }
  }

  private static byte[] bytes(ImageSplit split, int index) {
    return split.image(index).toArray(java.lang.foreign.ValueLayout.JAVA_BYTE);
  }

  @Test
  void equalSeedsPutTheSameImagesAsideAndOthersDoNot() throws Exception {
    int[] labels = new int[90];
    Arrays.setAll(labels, i -> i % 3);
    boolean[] first = StratifiedSplit.test(labels, 3, 0.2, 1);

    assertThat(StratifiedSplit.test(labels, 3, 0.2, 1)).isEqualTo(first);
    assertThat(StratifiedSplit.test(labels, 3, 0.2, 2)).isNotEqualTo(first);
    int[] aside = new int[3];
    for (int i = 0; i < labels.length; i++) {
      aside[labels[i]] += first[i] ? 1 : 0;
    }
    assertThat(aside).containsExactly(6, 6, 6);
    // Of a pair one is trained on, and a single image is never put aside.
    assertThat(StratifiedSplit.test(new int[] {0, 0, 1}, 2, 0.01, 0)[2]).isFalse();
    assertThat(ClassTally.aside(2, 0.9)).isEqualTo(1);
    assertThat(ClassTally.aside(2, 0.01)).isEqualTo(1);

    imported(OPTIONS.withSeed(5));
    imported(OPTIONS.withSeed(5));
    assertThat(bytes(catalog().load("own-some-shapes").test(), 3))
        .isEqualTo(bytes(catalog().load("own-some-shapes-2").test(), 3));
  }

  @Test
  void theNormalisationGivesMeanZeroAndDeviationOne() throws Exception {
    OwnDataset made = imported(OPTIONS.withColour(true)).dataset();
    ImageSplit train = catalog().load(made.id()).train();
    var scaling = made.normalization().fit(train, new int[0]);
    for (int channel = 0; channel < 3; channel++) {
      double sum = 0;
      double squares = 0;
      int count = 0;
      for (int i = 0; i < train.size(); i++) {
        for (int f = channel * 48; f < channel * 48 + 48; f++) {
          double value = scaling.apply(train.pixel(i, f), f, train.shape());
          sum += value;
          squares += value * value;
          count++;
        }
      }
      assertThat(sum / count).isCloseTo(0, org.assertj.core.data.Offset.offset(1e-3));
      assertThat(squares / count).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-3));
    }
  }

  @Test
  void nothingStaysOfAnImportThatIsCancelled() throws Exception {
    for (int after : new int[] {0, 7, 29, 31, 50}) {
      WorkProgress cancelling =
          new WorkProgress() {
            private int asked;

            @Override
            public void at(long done, long all) {}

            @Override
            public boolean cancelled() {
              return asked++ >= after + 30;
            }
          };
      assertThatThrownBy(() -> new DatasetImporter(store).run(pictures, OPTIONS, "x", cancelling))
          .as("after %d", after)
          .isInstanceOf(CancellationException.class);
      assertThat(left()).isEmpty();
    }
  }

  @Test
  void nothingStaysOfAnImportThatFails() throws Exception {
    ImportSource one = ImportSource.of(folder.resolve("Shapes").resolve("dots"));
    assertThatThrownBy(() -> new DatasetImporter(store).run(one, OPTIONS, "x", WorkProgress.NONE))
        .isInstanceOf(DatasetException.class)
        .hasMessage("There is no picture here that could be imported.");

    Path single = Files.createDirectories(folder.resolve("single").resolve("only"));
    Files.write(single.resolve("a.png"), TestPictures.png("dots", 1));
    assertThatThrownBy(
            () ->
                new DatasetImporter(store)
                    .run(
                        ImportSource.of(folder.resolve("single")), OPTIONS, "x", WorkProgress.NONE))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith("There is only one class, “only”");
    assertThatThrownBy(
            () ->
                new DatasetImporter(store)
                    .run(
                        ImportSource.of(folder.resolve("nowhere")),
                        OPTIONS,
                        "x",
                        WorkProgress.NONE))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("There is no file or folder");
    assertThat(left()).isEmpty();
  }

  @Test
  void brokenPicturesAreCountedAndTheRestIsImported() throws Exception {
    Files.writeString(folder.resolve("Shapes/dots/bad.png"), "no");
    Imported made = imported(OPTIONS);

    assertThat(made.skipped().count()).isEqualTo(1);
    assertThat(made.dataset().contents().trainImages()).isEqualTo(24);
  }

  @Test
  void halvesOfTheSourceAreKept() throws Exception {
    Path split = folder.resolve("split");
    TestPictures.folder(split.resolve("train"), 4, 8, 8);
    TestPictures.folder(split.resolve("test"), 3, 8, 8);
    OwnDataset made =
        new DatasetImporter(store)
            .run(ImportSource.of(split), OPTIONS, "Split", WorkProgress.NONE)
            .dataset();

    assertThat(made.contents().trainImages()).isEqualTo(12);
    assertThat(made.contents().testImages()).isEqualTo(9);
    assertThat(PreviewMaker.of(ImportSource.of(split), OPTIONS, false, WorkProgress.NONE).remarks())
        .contains(Remark.of(Remark.Kind.SPLIT_GIVEN));
  }

  @Test
  void aPreviewLooksAtAFewFirstAndPromisesTheRest() throws Exception {
    TestPictures.folder(folder.resolve("Shapes"), 40, 16, 12);
    Files.writeString(folder.resolve("Shapes/dots/1.jpg"), "no");
    ImportPreview quick = PreviewMaker.of(pictures, OPTIONS, false, WorkProgress.NONE);
    ImportPreview whole = PreviewMaker.of(pictures, OPTIONS, true, WorkProgress.NONE);

    assertThat(quick.complete()).isFalse();
    assertThat(quick.samples().size()).isEqualTo(36);
    assertThat(quick.train() + quick.test()).isEqualTo(120);
    assertThat(whole.complete()).isTrue();
    assertThat(whole.train() + whole.test()).isEqualTo(119);
    assertThat(whole.skipped().count()).isEqualTo(1);
    assertThat(PreviewMaker.suggest(pictures, ImportOptions.standard(), WorkProgress.NONE))
        .isEqualTo(ImportOptions.standard().withSize(new ImageSize(16, 12)).withColour(true));
  }

  @Test
  void remarksTellWhatMaySpoilTheLearning() throws Exception {
    Path few = folder.resolve("few");
    Files.createDirectories(few.resolve("a"));
    Files.createDirectories(few.resolve("b"));
    for (int i = 0; i < 12; i++) {
      Files.write(few.resolve("a").resolve(i + ".png"), TestPictures.png("dots", i));
    }
    for (int i = 0; i < 2; i++) {
      Files.write(
          few.resolve("b").resolve(i + ".png"),
          TestPictures.png(TestPictures.drawn("rings", i, 30, 20)));
    }
    List<String> said =
        PreviewMaker.of(ImportSource.of(few), ImportOptions.standard(), true, WorkProgress.NONE)
            .remarks()
            .stream()
            .map(Remark::sentence)
            .toList();

    assertThat(said)
        .containsExactly(
            "Pictures have different sizes, from 12 x 12 to 30 x 20.",
            "Some pictures are smaller than 28 x 28 and will be blurred.",
            "Class “b” has only 1 images to train on.",
            "Class “a” has 12 images, but class “b” only 2.");
  }
}
