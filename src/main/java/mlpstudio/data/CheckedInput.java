package mlpstudio.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.zip.ZipException;
import mlpstudio.words.Words;

/**
 * Reads one file from the front, unpacked where it is gzip, and knows at every moment what to say
 * if it is broken: its name, the byte, what belongs there and what is there. For one thread.
 */
final class CheckedInput implements AutoCloseable {
  private final String name;
  private final InputStream in;
  private final boolean packed;
  private long offset;

  private CheckedInput(String name, InputStream in, boolean packed) {
    this.name = name;
    this.in = in;
    this.packed = packed;
  }

  /**
   * Opens a file. Its content tells whether it is gzip, but a name that ends in {@code .gz} is held
   * to it.
   */
  static CheckedInput open(DataFile file) throws DatasetException {
    try {
      InputStream raw = new BufferedInputStream(file.open());
      try {
        return open(file.name(), raw);
      } catch (IOException e) {
        raw.close();
        throw e;
      }
    } catch (DatasetException e) {
      throw e;
    } catch (IOException e) {
      throw unreadable(file.name(), e);
    }
  }

  private static CheckedInput open(String name, InputStream raw) throws IOException {
    raw.mark(2);
    int first = raw.read();
    int second = raw.read();
    boolean packed = (first << 8 | second) == GzipStream.MAGIC;
    raw.reset();
    if (!packed) {
      if (name.endsWith(".gz")) {
        throw DatasetException.of(
            "gzip.not",
            name,
            second < 0
                ? Words.say(CheckedInput.class, "end.of.file")
                : String.format("%02x %02x", first, second));
      }
      return new CheckedInput(name, raw, false);
    }
    try {
      return new CheckedInput(name, new GzipStream(raw), true);
    } catch (ZipException | EOFException e) {
      throw DatasetException.because(e, "gzip.broken", name, Words.reason(e));
    }
  }

  /** Number of bytes read so far, after unpacking. */
  long offset() {
    return offset;
  }

  /**
   * The next byte, 0 to 255.
   *
   * @param expected what belongs there, for the message
   */
  int nextByte(Supplier<String> expected) throws DatasetException {
    int value = read();
    if (value < 0) {
      throw broken(offset, expected.get(), Words.say(CheckedInput.class, "end.of.file"));
    }
    return value;
  }

  /**
   * The next four bytes as a big-endian number.
   *
   * @param expected what belongs there, for the message
   */
  int nextInt(Supplier<String> expected) throws DatasetException {
    int value = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      value = value << 8 | nextByte(expected);
    }
    return value;
  }

  /**
   * The next {@code count} bytes. No more than {@code believed} of them are allocated at first, and
   * more only as they arrive, so that a file that promises much and holds little costs little.
   *
   * @param expected what belongs there, for the message
   */
  byte[] nextBytes(int count, long believed, Supplier<String> expected) throws DatasetException {
    byte[] bytes = new byte[Math.clamp(believed, Math.min(count, 1 << 12), count)];
    int filled = 0;
    while (true) {
      fill(bytes, filled, bytes.length - filled, expected);
      if (bytes.length == count) {
        return bytes;
      }
      filled = bytes.length;
      bytes = Arrays.copyOf(bytes, (int) Math.min(count, 2L * filled));
    }
  }

  /** Fills a part of an array with the next bytes. */
  void fill(byte[] target, int from, int length, Supplier<String> expected)
      throws DatasetException {
    try {
      int done = 0;
      while (done < length) {
        int count = in.read(target, from + done, length - done);
        if (count < 0) {
          throw broken(offset, expected.get(), Words.say(CheckedInput.class, "end.of.file"));
        }
        done += count;
        offset += count;
      }
    } catch (DatasetException e) {
      throw e;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * All that still follows, as Latin text, one character a byte.
   *
   * @param most longer texts are refused
   */
  String text(int most) throws DatasetException {
    try {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw broken(
            offset + most,
            Words.say(CheckedInput.class, "end.of.text"),
            Words.say(CheckedInput.class, "more.bytes"));
      }
      offset += bytes.length;
      return new String(bytes, StandardCharsets.ISO_8859_1);
    } catch (DatasetException e) {
      throw e;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Refuses whatever still follows; only after this is a gzip file known to be sound. */
  void expectEnd() throws DatasetException {
    if (read() >= 0) {
      throw broken(
          offset - 1,
          Words.say(CheckedInput.class, "end.of.file"),
          Words.say(CheckedInput.class, "more.bytes"));
    }
  }

  /** What to throw where the content is wrong. */
  DatasetException broken(long at, String expected, String found) {
    return DatasetException.of("broken", place(at), expected, found);
  }

  @Override
  public void close() throws DatasetException {
    try {
      in.close();
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private int read() throws DatasetException {
    try {
      int value = in.read();
      if (value >= 0) {
        offset++;
      }
      return value;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private DatasetException failed(IOException e) {
    if (packed && (e instanceof ZipException || e instanceof EOFException)) {
      return DatasetException.because(e, "gzip.unsound", place(offset), Words.reason(e));
    }
    return unreadable(name, e);
  }

  private String place(long at) {
    return Words.say(CheckedInput.class, packed ? "place.unpacked" : "place", name, at);
  }

  private static DatasetException unreadable(String name, IOException e) {
    if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
      return DatasetException.because(e, "no.file", name);
    }
    return DatasetException.because(e, "unreadable", name, Words.reason(e));
  }
}
