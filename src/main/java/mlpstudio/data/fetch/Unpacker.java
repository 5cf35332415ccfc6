package mlpstudio.data.fetch;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;
import mlpstudio.data.GzipStream;
import mlpstudio.data.fetch.Digests.Outcome;
import mlpstudio.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Takes published files out of what holds them: alone, one after the other, or in a tar archive;
 * gzipped or not. Each is written beside its place, compared with what was published, and only then
 * given its name. Never writes more than a file's published length. For one thread.
 */
final class Unpacker {
  private final Publication publication;
  private final Path folder;
  private final Cancellation cancellation;
  private final LongConsumer progress;

  /**
   * An unpacker into a folder.
   *
   * @param progress is told how many bytes were written since it was last told
   */
  Unpacker(Publication publication, Path folder, Cancellation cancellation, LongConsumer progress) {
    this.publication = publication;
    this.folder = folder;
    this.cancellation = cancellation;
    this.progress = progress;
  }

  /**
   * Takes out files that are not in the folder yet.
   *
   * @param packed what holds them
   * @param names which; those of an archive may be fewer than it holds
   * @param archive whether it is a tar archive
   * @throws SourceException where it does not hold exactly these files
   * @throws IOException where they cannot be written
   */
  void unpack(Path packed, List<String> names, boolean archive) throws IOException {
    try (InputStream in = open(packed)) {
      if (archive) {
        unpackArchive(in, names);
      } else {
        unpackRow(in, names);
      }
    }
  }

  private static InputStream open(Path packed) throws IOException {
    InputStream raw;
    try {
      raw = new BufferedInputStream(Files.newInputStream(packed), 1 << 16);
    } catch (IOException e) {
      throw SourceException.of(say("unpack.unreadable", Words.reason(e)), e);
    }
    try {
      raw.mark(2);
      int magic = raw.read() << 8 | raw.read();
      raw.reset();
      return magic == GzipStream.MAGIC ? new GzipStream(raw) : raw;
    } catch (IOException e) {
      raw.close();
      throw broken(e);
    }
  }

  private void unpackRow(InputStream in, List<String> names) throws IOException {
    for (String name : names) {
      write(file(name), bytes -> in.read(bytes));
    }
    try {
      if (in.read() >= 0) {
        throw new SourceException(say("unpack.more", String.join(", ", names)));
      }
    } catch (ZipException | EOFException e) {
      throw broken(e);
    }
  }

  private void unpackArchive(InputStream in, List<String> names) throws IOException {
    TarEntries entries = new TarEntries(in);
    int left = names.size();
    while (left > 0) {
      cancellation.check();
      TarEntries.@Nullable Entry entry = next(entries);
      if (entry == null) {
        throw new SourceException(
            say("unpack.fewer", names.size() - left, String.join(", ", names)));
      }
      if (names.contains(entry.name()) && !Files.exists(folder.resolve(entry.name()))) {
        PublishedFile file = file(entry.name());
        if (entry.length() != file.length()) {
          throw new SourceException(wrongLength(file, entry.length()));
        }
        write(file, bytes -> entries.read(bytes, bytes.length));
        left--;
      }
    }
  }

  private static TarEntries.@Nullable Entry next(TarEntries entries) throws IOException {
    try {
      return entries.next();
    } catch (ZipException | EOFException e) {
      throw broken(e);
    }
  }

  private PublishedFile file(String name) throws SourceException {
    return publication
        .file(name)
        .orElseThrow(() -> new SourceException(say("unpack.unknown", name)));
  }

  private void write(PublishedFile file, Source source) throws IOException {
    Path beside = folder.resolve(file.name() + ".new");
    try {
      Outcome outcome = copy(file, source, beside);
      if (!outcome.equal()) {
        throw new SourceException(outcome.clause());
      }
      Files.move(beside, folder.resolve(file.name()), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private Outcome copy(PublishedFile file, Source source, Path beside) throws IOException {
    MessageDigest digest = Digests.sha256();
    byte[] bytes = new byte[1 << 16];
    long written = 0;
    try (FileChannel out =
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      while (written < file.length()) {
        cancellation.check();
        byte[] room =
            file.length() - written < bytes.length
                ? new byte[(int) (file.length() - written)]
                : bytes;
        int count = read(source, room);
        if (count < 0) {
          throw new SourceException(wrongLength(file, written));
        }
        digest.update(room, 0, count);
        writeAll(out, ByteBuffer.wrap(room, 0, count));
        written += count;
        progress.accept(count);
      }
      out.force(true);
    }
    return Digests.compare(file, digest);
  }

  private static int read(Source source, byte[] bytes) throws IOException {
    try {
      return source.read(bytes);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }

  private static String wrongLength(PublishedFile file, long found) {
    return say(
        "unpack.length",
        file.name(),
        String.format("%,d", found),
        String.format("%,d", file.length()));
  }

  private static SourceException broken(IOException e) {
    return e instanceof ZipException || e instanceof EOFException
        ? SourceException.of(say("unpack.broken", Words.reason(e)), e)
        : SourceException.of(say("unpack.unreadable", Words.reason(e)), e);
  }

  /** Where bytes come from. */
  @FunctionalInterface
  private interface Source {
    int read(byte[] bytes) throws IOException;
  }

  private static String say(String key, Object... arguments) {
    return Words.say(Unpacker.class, key, arguments);
  }
}
