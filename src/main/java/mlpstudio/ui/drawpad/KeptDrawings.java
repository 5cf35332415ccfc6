package mlpstudio.ui.drawpad;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mlpstudio.drawing.Drawing;
import mlpstudio.drawing.DrawingFile;
import mlpstudio.interchange.SafeFiles;

/**
 * The collection of drawings in the user's folder: one JSON object a line. Lines are only added at
 * the end, so that what is there, also what this program cannot read, stays as it is. For any
 * thread.
 */
final class KeptDrawings {
  private final Path file;

  /** A file that may not be there yet. */
  KeptDrawings(Path file) {
    this.file = file;
  }

  /** Where they are. */
  Path file() {
    return file;
  }

  /**
   * Adds a drawing at the end and has it on the disk.
   *
   * @return how many drawings there are now
   */
  synchronized int add(Drawing drawing) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        // Another window may be writing.
        var lock = channel.lock()) {
      long size = lock.channel().size();
      String line = DrawingFile.text(List.of(drawing));
      byte[] bytes =
          (endsWithinLine(channel, size) ? "\n" + line : line).getBytes(StandardCharsets.UTF_8);
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      long at = size;
      while (buffer.hasRemaining()) {
        at += channel.write(buffer, at);
      }
      channel.force(true);
    }
    return count();
  }

  /**
   * Takes the drawing out that was last added equal to this one.
   *
   * @return how many drawings there are now
   */
  synchronized int remove(Drawing drawing) throws IOException {
    String line = DrawingFile.text(List.of(drawing)).strip();
    List<String> lines =
        new ArrayList<>(Files.readString(file, StandardCharsets.UTF_8).lines().toList());
    int last = lines.lastIndexOf(line);
    if (last >= 0) {
      lines.remove(last);
      String text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
      SafeFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
    return count();
  }

  /** How many there are. */
  synchronized int count() throws IOException {
    if (!Files.isRegularFile(file)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return (int) lines.filter(line -> !line.isBlank()).count();
    }
  }

  private static boolean endsWithinLine(FileChannel channel, long size) throws IOException {
    if (size == 0) {
      return false;
    }
    ByteBuffer last = ByteBuffer.allocate(1);
    channel.read(last, size - 1);
    return last.get(0) != '\n';
  }
}
