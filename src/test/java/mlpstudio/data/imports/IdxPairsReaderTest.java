package mlpstudio.data.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxPairsReaderTest {
  @TempDir private Path folder;

  /** So many images of 2 x 2 whose bytes count up. */
  static byte[] images(int count) {
    ByteBuffer bytes = ByteBuffer.allocate(16 + 4 * count);
    bytes.putInt(0x803).putInt(count).putInt(2).putInt(2);
    for (int i = 0; bytes.hasRemaining(); i++) {
      bytes.put((byte) i);
    }
    return bytes.array();
  }

  static byte[] labels(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(8 + values.length);
    bytes.putInt(0x801).putInt(values.length);
    for (int value : values) {
      bytes.put((byte) value);
    }
    return bytes.array();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  private void put(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
  }

  @Test
  void bothHalvesAreFoundInAFolderGzippedOrNot() throws Exception {
    put("train-images-idx3-ubyte.gz", gzip(images(2)));
    put("train-labels-idx1-ubyte", labels(7, 3));
    put("t10k-images-idx3-ubyte", images(1));
    put("t10k-labels-idx1-ubyte.gz", gzip(labels(7)));
    Collected all = Collected.of(folder);

    assertThat(all.pictures)
        .containsExactlyInAnyOrder(
            "TRAIN 7 train-images-idx3-ubyte.gz",
            "TRAIN 3 train-images-idx3-ubyte.gz",
            "TEST 7 t10k-images-idx3-ubyte");
    assertThat(all.skipped).isEmpty();
  }

  @Test
  void oneFileFindsItsPartner() throws Exception {
    put("letters-images.idx", images(2));
    put("letters-labels.idx", labels(1, 2));
    put("other-labels.idx", labels(1, 2));

    assertThat(Collected.of(folder.resolve("letters-images.idx")).pictures).hasSize(2);
    assertThat(Collected.of(folder.resolve("letters-labels.idx")).pictures).hasSize(2);
  }

  @Test
  void twoFilesBelongTogetherWhateverTheirNames() throws Exception {
    put("x", images(1));
    put("y", labels(5));
    ImportSource both = new ImportSource(List.of(folder.resolve("x"), folder.resolve("y")));
    Collected all = Collected.of(both, ImportOptions.standard(), ArchiveLimits.STANDARD);

    assertThat(all.pictures).containsExactly("ANY 5 x");
    assertThat(all.bitmaps.getFirst().planes()[0]).containsExactly(0, 1, 2, 3);
  }

  @Test
  void brokenAndLonelyFilesAreNamed() throws Exception {
    put("train-images-idx3-ubyte", java.util.Arrays.copyOf(images(3), 20));
    put("train-labels-idx1-ubyte", labels(0, 1, 2));
    put("alone-images-idx3-ubyte", images(1));
    put("sole-labels-idx1-ubyte", labels(1));
    put("readme.md", "hello".getBytes(StandardCharsets.UTF_8));
    Collected all = Collected.of(folder);

    assertThat(all.pictures).isEmpty();
    assertThat(all.skipped)
        .hasSize(4)
        .anyMatch(
            s ->
                s.startsWith(
                    "train-images-idx3-ubyte is damaged: train-images-idx3-ubyte, byte 20"))
        .contains(
            "alone-images-idx3-ubyte has no file of labels beside it.",
            "sole-labels-idx1-ubyte has no file of images beside it.",
            "readme.md is not used.");
  }
}
