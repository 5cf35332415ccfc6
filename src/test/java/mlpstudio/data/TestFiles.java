package mlpstudio.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.zip.GZIPOutputStream;

/** Makes small files of data sets in memory. */
final class TestFiles {
  private TestFiles() {}

  /** A file that holds these bytes. */
  static DataFile file(String name, byte[] content) {
    return new DataFile(name, () -> new ByteArrayInputStream(content));
  }

  /** An IDX file of images whose bytes count up from 0. */
  static byte[] idxImages(int count, int rows, int columns) {
    ByteBuffer bytes = ByteBuffer.allocate(16 + count * rows * columns);
    bytes.putInt(0x803).putInt(count).putInt(rows).putInt(columns);
    for (int i = 0; bytes.hasRemaining(); i++) {
      bytes.put((byte) i);
    }
    return bytes.array();
  }

  /** An IDX file of labels. */
  static byte[] idxLabels(int... labels) {
    ByteBuffer bytes = ByteBuffer.allocate(8 + labels.length);
    bytes.putInt(0x801).putInt(labels.length);
    for (int label : labels) {
      bytes.put((byte) label);
    }
    return bytes.array();
  }

  /** A header of big-endian numbers and nothing after it. */
  static byte[] header(int... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
    for (int number : numbers) {
      bytes.putInt(number);
    }
    return bytes.array();
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** A split of given pixels, image after image. */
  static ImageSplit split(ImageShape shape, int[] labels, int... pixels) {
    byte[] bytes = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      bytes[i] = (byte) pixels[i];
    }
    return new ImageSplit(shape, MemorySegment.ofArray(bytes), labels);
  }

  /** What the IDX reader says of files for three classes; a failure, where it accepts them. */
  static DatasetException refusal(DataFile images, DataFile labels) {
    DatasetException refused =
        catchThrowableOfType(DatasetException.class, () -> IdxReader.read(images, labels, 3));
    assertThat(refused).as("accepted %s and %s", images.name(), labels.name()).isNotNull();
    return refused;
  }

  /** The content with another byte in one place. */
  static byte[] with(byte[] content, int at, int value) {
    byte[] changed = content.clone();
    changed[at] = (byte) value;
    return changed;
  }
}
