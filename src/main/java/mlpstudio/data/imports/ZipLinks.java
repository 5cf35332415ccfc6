package mlpstudio.data.imports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * Which entries of a zip archive are symbolic links: the JDK does not tell, but the archive's
 * directory does. Since nothing is unpacked, a link that is missed does no harm; its few bytes are
 * then no picture.
 */
final class ZipLinks {
  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_SIZE = 46;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int TYPE = 0xF000;
  private static final int LINK = 0xA000;

  private ZipLinks() {}

  /** Names of the links; empty where the directory is written in a way not known here. */
  static Set<String> of(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      int tail = (int) Math.min(channel.size(), END_SIZE + LONGEST_COMMENT);
      ByteBuffer end = read(channel, channel.size() - tail, tail);
      for (int at = tail - END_SIZE; at >= 0; at--) {
        if (end.getInt(at) == END) {
          long size = Integer.toUnsignedLong(end.getInt(at + 12));
          long start = Integer.toUnsignedLong(end.getInt(at + 16));
          boolean sensible = size <= Integer.MAX_VALUE && start + size <= channel.size();
          return sensible ? links(read(channel, start, (int) size)) : Set.of();
        }
      }
      return Set.of();
    }
  }

  private static Set<String> links(ByteBuffer directory) {
    Set<String> links = new HashSet<>();
    int at = 0;
    while (at + ENTRY_SIZE <= directory.limit() && directory.getInt(at) == ENTRY) {
      int name = Short.toUnsignedInt(directory.getShort(at + 28));
      int extra = Short.toUnsignedInt(directory.getShort(at + 30));
      int comment = Short.toUnsignedInt(directory.getShort(at + 32));
      int mode = directory.getInt(at + 38) >>> 16;
      if ((mode & TYPE) == LINK && at + ENTRY_SIZE + name <= directory.limit()) {
        byte[] bytes = new byte[name];
        directory.get(at + ENTRY_SIZE, bytes);
        links.add(new String(bytes, StandardCharsets.UTF_8));
      }
      at += ENTRY_SIZE + name + extra + comment;
    }
    return links;
  }

  private static ByteBuffer read(FileChannel channel, long from, int size) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    long at = from;
    while (bytes.hasRemaining()) {
      int count = channel.read(bytes, at);
      if (count < 0) {
        break;
      }
      at += count;
    }
    return bytes.flip();
  }
}
