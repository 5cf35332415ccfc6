package mlpstudio.data;

import static mlpstudio.data.TestFiles.file;
import static mlpstudio.data.TestFiles.gzip;
import static mlpstudio.data.TestFiles.idxImages;
import static mlpstudio.data.TestFiles.idxLabels;
import static mlpstudio.data.TestFiles.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdxReaderTest {
  private static final byte[] IMAGES = idxImages(3, 2, 4);
  private static final byte[] LABELS = idxLabels(1, 0, 2);

  static Stream<DataFile[]> sameContent() {
    return Stream.of(
        new DataFile[] {file("images", IMAGES), file("labels", LABELS)},
        new DataFile[] {file("images.gz", gzip(IMAGES)), file("labels.gz", gzip(LABELS))},
        // What it is called decides nothing, except that .gz must be gzip.
        new DataFile[] {file("images", gzip(IMAGES)), file("labels", gzip(LABELS))},
        new DataFile[] {file("images.gz", inTwoMembers(IMAGES)), file("labels", LABELS)});
  }

  @ParameterizedTest
  @MethodSource("sameContent")
  void readsPlainAndGzippedFiles(DataFile images, DataFile labels) throws Exception {
    ImageSplit split = IdxReader.read(images, labels, 3);

    assertThat(split.shape()).isEqualTo(new ImageShape(1, 2, 4));
    assertThat(split.labels()).containsExactly(1, 0, 2);
    assertThat(split.pixels().byteSize()).isEqualTo(24);
    assertThat(split.pixel(0, 0)).isEqualTo(0);
    assertThat(split.pixel(2, 7)).isEqualTo(23);
  }

  @Test
  void pixelsAreUnsigned() throws Exception {
    ImageSplit split = IdxReader.read(file("i", idxImages(1, 16, 16)), file("l", idxLabels(0)), 1);

    assertThat(split.pixel(0, 255)).isEqualTo(255);
  }

  @Test
  void labelsGoUpToByteRange() throws Exception {
    ImageSplit split =
        IdxReader.read(file("i", idxImages(1, 1, 1)), file("l", idxLabels(255)), 256);

    assertThat(split.label(0)).isEqualTo(255);
  }

  @Test
  void imagesTooLargeToBeBelievedArriveWhole() throws Exception {
    byte[] content = idxImages(2, 300, 200);
    ImageSplit split = IdxReader.read(file("i", content), file("l", idxLabels(0, 0)), 1);

    byte[] pixels = Arrays.copyOfRange(content, 16, content.length);
    assertThat(split.pixels().toArray(ValueLayout.JAVA_BYTE)).isEqualTo(pixels);
  }

  @Test
  void readsFromDisk(@TempDir Path folder) throws Exception {
    Path images = Files.write(folder.resolve("images.gz"), gzip(IMAGES));
    Path labels = Files.write(folder.resolve("labels"), LABELS);

    ImageSplit split = IdxReader.read(DataFile.of(images), DataFile.of(labels), 3);

    assertThat(split.size()).isEqualTo(3);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactlyInAnyOrder(images, labels);
    }
  }

  @Test
  void missingFilesAreNamed(@TempDir Path folder) {
    DataFile labels = file("labels", LABELS);
    Path missing = folder.resolve("none.gz");

    assertThatThrownBy(() -> IdxReader.read(DataFile.of(missing), labels, 3))
        .isInstanceOf(DatasetException.class)
        .hasMessage("There is no file " + missing + ".");
    assertThatThrownBy(() -> IdxReader.read(DataFile.ofResource("/no/such"), labels, 3))
        .isInstanceOf(DatasetException.class)
        .hasMessage("There is no file /no/such.");
    assertThatThrownBy(() -> IdxReader.read(DataFile.of(folder), labels, 3))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith(folder + " cannot be read: ");
  }

  private static byte[] inTwoMembers(byte[] content) {
    int half = content.length / 2;
    return join(
        gzip(Arrays.copyOf(content, half)),
        gzip(Arrays.copyOfRange(content, half, content.length)));
  }
}
