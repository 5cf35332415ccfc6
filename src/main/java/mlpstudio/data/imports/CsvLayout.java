package mlpstudio.data.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mlpstudio.data.DatasetException;
import mlpstudio.data.imports.TableOptions.LabelColumn;

/**
 * How a table is to be read: as told, or else as its first lines look.
 *
 * @param separator between fields
 * @param header whether the first line names the columns
 * @param labelFirst whether the label is the first field, else it is the last
 * @param pixels number of pixel values in a row
 * @param unit whether values go from 0 to 1, else from 0 to 255
 */
record CsvLayout(char separator, boolean header, boolean labelFirst, int pixels, boolean unit) {
  private static final int LOOKED_AT = 200;
  private static final int FIRST_BYTES = 8 << 20;
  private static final Set<String> LABEL_NAMES =
      Set.of("label", "labels", "class", "target", "y", "category", "digit", "letter");

  /** These are never the name of a class, as a letter may be. */
  private static final Set<String> SURE_NAMES =
      Set.of("label", "labels", "class", "target", "category");

  /**
   * Looks at the first lines.
   *
   * @throws DatasetException where they are no table of pixels
   */
  static CsvLayout of(SourceFile file, TableOptions options) throws IOException {
    byte[] beginning;
    try (InputStream in = file.unpacked()) {
      beginning = in.readNBytes(FIRST_BYTES);
    }
    char separator = separator(beginning);
    List<List<String>> lines = new ArrayList<>();
    try (CsvLines all = new CsvLines(new ByteArrayInputStream(beginning), separator)) {
      while (lines.size() < LOOKED_AT && all.next()) {
        List<String> line = new ArrayList<>();
        for (int i = 0; i < all.fields() && all.problem().isEmpty(); i++) {
          line.add(all.field(i));
        }
        lines.add(line);
      }
    }
    if (beginning.length == FIRST_BYTES && lines.size() > 1) {
      // The last line may have been cut.
      lines.removeLast();
    }
    int columns = usual(lines);
    if (columns < 2) {
      throw DatasetException.of("csv.no.table", file.place());
    }
    return guess(separator, lines, columns, options);
  }

  /** The number of fields that most lines have. */
  private static int usual(List<List<String>> lines) {
    Map<Integer, Integer> counts = new TreeMap<>();
    lines.forEach(line -> counts.merge(line.size(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  /** The column of the label. */
  int labelColumn() {
    return labelFirst ? 0 : pixels;
  }

  /** The column of a pixel value. */
  int column(int pixel) {
    return labelFirst ? pixel + 1 : pixel;
  }

  private static CsvLayout guess(
      char separator, List<List<String>> lines, int columns, TableOptions options) {
    boolean first = labelFirst(lines, columns, options.label());
    boolean header =
        switch (options.header()) {
          case YES -> true;
          case NO -> false;
          case GUESS -> hasWords(lines.getFirst(), first);
        };
    double most = 0;
    for (List<String> line : lines.subList(header ? 1 : 0, lines.size())) {
      int from = first ? 1 : 0;
      for (int i = from; i < Math.min(line.size(), columns - 1 + from); i++) {
        double value = value(line.get(i));
        most = Double.isNaN(value) ? most : Math.max(most, value);
      }
    }
    return new CsvLayout(separator, header, first, columns - 1, most <= 1);
  }

  private static boolean labelFirst(List<List<String>> lines, int columns, LabelColumn wanted) {
    if (wanted != LabelColumn.GUESS) {
      return wanted == LabelColumn.FIRST;
    }
    List<String> names = lines.getFirst();
    if (LABEL_NAMES.contains(names.isEmpty() ? "" : names.getFirst().toLowerCase(Locale.ROOT))) {
      return true;
    }
    if (names.size() == columns && LABEL_NAMES.contains(names.getLast().toLowerCase(Locale.ROOT))) {
      return false;
    }
    List<List<String>> rows =
        lines.stream().skip(lines.size() > 1 ? 1 : 0).filter(r -> r.size() == columns).toList();
    boolean firstWords = rows.stream().anyMatch(r -> !isNumber(r.getFirst()));
    boolean lastWords = rows.stream().anyMatch(r -> !isNumber(r.getLast()));
    if (firstWords != lastWords) {
      return firstWords;
    }
    // Corner pixels are often all the same; a label is not.
    boolean firstVaries = new HashSet<>(rows.stream().map(List::getFirst).toList()).size() > 1;
    boolean lastVaries = new HashSet<>(rows.stream().map(List::getLast).toList()).size() > 1;
    return firstVaries || !lastVaries;
  }

  private static boolean hasWords(List<String> line, boolean labelFirst) {
    int from = labelFirst ? 1 : 0;
    int to = labelFirst ? line.size() : line.size() - 1;
    String name = line.isEmpty() ? "" : labelFirst ? line.getFirst() : line.getLast();
    if (SURE_NAMES.contains(name.toLowerCase(Locale.ROOT))) {
      return true;
    }
    int words = 0;
    for (int i = from; i < to; i++) {
      words += isNumber(line.get(i)) ? 0 : 1;
    }
    return 2 * words > to - from;
  }

  private static boolean isNumber(String field) {
    return !Double.isNaN(value(field));
  }

  private static double value(String field) {
    try (CsvLines one =
        new CsvLines(new ByteArrayInputStream(field.getBytes(StandardCharsets.UTF_8)), '\0')) {
      return one.next() ? one.number(0) : Double.NaN;
    } catch (IOException e) {
      return Double.NaN;
    }
  }

  /** Whichever of comma, semicolon and tab stands most often in the first line. */
  private static char separator(byte[] beginning) {
    int[] counts = new int[3];
    boolean quoted = false;
    for (byte b : beginning) {
      if (b == '\n' && counts[0] + counts[1] + counts[2] > 0) {
        break;
      }
      quoted ^= b == '"';
      int which = quoted ? -1 : ",;\t".indexOf(b);
      if (which >= 0) {
        counts[which]++;
      }
    }
    // A comma beside semicolons is a decimal sign.
    return counts[2] > 0 && counts[2] >= counts[1] ? '\t' : counts[1] > 0 ? ';' : ',';
  }
}
