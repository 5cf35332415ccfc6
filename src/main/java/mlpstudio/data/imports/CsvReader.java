package mlpstudio.data.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import mlpstudio.data.DatasetException;
import mlpstudio.words.Words;

/** Reads tables with a picture in every row: its label, and its pixels row after row. */
final class CsvReader implements PictureReader {
  private static final Pattern WHOLE = Pattern.compile("(\\d+)\\.0*");

  private final SourceFiles source;
  private final List<Table> tables = new ArrayList<>();
  private final ImageSize size;
  private final int channels;

  /**
   * Looks at the first lines of all tables; closes them with itself.
   *
   * @param files the tables among the source's files
   * @throws IOException where they are no tables of pixels, or of no known shape
   */
  CsvReader(SourceFiles source, List<SourceFile> files, ImportOptions options) throws IOException {
    this.source = source;
    for (SourceFile file : files) {
      tables.add(new Table(file, CsvLayout.of(file, options.table())));
    }
    Table first = tables.getFirst();
    int pixels = first.layout.pixels();
    Optional<ImageSize> told = options.table().pixels();
    if (told.isPresent()) {
      size = told.get();
    } else if (square(pixels) > 0) {
      size = new ImageSize(square(pixels), square(pixels));
    } else if (pixels % 3 == 0 && square(pixels / 3) > 0) {
      size = new ImageSize(square(pixels / 3), square(pixels / 3));
    } else {
      throw DatasetException.of("csv.no.square", first.file.place(), pixels);
    }
    if (pixels != size.area() && pixels != 3 * size.area()) {
      throw DatasetException.of(
          "csv.size", first.file.place(), pixels, size, size.area(), 3 * size.area());
    }
    channels = pixels / size.area();
  }

  private static int square(int area) {
    int side = (int) Math.round(Math.sqrt(area));
    return side * side == area && side <= ImageSize.MOST ? side : 0;
  }

  @Override
  public SourceKind kind() {
    return SourceKind.TABLE;
  }

  @Override
  public Map<String, Integer> promised() {
    return Map.of();
  }

  @Override
  public List<Remark> remarks() {
    CsvLayout layout = tables.getFirst().layout;
    return List.of(
        Remark.of(layout.unit() ? Remark.Kind.VALUES_UNIT : Remark.Kind.VALUES_BYTES),
        Remark.of(layout.labelFirst() ? Remark.Kind.LABEL_FIRST : Remark.Kind.LABEL_LAST));
  }

  @Override
  public void read(PictureSink sink) throws IOException {
    source.skipped().forEach(sink::skip);
    source.files().stream()
        .filter(f -> tables.stream().noneMatch(t -> t.file.equals(f)))
        .forEach(f -> sink.skip(Skipped.of(f.place(), SkipReason.NOT_USED)));
    boolean split =
        tables.stream().anyMatch(t -> Half.of(t.file.name()) == Half.TEST)
            && tables.stream().anyMatch(t -> Half.of(t.file.name()) != Half.TEST);
    for (Table table : tables) {
      boolean test = Half.of(table.file.name()) == Half.TEST;
      read(table, !split ? Half.ANY : test ? Half.TEST : Half.TRAIN, sink);
    }
  }

  private void read(Table table, Half half, PictureSink sink) throws IOException {
    CsvLayout layout = table.layout;
    String file = table.file.place();
    try (CsvLines lines = new CsvLines(table.file.unpacked(), layout.separator())) {
      if (layout.header() && !lines.next()) {
        return;
      }
      while (lines.next()) {
        if (!lines.problem().isEmpty()) {
          sink.skip(Skipped.ofLine(file, lines.number(), SkipReason.LINE_BROKEN, lines.problem()));
        } else if (lines.fields() != 1 + channels * size.area()) {
          sink.skip(
              Skipped.ofLine(
                  file,
                  lines.number(),
                  SkipReason.VALUE_COUNT,
                  lines.fields() - 1,
                  channels * size.area()));
        } else {
          row(lines, layout, half, file, sink);
        }
      }
    } catch (DatasetException e) {
      throw e;
    } catch (BoundedStream.TooMuch e) {
      sink.skip(e.skip().at(file, 0));
    } catch (IOException e) {
      sink.skip(Skipped.of(file, SkipReason.UNREADABLE, Words.reason(e)));
    }
  }

  private void row(CsvLines lines, CsvLayout layout, Half half, String file, PictureSink sink)
      throws IOException {
    String label = lines.field(layout.labelColumn());
    if (label.isEmpty()) {
      sink.skip(Skipped.ofLine(file, lines.number(), SkipReason.NO_LABEL));
      return;
    }
    sink.picture(
        half,
        WHOLE.matcher(label).replaceAll("$1"),
        new Place(file, lines.number()),
        () -> bitmap(lines, layout));
  }

  private Bitmap bitmap(CsvLines lines, CsvLayout layout) throws SkipException {
    byte[][] planes = new byte[channels][size.area()];
    double most = layout.unit() ? 1 : 255;
    for (int i = 0; i < layout.pixels(); i++) {
      double value = lines.number(layout.column(i));
      if (Double.isNaN(value)) {
        throw new SkipException(SkipReason.VALUE_TEXT, shortened(lines.field(layout.column(i))));
      }
      if (value < 0 || value > most) {
        throw new SkipException(
            SkipReason.VALUE_RANGE, lines.field(layout.column(i)), layout.unit() ? 1 : 255);
      }
      planes[i / size.area()][i % size.area()] = (byte) Math.round(value * 255 / most);
    }
    return new Bitmap(size.width(), size.height(), planes);
  }

  private static String shortened(String field) {
    return field.length() <= 20 ? field : field.substring(0, 20) + "…";
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  private record Table(SourceFile file, CsvLayout layout) {}
}
