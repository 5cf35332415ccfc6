package mlpstudio.data;

import static mlpstudio.data.TestFiles.file;
import static mlpstudio.data.TestFiles.gzip;
import static mlpstudio.data.TestFiles.header;
import static mlpstudio.data.TestFiles.idxImages;
import static mlpstudio.data.TestFiles.idxLabels;
import static mlpstudio.data.TestFiles.join;
import static mlpstudio.data.TestFiles.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is not exactly an IDX file is refused, and the sentence says where and why. */
class BrokenIdxTest {
  private static final byte[] IMAGES = idxImages(3, 2, 4);
  private static final byte[] LABELS = idxLabels(1, 0, 2);

  static Stream<Arguments> brokenImages() {
    return Stream.of(
        arguments(new byte[0], "byte 0: expected IDX's magic number, found the end of the file."),
        arguments(
            "P5 4 2 255".getBytes(StandardCharsets.US_ASCII),
            "byte 0: expected the 0 that an IDX file begins with, found 0x50."),
        arguments(
            header(0x0D03, 3, 2, 4), "byte 2: expected unsigned bytes (0x08), found type 0x0d."),
        arguments(LABELS, "byte 3: expected 3 dimensions (images, rows and columns), found 1."),
        arguments(
            header(0x803, 4, 2, 4),
            "byte 4: expected 3 images, one for each label of labels, found 4."),
        arguments(
            header(0x803, -3, 2, 4),
            "byte 4: expected 3 images, one for each label of labels, found -3."),
        arguments(header(0x803, 3, 0, 4), "byte 8: expected 1 to 10000 rows, found 0."),
        arguments(header(0x803, 3, 2, -4), "byte 12: expected 1 to 10000 columns, found -4."),
        arguments(
            header(0x803, 3, 2, Integer.MAX_VALUE),
            "byte 12: expected 1 to 10000 columns, found 2147483647."),
        arguments(
            Arrays.copyOf(IMAGES, 14),
            "byte 14: expected the number of columns, found the end of the file."),
        arguments(
            Arrays.copyOf(IMAGES, 39),
            "byte 39: expected 24 bytes of pixels up to byte 40, found the end of the file."),
        arguments(
            Arrays.copyOf(IMAGES, 41), "byte 40: expected the end of the file, found more bytes."));
  }

  @ParameterizedTest
  @MethodSource("brokenImages")
  void saysWhatIsWrongWithImages(byte[] images, String sentence) {
    assertThat(refusal(file("images", images), file("labels", LABELS)))
        .hasMessage("images, " + sentence);
  }

  @ParameterizedTest
  @MethodSource("brokenImages")
  void saysTheSameOfGzippedImages(byte[] images, String sentence) {
    assertThat(refusal(file("images.gz", gzip(images)), file("labels", LABELS)))
        .hasMessage("images.gz, " + sentence.replaceFirst(":", " of its unpacked content:"));
  }

  static Stream<Arguments> brokenLabels() {
    return Stream.of(
        arguments(IMAGES, "byte 3: expected 1 dimension (labels), found 3."),
        arguments(header(0x801, 0), "byte 4: expected 1 to 2147483639 labels, found 0."),
        arguments(header(0x801, -1), "byte 4: expected 1 to 2147483639 labels, found -1."),
        arguments(
            header(0x801, 5),
            "byte 8: expected 5 labels up to byte 13, found the end of the file."),
        arguments(idxLabels(1, 3, 0), "byte 9: expected a label from 0 to 2, found 3."),
        arguments(idxLabels(1, 1, 200), "byte 10: expected a label from 0 to 2, found 200."),
        arguments(
            join(LABELS, new byte[1]), "byte 11: expected the end of the file, found more bytes."));
  }

  @ParameterizedTest
  @MethodSource("brokenLabels")
  void saysWhatIsWrongWithLabels(byte[] labels, String sentence) {
    assertThat(refusal(file("images", IMAGES), file("labels", labels)))
        .hasMessage("labels, " + sentence);
  }

  @Test
  void refusesMorePixelsThanAnArrayHolds() {
    byte[] images = header(0x803, 30, 9_000, 9_000);

    assertThat(refusal(file("images", images), file("labels", idxLabels(new int[30]))))
        .hasMessage(
            "images, byte 8: expected at most 2147483639 pixels in all, found 30 images of 9000 x"
                + " 9000.");
  }

  @Test
  void namesInGzMustBeGzip() {
    assertThat(refusal(file("images.gz", IMAGES), file("labels", LABELS)))
        .hasMessage("images.gz, byte 0: expected gzip's 1f 8b, found 00 00: the file is not gzip.");
    assertThat(refusal(file("images.gz", new byte[0]), file("labels", LABELS)))
        .hasMessage(
            "images.gz, byte 0: expected gzip's 1f 8b, found the end of the file: the file is not"
                + " gzip.");
  }
}
