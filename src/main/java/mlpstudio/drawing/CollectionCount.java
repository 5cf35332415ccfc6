package mlpstudio.drawing;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * How many drawings of each class are in a collection's file. A file that has only grown since, as
 * by a drawing kept from the pad, is read from there on: of thirty thousand drawings that takes
 * milliseconds, not seconds. Immutable; for any thread but the FX thread.
 *
 * @param all what is in the file
 * @param lines what is in its lines without the last where that has no end, which may be half
 *     written and is not built upon
 * @param length of these lines in bytes
 * @param checksum of these bytes
 */
record CollectionCount(Tally all, Tally lines, int length, long checksum) {
  /** Of a file that is empty or not there. */
  static final CollectionCount NOTHING =
      new CollectionCount(new Tally(Map.of(), 0), new Tally(Map.of(), 0), 0, 0);

  /**
   * Counts a file.
   *
   * @param former an earlier count of it, or {@link #NOTHING}
   */
  static CollectionCount of(Path file, CollectionCount former) throws IOException {
    byte[] content = Files.readAllBytes(file);
    boolean grown =
        former.length <= content.length && checksum(content, former.length) == former.checksum;
    CollectionCount begun = grown ? former : NOTHING;
    int end = content.length;
    while (end > begun.length && content[end - 1] != '\n') {
      end--;
    }
    Tally lines = begun.lines.and(content, begun.length, end);
    Tally all = lines.and(content, end, content.length);
    return new CollectionCount(all, lines, end, checksum(content, end));
  }

  private static long checksum(byte[] content, int end) {
    CRC32C checksum = new CRC32C();
    checksum.update(content, 0, end);
    return checksum.getValue();
  }

  /**
   * What some lines hold.
   *
   * @param labels how many drawings have each label
   * @param unreadable how many lines hold no drawing
   */
  record Tally(Map<String, Integer> labels, int unreadable) {
    /** Copies the counts. */
    Tally {
      labels = Map.copyOf(labels);
    }

    private Tally and(byte[] content, int from, int to) throws IOException {
      if (from == to) {
        return this;
      }
      try (BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(
                  new ByteArrayInputStream(content, from, to - from), StandardCharsets.UTF_8))) {
        DrawingFile.Legible read = DrawingFile.lines("", reader).content();
        Map<String, Integer> counts = new HashMap<>(labels);
        read.drawings().forEach(d -> d.label().ifPresent(l -> counts.merge(l, 1, Integer::sum)));
        return new Tally(counts, unreadable + read.unreadable());
      }
    }
  }
}
