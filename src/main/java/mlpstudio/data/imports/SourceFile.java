package mlpstudio.data.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import mlpstudio.data.DataFile;
import mlpstudio.words.Words;

/**
 * One file of a source, in a folder or in an archive. Nothing is opened before somebody reads.
 *
 * @param parts the folders it lies in below the source's root, and its own name
 * @param opener opens it
 */
record SourceFile(List<String> parts, DataFile.Opener opener) {
  /** Pictures are read whole, and no picture needs more. */
  static final int MOST_PICTURE_BYTES = 64 << 20;

  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  SourceFile {
    parts = List.copyOf(parts);
  }

  /** What messages call it. */
  String place() {
    return String.join("/", parts);
  }

  /** Its own name. */
  String name() {
    return parts.getLast();
  }

  /** Its own name without gzip's ending, in small letters. */
  String plainName() {
    String small = name().toLowerCase(Locale.ROOT);
    return small.endsWith(".gz") ? small.substring(0, small.length() - 3) : small;
  }

  /** The same file, seen from so many folders further down. */
  SourceFile below(int folders) {
    return new SourceFile(parts.subList(folders, parts.size()), opener);
  }

  /** The same file, seen from one folder further up. */
  SourceFile within(String folder) {
    List<String> longer = new ArrayList<>(List.of(folder));
    longer.addAll(parts);
    return new SourceFile(longer, opener);
  }

  /** Itself as the data readers take it. */
  DataFile dataFile() {
    return DataFile.of(place(), opener);
  }

  /**
   * All bytes of a picture.
   *
   * @throws SkipException where there are too many, or they cannot be read
   */
  byte[] picture() throws SkipException {
    try (InputStream in = opener.open()) {
      byte[] bytes = in.readNBytes(MOST_PICTURE_BYTES + 1);
      if (bytes.length > MOST_PICTURE_BYTES) {
        throw new SkipException(SkipReason.TOO_MANY_BYTES, MOST_PICTURE_BYTES >> 20);
      }
      return bytes;
    } catch (BoundedStream.TooMuch e) {
      throw e.skip();
    } catch (IOException e) {
      throw new SkipException(SkipReason.UNREADABLE, Words.reason(e));
    }
  }

  /** Its bytes, unpacked where they are gzip. */
  InputStream unpacked() throws IOException {
    BufferedInputStream in = new BufferedInputStream(opener.open());
    in.mark(2);
    boolean packed = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
    in.reset();
    if (!packed) {
      return in;
    }
    try {
      return new GZIPInputStream(in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** The first bytes as they are stored, fewer where the file is shorter or cannot be read. */
  byte[] raw(int count) {
    try (InputStream in = opener.open()) {
      return in.readNBytes(count);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  /** The first bytes after unpacking, fewer where the file is shorter or cannot be read. */
  byte[] beginning(int count) {
    try (InputStream in = unpacked()) {
      return in.readNBytes(count);
    } catch (IOException e) {
      return new byte[0];
    }
  }
}
