package mlpstudio.data;

import static mlpstudio.data.TestFiles.file;
import static mlpstudio.data.TestFiles.gzip;
import static mlpstudio.data.TestFiles.idxImages;
import static mlpstudio.data.TestFiles.idxLabels;
import static mlpstudio.data.TestFiles.refusal;
import static mlpstudio.data.TestFiles.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Files cut anywhere and changed anywhere are never taken for sound ones. */
class DamagedFileTest {
  private static final byte[] IMAGES = idxImages(3, 2, 4);
  private static final byte[] LABELS = idxLabels(1, 0, 2);

  @Test
  void everyPrefixIsRefused() {
    for (int length = 0; length < IMAGES.length; length++) {
      byte[] cut = Arrays.copyOf(IMAGES, length);
      assertThat(refusal(file("cut", cut), file("labels", LABELS)))
          .hasMessageStartingWith("cut, byte " + length + ": expected ");
    }
    for (int length = 0; length < LABELS.length; length++) {
      byte[] cut = Arrays.copyOf(LABELS, length);
      assertThat(refusal(file("images", IMAGES), file("cut", cut)))
          .hasMessageStartingWith("cut, byte " + length + ": expected ");
    }
  }

  @Test
  void everyOtherHeaderByteIsRefused() {
    for (int at = 0; at < 16; at++) {
      for (int value = 0; value < 256; value++) {
        if (value != Byte.toUnsignedInt(IMAGES[at])) {
          assertThat(refusal(file("images", with(IMAGES, at, value)), file("labels", LABELS)))
              .hasMessageStartingWith("images, byte ");
        }
      }
    }
    for (int at = 0; at < 8; at++) {
      for (int value = 0; value < 256; value++) {
        if (value != Byte.toUnsignedInt(LABELS[at])) {
          refusal(file("images", IMAGES), file("labels", with(LABELS, at, value)));
        }
      }
    }
  }

  @Test
  void everyPrefixOfGzipIsRefused() {
    byte[] packed = gzip(IMAGES);
    for (int length = 0; length < packed.length; length++) {
      byte[] cut = Arrays.copyOf(packed, length);
      assertThat(refusal(file("cut.gz", cut), file("labels", LABELS)))
          .hasMessageStartingWith("cut.gz, byte ");
    }
  }

  @Test
  void everyOtherByteOfGzipIsRefusedOrHarmless() throws Exception {
    byte[] packed = gzip(IMAGES);
    ImageSplit whole = IdxReader.read(file("i", IMAGES), file("l", LABELS), 3);
    int harmless = 0;
    for (int at = 0; at < packed.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] flipped = with(packed, at, packed[at] ^ 1 << bit);
        try {
          ImageSplit read = IdxReader.read(file("flipped.gz", flipped), file("labels", LABELS), 3);
          assertThat(read.pixels().mismatch(whole.pixels())).isEqualTo(-1);
          harmless++;
        } catch (DatasetException e) {
          assertThat(e).hasMessageStartingWith("flipped.gz, byte ");
        }
      }
    }
    // Time, system and "is text" are the only parts of the header that mean nothing to a reader.
    assertThat(harmless).isBetween(1, 8 * 7);
  }
}
