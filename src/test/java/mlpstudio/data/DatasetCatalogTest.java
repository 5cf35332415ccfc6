package mlpstudio.data;

import static mlpstudio.data.TestFiles.gzip;
import static mlpstudio.data.TestFiles.idxImages;
import static mlpstudio.data.TestFiles.idxLabels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mlpstudio.data.DatasetCatalog.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetCatalogTest {
  @TempDir private Path folder;

  @Test
  void tellsWhatItKnowsBeforeReading() {
    List<Entry> entries = new DatasetCatalog(Optional.empty()).entries();

    assertThat(entries)
        .extracting(Entry::id)
        .containsExactly("mnist", "fashion-mnist", "cifar-10", "colour-shapes");
    assertThat(entries).extracting(Entry::available).containsExactly(true, false, false, true);
    assertThat(entries)
        .allSatisfy(
            e -> {
              assertThat(e.description().contents().classNames())
                  .hasSizeGreaterThan(5)
                  .doesNotHaveDuplicates();
              assertThat(e.description().origin().licence()).isNotBlank();
              assertThat(e.description().origin().source()).endsWith(".");
            });
    assertThat(entries.getLast().description().contents().shape().size()).isEqualTo(3072);
  }

  /** Made afresh every time, and always the same. */
  @Test
  void makesTheColourShapes() throws Exception {
    DatasetCatalog catalog = new DatasetCatalog(Optional.empty());
    ImageDataset first = catalog.load("colour-shapes");
    ImageDataset second = catalog.load("colour-shapes");

    assertThat(first.train().size()).isEqualTo(6_000);
    assertThat(first.test().classCounts(6)).containsOnly(200);
    assertThat(first.train().pixels().mismatch(second.train().pixels())).isEqualTo(-1);
    assertThat(first.train().image(0).mismatch(first.test().image(0)))
        .as("the test images are others")
        .isNotEqualTo(-1);
  }

  @Test
  void namesTheKnownOnesForAnUnknownOne() {
    assertThatThrownBy(() -> new DatasetCatalog(Optional.empty()).load("minst"))
        .isInstanceOf(DatasetException.class)
        .hasMessage(
            "There is no data set “minst”. The known ones are: mnist, fashion-mnist, cifar-10,"
                + " colour-shapes.");
  }

  @Test
  void saysHowToSupplyWhatIsMissing() {
    assertThatThrownBy(() -> new DatasetCatalog(Optional.empty()).load("cifar-10"))
        .isInstanceOf(DatasetException.class)
        .hasMessage(
            "CIFAR-10 is not at hand: it does not come with the program. Get it under Data >"
                + " Data sets or with the words datasets fetch cifar-10; or put its files"
                + " (data_batch_1.bin, data_batch_2.bin, data_batch_3.bin, data_batch_4.bin,"
                + " data_batch_5.bin, test_batch.bin; gzipped or not) into a folder"
                + " DIR/cifar-10-batches-bin and start with --data DIR.");
  }

  @Test
  void saysWhichFileIsMissingWhere() throws Exception {
    Path fashion = writeIdx("fashion-mnist", 28);
    Files.delete(fashion.resolve("t10k-labels-idx1-ubyte"));
    DatasetCatalog catalog = new DatasetCatalog(Optional.of(folder));

    assertThat(catalog.entries().get(1).available()).isFalse();
    assertThatThrownBy(() -> catalog.load("fashion-mnist"))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith(
            "Fashion-MNIST is not at hand: there is neither t10k-labels-idx1-ubyte nor"
                + " t10k-labels-idx1-ubyte.gz in "
                + fashion
                + ". ");
  }

  @Test
  void readsADataDirectory() throws Exception {
    writeIdx("fashion-mnist", 28);
    DatasetCatalog catalog = new DatasetCatalog(Optional.of(folder));

    assertThat(catalog.entries().get(1).available()).isTrue();
    ImageDataset dataset = catalog.load("fashion-mnist");

    assertThat(dataset.id()).isEqualTo("fashion-mnist");
    assertThat(dataset.title()).isEqualTo("Fashion-MNIST");
    assertThat(dataset.classNames()).startsWith("T-shirt/top").endsWith("Ankle boot");
    assertThat(dataset.train().size()).isEqualTo(2);
    assertThat(dataset.test().labels()).containsExactly(9);
  }

  @Test
  void takesTheFolderItselfForTheDataDirectory() throws Exception {
    Path fashion = writeIdx("fashion-mnist", 28);
    DatasetCatalog catalog = new DatasetCatalog(Optional.of(fashion));

    assertThat(catalog.entries())
        .extracting(Entry::available)
        .containsExactly(true, true, false, true);
    assertThat(catalog.load("fashion-mnist").train().size()).isEqualTo(2);
  }

  @Test
  void prefersTheDataDirectoryToTheClassPath() throws Exception {
    Path mnist = writeIdx("mnist", 28);
    DatasetCatalog catalog = new DatasetCatalog(Optional.of(folder));

    assertThat(catalog.load("mnist").train().size()).isEqualTo(2);

    Files.delete(mnist.resolve("t10k-labels-idx1-ubyte"));
    assertThatThrownBy(() -> catalog.load("mnist"))
        .as("never half from here and half from there")
        .hasMessageContaining("neither t10k-labels-idx1-ubyte nor");
  }

  @Test
  void fallsBackToTheClassPath() {
    DatasetCatalog catalog = new DatasetCatalog(Optional.of(folder.resolve("nowhere")));

    assertThat(catalog.entries().getFirst().available()).isTrue();
  }

  @Test
  void refusesImagesOfAnotherShape() throws Exception {
    writeIdx("mnist", 32);

    assertThatThrownBy(() -> new DatasetCatalog(Optional.of(folder)).load("mnist"))
        .isInstanceOf(DatasetException.class)
        .hasMessage(
            "The training images of MNIST should be 28x28x1, but those at hand are 32x28x1.");
  }

  @Test
  void readsCifarAndChecksItsNames() throws Exception {
    Path cifar = Files.createDirectory(folder.resolve("cifar-10-batches-bin"));
    byte[] black = new byte[CifarReader.RECORDS * 3073];
    byte[] packed = gzip(black);
    for (int i = 1; i <= 5; i++) {
      Files.write(cifar.resolve("data_batch_" + i + ".bin.gz"), packed);
    }
    Files.write(cifar.resolve("test_batch.bin"), black);
    DatasetCatalog catalog = new DatasetCatalog(Optional.of(folder));

    ImageDataset dataset = catalog.load("cifar-10");
    assertThat(dataset.train().size()).isEqualTo(50_000);
    assertThat(dataset.test().size()).isEqualTo(10_000);
    assertThat(dataset.classNames()).startsWith("airplane").endsWith("truck");

    Path names = Files.writeString(cifar.resolve("batches.meta.txt"), "airplane\ncar\n");
    assertThatThrownBy(() -> catalog.load("cifar-10"))
        .hasMessage(
            names
                + ", byte 9: expected the class name \"automobile\", found the class name"
                + " \"car\".");
  }

  /** Two training images and one test image. */
  private Path writeIdx(String name, int rows) throws IOException {
    Path set = Files.createDirectory(folder.resolve(name));
    Files.write(set.resolve("train-images-idx3-ubyte.gz"), gzip(idxImages(2, rows, 28)));
    Files.write(set.resolve("train-labels-idx1-ubyte"), idxLabels(0, 1));
    Files.write(set.resolve("t10k-images-idx3-ubyte"), idxImages(1, rows, 28));
    Files.write(set.resolve("t10k-labels-idx1-ubyte"), idxLabels(9));
    return set;
  }
}
