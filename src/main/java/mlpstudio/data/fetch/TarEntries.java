package mlpstudio.data.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;
import mlpstudio.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The regular files of a tar archive, one after the other. Only the last part of a name is told, so
 * that no archive has a say in where something is written. For one thread.
 */
final class TarEntries {
  private static final int BLOCK = 512;
  private static final int SIZE = 124;
  private static final int CHECKSUM = 148;
  private static final int TYPE = 156;

  /** Longest stretch of other things that is passed over before the archive is given up. */
  private static final long PATIENCE = 1L << 28;

  private final InputStream in;
  private final byte[] header = new byte[BLOCK];

  /** Bytes of the entry at hand and of its padding that were not read yet. */
  private long unread;

  private long padding;
  private long passedOver;

  TarEntries(InputStream in) {
    this.in = in;
  }

  /**
   * A regular file of the archive.
   *
   * @param name the last part of its name
   * @param length its bytes
   */
  record Entry(String name, long length) {}

  /** Goes to the next regular file, or to the end, which is null. */
  @Nullable Entry next() throws IOException {
    while (true) {
      passOver(unread + padding);
      unread = 0;
      padding = 0;
      if (in.readNBytes(header, 0, BLOCK) < BLOCK || empty()) {
        return null;
      }
      check();
      long length = number(SIZE, 12);
      unread = length;
      padding = Math.floorMod(-length, (long) BLOCK);
      int type = header[TYPE];
      if (type == '0' || type == 0) {
        return new Entry(lastPart(), length);
      }
    }
  }

  /** Reads from the file at hand. */
  int read(byte[] target, int most) throws IOException {
    if (unread == 0) {
      return -1;
    }
    int count = in.read(target, 0, (int) Math.min(most, unread));
    if (count < 0) {
      throw new EOFException(Words.say(TarEntries.class, "tar.end"));
    }
    unread -= count;
    return count;
  }

  private void passOver(long bytes) throws IOException {
    passedOver += bytes;
    if (bytes < 0 || passedOver > PATIENCE) {
      throw new ZipException(Words.say(TarEntries.class, "tar.else"));
    }
    in.skipNBytes(bytes);
  }

  private boolean empty() {
    for (byte b : header) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  private void check() throws IOException {
    long sum = 8L * ' ';
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= CHECKSUM && i < CHECKSUM + 8 ? 0 : header[i] & 0xff;
    }
    if (sum != number(CHECKSUM, 8)) {
      throw new ZipException(Words.say(TarEntries.class, "tar.none"));
    }
  }

  /** Octal digits among spaces and zeros. */
  private long number(int from, int length) throws IOException {
    String text =
        new String(header, from, length, StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
    if (!text.matches("[0-7]{0,20}")) {
      throw new ZipException(Words.say(TarEntries.class, "tar.none"));
    }
    return text.isEmpty() ? 0 : Long.parseLong(text, 8);
  }

  private String lastPart() {
    int end = 0;
    while (end < 100 && header[end] != 0) {
      end++;
    }
    String name = new String(header, 0, end, StandardCharsets.ISO_8859_1);
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
