package mlpstudio.data.imports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import mlpstudio.data.ImageShape;

/** Writes an IDX file of bytes. */
final class IdxFileWriter implements AutoCloseable {
  private static final int UNSIGNED_BYTES = 0x0800;
  private final OutputStream out;

  private IdxFileWriter(Path file, int... sizes) throws IOException {
    out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    ByteBuffer header = ByteBuffer.allocate(Integer.BYTES * (1 + sizes.length));
    header.putInt(UNSIGNED_BYTES + sizes.length);
    for (int size : sizes) {
      header.putInt(size);
    }
    out.write(header.array());
  }

  /** Images: three dimensions where they are grey, else four. */
  static IdxFileWriter images(Path file, int count, ImageShape shape) throws IOException {
    return shape.channels() == 1
        ? new IdxFileWriter(file, count, shape.height(), shape.width())
        : new IdxFileWriter(file, count, shape.channels(), shape.height(), shape.width());
  }

  /** Labels. */
  static IdxFileWriter labels(Path file, int count) throws IOException {
    return new IdxFileWriter(file, count);
  }

  void write(byte[] values) throws IOException {
    out.write(values);
  }

  void write(int value) throws IOException {
    out.write(value);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
