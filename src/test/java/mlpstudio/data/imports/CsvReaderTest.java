package mlpstudio.data.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import mlpstudio.data.DatasetException;
import mlpstudio.data.imports.TableOptions.HeaderLine;
import mlpstudio.data.imports.TableOptions.LabelColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReaderTest {
  private static final ImportOptions OPTIONS = ImportOptions.standard();
  @TempDir private Path folder;

  private Path table(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private Collected read(String text) throws IOException {
    return Collected.of(table("t.csv", text));
  }

  private static List<String> labels(Collected all) {
    return all.pictures.stream()
        .map(p -> p.substring(p.indexOf(' ') + 1, p.lastIndexOf(' ')))
        .toList();
  }

  @Test
  void labelsFirstWithAHeader() throws Exception {
    Collected all = read("label,p0,p1,p2,p3\n7,0,1,2,255\n3,9,9,9,9\n");

    assertThat(labels(all)).containsExactly("7", "3");
    assertThat(all.bitmaps.getFirst().planes()[0]).containsExactly(0, 1, 2, (byte) 255);
  }

  @Test
  void wordsLastWithoutAHeaderBetweenSemicolons() throws Exception {
    Collected all = read("0;1;2;200;\"a; \"\"b\"\"\"\r\n0;1;2;3;c\r\n\r\n");

    assertThat(all.pictures).containsExactly("ANY a; \"b\" t.csv", "ANY c t.csv");
    assertThat(all.skipped).isEmpty();
  }

  @Test
  void fractionsBetweenTabsWithDecimalCommasAndAByteOrderMark() throws Exception {
    Collected all = read("\ufeffy\ta\tb\tc\td\n1.0\t0,5\t1\t0\t0,25\n2\t0\t0\t0\t1e-1\n");

    assertThat(labels(all)).containsExactly("1", "2");
    assertThat(all.bitmaps.getFirst().planes()[0]).containsExactly((byte) 128, (byte) 255, 0, 64);
    assertThat(all.bitmaps.get(1).planes()[0][3]).isEqualTo((byte) 26);
  }

  @Test
  void aConstantColumnIsNoLabel() throws Exception {
    // As a table whose last column is the label and whose first pixel is always black.
    assertThat(labels(read("0,5,6,7,1\n0,5,6,7,2\n0,5,6,70,3\n"))).containsExactly("1", "2", "3");
  }

  @Test
  void everyBadLineIsNamedAndTheRestIsRead() throws Exception {
    Collected all =
        read(
            """
            label,a,b,c,d
            1,1,2,3,4
            1,1,2,3
            1,1,2,3,4,5
            ,1,2,3,4
            1,1,x,3,4
            1,1,256,3,4
            1,1,-1,3,4
            "1,1,2,3,4
            2,1,2,,4
            2,NaN,2,3,4
            2,1,2,3,40
            """);

    assertThat(labels(all)).containsExactly("1", "2");
    assertThat(all.skipped)
        .containsExactly(
            "t.csv, line 3 has 3 pixel values instead of 4.",
            "t.csv, line 4 has 5 pixel values instead of 4.",
            "t.csv, line 5 has no label.",
            "t.csv, line 6 has \"x\" where a pixel value belongs.",
            "t.csv, line 7 has the pixel value 256, outside 0 to 255.",
            "t.csv, line 8 has the pixel value -1, outside 0 to 255.",
            "t.csv, line 9 is not a row of a table: a quote is not closed.",
            "t.csv, line 10 has \"\" where a pixel value belongs.",
            "t.csv, line 11 has \"NaN\" where a pixel value belongs.");
  }

  @Test
  void whatIsToldIsNotGuessed() throws Exception {
    Path file = table("t.csv", "1,2,3,4,5,6,7\n1,2,3,4,5,6,8\n");
    TableOptions told =
        new TableOptions(LabelColumn.LAST, HeaderLine.YES, Optional.of(new ImageSize(3, 2)));
    Collected all = Collected.of(file, OPTIONS.withTable(told));

    assertThat(labels(all)).containsExactly("8");
    assertThat(all.bitmaps.getFirst().width()).isEqualTo(3);
    assertThatThrownBy(() -> Collected.of(file))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("6 pixel values in a row, which make no square");
    assertThatThrownBy(
            () ->
                Collected.of(
                    file,
                    OPTIONS.withTable(
                        new TableOptions(
                            LabelColumn.GUESS,
                            HeaderLine.GUESS,
                            Optional.of(new ImageSize(5, 5))))))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("a picture of 5x5 has 25, or 75 in colour");
  }

  @Test
  void threeSquaresAreColours() throws Exception {
    Collected all = read("a,1,2,3,4,5,6,7,8,9,10,11,12\nb,1,2,3,4,5,6,7,8,9,10,11,99\n");

    assertThat(all.bitmaps.getFirst().planes())
        .isDeepEqualTo(new byte[][] {{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}});
  }

  @Test
  void namesOfFilesTellTheHalves() throws Exception {
    table("train.csv", "a,1,2,3,4\nb,1,2,3,40\n");
    table("test.csv", "a,9,2,3,4\nb,1,2,3,4\n");

    assertThat(Collected.of(folder).pictures)
        .containsExactly(
            "TEST a test.csv", "TEST b test.csv", "TRAIN a train.csv", "TRAIN b train.csv");
  }

  @Test
  void whatIsNoTableIsRefused() throws Exception {
    Path prose = table("t.csv", "This is\nnot a table\n");

    assertThatThrownBy(() -> Collected.of(prose))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("is no table of pixels");
  }

  /** Whatever is written comes back, whichever way it is written. */
  @Test
  void writtenTablesComeBack() throws Exception {
    Random random = new Random(11);
    for (int round = 0; round < 60; round++) {
      char separator = ",;\t".charAt(random.nextInt(3));
      boolean first = random.nextBoolean();
      boolean header = random.nextBoolean();
      boolean quoted = random.nextBoolean();
      int rows = 2 + random.nextInt(8);
      StringBuilder text = new StringBuilder();
      byte[][] pixels = new byte[rows][9];
      for (int r = header ? -1 : 0; r < rows; r++) {
        StringBuilder line = new StringBuilder();
        for (int p = 0; p < 9; p++) {
          int value = p == 4 ? 200 : random.nextInt(256);
          String cell = r < 0 ? "pixel" + p : String.valueOf(value);
          line.append(p == 0 ? "" : String.valueOf(separator)).append(cell);
          if (r >= 0) {
            pixels[r][p] = (byte) value;
          }
        }
        String name = r < 0 ? "label" : "class " + (char) ('a' + r % 2);
        String label = quoted ? "\"" + name + "\"" : name;
        text.append(first ? label + separator + line : line.toString() + separator + label);
        text.append(random.nextBoolean() ? "\n" : "\r\n");
      }
      Collected all = read(text.toString());

      assertThat(all.skipped).as(text.toString()).isEmpty();
      assertThat(all.bitmaps).as(text.toString()).hasSize(rows);
      for (int r = 0; r < rows; r++) {
        assertThat(all.bitmaps.get(r).planes()[0]).isEqualTo(pixels[r]);
        assertThat(all.pictures.get(r)).isEqualTo("ANY class " + (char) ('a' + r % 2) + " t.csv");
      }
    }
  }
}
