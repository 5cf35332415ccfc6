package mlpstudio.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import mlpstudio.words.Words;

/**
 * Unpacks gzip (RFC 1952) and takes every byte at its word: where the JDK's {@link
 * java.util.zip.GZIPInputStream} passes over whatever follows the packed data, this stream refuses
 * it. For one thread.
 */
public final class GzipStream extends InputStream {
  /** The two bytes that gzip begins with, read as a big-endian number. */
  public static final int MAGIC = 0x1f8b;

  private static final int DEFLATE = 8;
  private static final int HEADER_CHECK = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xe0;

  private final InputStream in;
  private final byte[] packed = new byte[1 << 16];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 check = new CRC32();
  private int next;
  private int limit;
  private boolean ended;

  /** Reads the header; closes nothing where it is broken, since nothing is held yet but memory. */
  public GzipStream(InputStream in) throws IOException {
    this.in = in;
    boolean readable = false;
    try {
      header(packedByte());
      readable = true;
    } finally {
      if (!readable) {
        inflater.end();
      }
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      int count = inflate(target, from, length);
      if (count > 0) {
        check.update(target, from, count);
        return count;
      }
      if (inflater.finished()) {
        trailer();
      } else if (next == limit && !refill()) {
        throw new EOFException(say("gzip.end"));
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    ended = true;
    inflater.end();
    in.close();
  }

  private int inflate(byte[] target, int from, int length) throws IOException {
    inflater.setInput(packed, next, limit - next);
    try {
      int count = inflater.inflate(target, from, length);
      next = limit - inflater.getRemaining();
      return count;
    } catch (DataFormatException e) {
      String reason = e.getMessage();
      throw new ZipException(reason == null ? say("gzip.data") : say("gzip.zlib", reason));
    }
  }

  private void header(int first) throws IOException {
    if ((first << 8 | packedByte()) != MAGIC) {
      throw new ZipException(say("gzip.begin"));
    }
    if (packedByte() != DEFLATE) {
      throw new ZipException(say("gzip.deflate"));
    }
    int flags = packedByte();
    if ((flags & RESERVED) != 0) {
      throw new ZipException(say("gzip.flags"));
    }
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(packedByte() | packedByte() << 8);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CHECK) != 0) {
      skip(2);
    }
  }

  /** Compares the checksum and goes on to the next member: gzip files may be strung together. */
  private void trailer() throws IOException {
    if (packedInt() != (int) check.getValue()) {
      throw new ZipException(say("gzip.checksum"));
    }
    if (packedInt() != (int) inflater.getBytesWritten()) {
      throw new ZipException(say("gzip.length"));
    }
    if (next == limit && !refill()) {
      ended = true;
      return;
    }
    if (packed[next] != (byte) (MAGIC >> 8)) {
      throw new ZipException(say("gzip.more"));
    }
    header(packedByte());
    inflater.reset();
    check.reset();
  }

  private int packedInt() throws IOException {
    return packedByte() | packedByte() << 8 | packedByte() << 16 | packedByte() << 24;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      packedByte();
    }
  }

  private void skipText() throws IOException {
    int last;
    do {
      last = packedByte();
    } while (last != 0);
  }

  private int packedByte() throws IOException {
    if (next == limit && !refill()) {
      throw new EOFException(say("gzip.header"));
    }
    return packed[next++] & 0xff;
  }

  private boolean refill() throws IOException {
    next = 0;
    limit = Math.max(0, in.read(packed));
    return limit > 0;
  }

  private static String say(String key, Object... arguments) {
    return Words.say(GzipStream.class, key, arguments);
  }
}
