package mlpstudio.data;

import static mlpstudio.data.TestFiles.file;
import static mlpstudio.data.TestFiles.gzip;
import static mlpstudio.data.TestFiles.join;
import static mlpstudio.data.TestFiles.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CifarReaderTest {
  private static final int RECORD = 3073;
  private static final byte[] FIRST = join(record(3, 10), record(0, 20));
  private static final byte[] SECOND = join(record(1, 30), record(9, 40));

  @Test
  void joinsItsFilesInOrder() throws Exception {
    List<DataFile> files = List.of(file("1.bin", FIRST), file("2.bin", gzip(SECOND)));
    ImageSplit split = CifarReader.read(files, 2, 10);

    assertThat(split.shape()).isEqualTo(new ImageShape(3, 32, 32));
    assertThat(split.labels()).containsExactly(3, 0, 1, 9);
    // Red, green and blue planes of 1,024 values each, as in the file.
    assertThat(split.pixel(0, 0)).isEqualTo(10);
    assertThat(split.pixel(0, 1023)).isEqualTo(10);
    assertThat(split.pixel(0, 1024)).isEqualTo(11);
    assertThat(split.pixel(3, 3071)).isEqualTo(42);
  }

  @Test
  void costsItsBytesOnceAndOutsideTheHeap() throws Exception {
    int records = 3000;
    byte[] all = new byte[records * RECORD];
    var memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    List<DataFile> files = List.of(file("1.bin", all), file("2.bin", all));
    CifarReader.read(files, records, 10);
    long before = memory.getCurrentThreadAllocatedBytes();
    ImageSplit split = CifarReader.read(files, records, 10);
    long allocated = memory.getCurrentThreadAllocatedBytes() - before;

    assertThat(split.pixels().isNative()).isTrue();
    assertThat(split.pixels().byteSize()).isEqualTo(2L * records * 3072);
    assertThat(allocated).as("bytes of the heap").isLessThan(split.pixels().byteSize() / 10);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, RECORD - 1, RECORD, RECORD + 1, 2 * RECORD - 1})
  void refusesTruncatedFiles(int length) {
    byte[] cut = Arrays.copyOf(FIRST, length);

    assertThatThrownBy(() -> CifarReader.read(List.of(file("cut.bin", cut)), 2, 10))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith("cut.bin, byte " + length + ": expected ")
        .hasMessageEndingWith(", found the end of the file.");
    assertThatThrownBy(() -> CifarReader.read(List.of(file("cut.bin.gz", gzip(cut))), 2, 10))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith("cut.bin.gz, byte " + length + " of its unpacked content: ");
  }

  @Test
  void saysWhichImageIsCut() {
    byte[] cut = Arrays.copyOf(FIRST, RECORD + 5);

    assertThatThrownBy(() -> CifarReader.read(List.of(file("cut.bin", cut)), 2, 10))
        .hasMessage(
            "cut.bin, byte 3078: expected the 3072 bytes of image 1, found the end of the file.");
  }

  @Test
  void refusesTrailingBytes() {
    byte[] longer = Arrays.copyOf(FIRST, FIRST.length + 1);

    assertThatThrownBy(() -> CifarReader.read(List.of(file("long.bin", longer)), 2, 10))
        .isInstanceOf(DatasetException.class)
        .hasMessage("long.bin, byte 6146: expected the end of the file, found more bytes.");
  }

  @Test
  void refusesLabelsOutOfRange() {
    List<DataFile> files = List.of(file("1.bin", FIRST), file("2.bin", with(SECOND, RECORD, 10)));

    assertThatThrownBy(() -> CifarReader.read(files, 2, 10))
        .isInstanceOf(DatasetException.class)
        .hasMessage("2.bin, byte 3073: expected a label from 0 to 9, found 10.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cat\ndog\n", "cat\ndog", "cat\r\ndog\r\n\r\n", "cat\ndog\n\n"})
  void acceptsTheNamesItKnows(String text) throws Exception {
    CifarReader.requireNames(text(text), List.of("cat", "dog"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'cat\ncow\n' | byte 4: expected the class name \"dog\", found the class name \"cow\"",
        "'cat\n' | byte 4: expected the class name \"dog\", found no further class name",
        "'cat\ndog\nant' | byte 8: expected no further class name, found the class name \"ant\"",
      })
  void refusesOtherNames(String text, String sentence) {
    assertThatThrownBy(() -> CifarReader.requireNames(text(text), List.of("cat", "dog")))
        .isInstanceOf(DatasetException.class)
        .hasMessage("batches.meta.txt, " + sentence + ".");
  }

  @Test
  void refusesNamesWithoutEnd() {
    assertThatThrownBy(() -> CifarReader.requireNames(text("x".repeat(5000)), List.of("x")))
        .isInstanceOf(DatasetException.class)
        .hasMessage("batches.meta.txt, byte 4096: expected the end of the text, found more bytes.");
  }

  private static DataFile text(String content) {
    return file("batches.meta.txt", content.getBytes(StandardCharsets.US_ASCII));
  }

  /** A record whose red values are all {@code value}, green one more, blue one more again. */
  private static byte[] record(int label, int value) {
    byte[] record = new byte[RECORD];
    record[0] = (byte) label;
    for (int channel = 0; channel < 3; channel++) {
      int from = 1 + channel * 1024;
      Arrays.fill(record, from, from + 1024, (byte) (value + channel));
    }
    return record;
  }
}
