package mlpstudio.data.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What has come of one parcel, and beside it a note that tells of which version, so that the rest
 * can be asked for at the next start. For one thread.
 */
final class PartFile {
  /** Ending of the files in which parcels grow. */
  static final String ENDING = ".part";

  private final Path file;
  private final Path note;
  private final URI address;

  /** The part of a parcel in a folder; there need not be one. */
  PartFile(Path folder, Parcel parcel) {
    this.address = parcel.address();
    String name = Integer.toHexString(address.hashCode()) + "-" + parcel.name();
    this.file = folder.resolve(name + ENDING);
    this.note = folder.resolve(name + ".note");
  }

  Path path() {
    return file;
  }

  /** Bytes that are here. */
  long length() throws IOException {
    return Files.isRegularFile(file) ? Files.size(file) : 0;
  }

  /** The version of which it is a part; empty where nothing can be added to it. */
  String validator() throws IOException {
    return noted(1);
  }

  /** Whether nothing is missing, as far as the server had announced. */
  boolean complete() throws IOException {
    return noted(2).equals(Long.toString(length())) && length() > 0;
  }

  /** Writes down what comes now, before it comes. */
  void note(String validator, long total) throws IOException {
    Files.write(note, List.of(address.toString(), validator, Long.toString(total)));
  }

  /** Opens it to write more at its end, or from its beginning. */
  FileChannel open(boolean atItsEnd) throws IOException {
    return atItsEnd
        ? FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)
        : FileChannel.open(
            file,
            StandardOpenOption.WRITE,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING);
  }

  /** Away with it. */
  void delete() throws IOException {
    Files.deleteIfExists(note);
    Files.deleteIfExists(file);
  }

  private String noted(int line) throws IOException {
    if (!Files.isRegularFile(note) || !Files.isRegularFile(file)) {
      return "";
    }
    try {
      List<String> lines = Files.readAllLines(note);
      boolean whole = lines.size() == 3 && lines.getFirst().equals(address.toString());
      return whole ? lines.get(line) : "";
    } catch (CharacterCodingException e) {
      return "";
    }
  }
}
