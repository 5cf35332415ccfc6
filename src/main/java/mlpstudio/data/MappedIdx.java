package mlpstudio.data;

import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import mlpstudio.words.Words;

/**
 * Reads the IDX files of an imported data set where they lie: the pixels are mapped, not copied, so
 * that they cost what the system's page cache gives them and nothing of the heap.
 */
final class MappedIdx {
  private static final int UNSIGNED_BYTES = 0x0800;

  private MappedIdx() {}

  /**
   * A split whose pixels are mapped for as long as somebody refers to them.
   *
   * @param images three dimensions where the shape is grey, else four: channels come second
   * @param labels one dimension
   * @throws DatasetException where a file is missing, of another shape, or of another length
   */
  static ImageSplit read(Path images, Path labels, ImageShape shape, int count, int classes)
      throws DatasetException {
    int[] sizes =
        shape.channels() == 1
            ? new int[] {count, shape.height(), shape.width()}
            : new int[] {count, shape.channels(), shape.height(), shape.width()};
    MemorySegment pixels = map(images, sizes);
    byte[] found = map(labels, new int[] {count}).toArray(java.lang.foreign.ValueLayout.JAVA_BYTE);
    int[] values = new int[count];
    Arrays.setAll(values, i -> Byte.toUnsignedInt(found[i]));
    for (int i = 0; i < count; i++) {
      if (values[i] >= classes) {
        throw DatasetException.of("mapped.label", labels, i, values[i], classes);
      }
    }
    return new ImageSplit(shape, pixels, values);
  }

  private static MemorySegment map(Path file, int[] sizes) throws DatasetException {
    int header = Integer.BYTES * (1 + sizes.length);
    long content = 1;
    for (int size : sizes) {
      content = Math.multiplyExact(content, (long) size);
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer head = ByteBuffer.allocate(header);
      while (head.hasRemaining()) {
        if (channel.read(head) < 0) {
          throw new EOFException(Words.say(MappedIdx.class, "mapped.header"));
        }
      }
      head.flip();
      boolean right = head.getInt() == UNSIGNED_BYTES + sizes.length;
      for (int size : sizes) {
        right &= head.getInt() == size;
      }
      if (!right || channel.size() != header + content) {
        throw DatasetException.of("mapped.length", file, sizes[0]);
      }
      return channel.map(MapMode.READ_ONLY, header, content, Arena.ofAuto());
    } catch (NoSuchFileException e) {
      throw DatasetException.because(e, "no.file", file);
    } catch (DatasetException e) {
      throw e;
    } catch (IOException e) {
      throw DatasetException.because(e, "unreadable", file, Words.reason(e));
    }
  }
}
