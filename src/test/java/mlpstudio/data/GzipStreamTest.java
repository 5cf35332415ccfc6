package mlpstudio.data;

import static mlpstudio.data.TestFiles.file;
import static mlpstudio.data.TestFiles.gzip;
import static mlpstudio.data.TestFiles.idxImages;
import static mlpstudio.data.TestFiles.idxLabels;
import static mlpstudio.data.TestFiles.join;
import static mlpstudio.data.TestFiles.refusal;
import static mlpstudio.data.TestFiles.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class GzipStreamTest {
  private static final byte[] TEXT = "seven, two, one".getBytes(StandardCharsets.UTF_8);
  private static final int HEADER = 10;

  @Test
  void unpacksWhatTheJdkPacks() throws Exception {
    byte[] content = new byte[300_000];
    new Random(1).nextBytes(content);

    assertThat(unpack(gzip(content))).isEqualTo(content);
    assertThat(unpack(gzip(new byte[300_000]))).isEqualTo(new byte[300_000]);
    assertThat(unpack(gzip(new byte[0]))).isEmpty();
  }

  @Test
  void joinsMembers() throws Exception {
    assertThat(unpack(join(gzip(TEXT), gzip(new byte[0]), gzip(TEXT)))).isEqualTo(join(TEXT, TEXT));
  }

  @Test
  void passesOverTheFieldsOfTheHeader() throws Exception {
    byte[] packed = gzip(TEXT);
    byte[] extra = {3, 0, 'a', 'b', 'c'};
    byte[] name = {'n', 0};
    byte[] comment = {0};
    byte[] check = {1, 2};
    byte[] header = with(Arrays.copyOf(packed, HEADER), 3, 2 | 4 | 8 | 16);
    byte[] rest = Arrays.copyOfRange(packed, HEADER, packed.length);

    assertThat(unpack(join(header, extra, name, comment, check, rest))).isEqualTo(TEXT);
  }

  @Test
  void refusesWhatIsNotGzip() {
    byte[] packed = gzip(TEXT);

    assertThatThrownBy(() -> unpack(TEXT)).isInstanceOf(ZipException.class);
    assertThatThrownBy(() -> unpack(with(packed, 2, 7)))
        .isInstanceOf(ZipException.class)
        .hasMessage("it is not packed with deflate");
    assertThatThrownBy(() -> unpack(with(packed, 3, 0x20)))
        .isInstanceOf(ZipException.class)
        .hasMessage("its header has flags that gzip does not know");
  }

  @Test
  void refusesBrokenEnds() {
    byte[] packed = gzip(TEXT);
    int length = packed.length;

    assertThatThrownBy(() -> unpack(with(packed, length - 8, packed[length - 8] ^ 1)))
        .isInstanceOf(ZipException.class)
        .hasMessage("its checksum does not fit");
    assertThatThrownBy(() -> unpack(with(packed, length - 1, 1)))
        .isInstanceOf(ZipException.class)
        .hasMessage("its length does not fit");
    assertThatThrownBy(() -> unpack(Arrays.copyOf(packed, length - 1)))
        .isInstanceOf(EOFException.class)
        .hasMessage("it ends within its header or checksum");
    assertThatThrownBy(() -> unpack(Arrays.copyOf(packed, HEADER + 3)))
        .isInstanceOf(EOFException.class)
        .hasMessage("it ends within the packed data");
    assertThatThrownBy(() -> unpack(Arrays.copyOf(packed, length + 1)))
        .isInstanceOf(ZipException.class)
        .hasMessage("something else follows the packed data");
  }

  @Test
  void readersTellTheByteUpToWhichItWasSound() {
    byte[] packed = gzip(idxImages(3, 2, 4));
    int crc = packed.length - 8;
    byte[] broken = with(packed, crc, packed[crc] ^ 1);

    assertThat(refusal(file("i.gz", broken), file("labels", idxLabels(1, 0, 2))))
        .hasMessage(
            "i.gz, byte 40 of its unpacked content: expected sound gzip data, but its checksum does"
                + " not fit.");
  }

  private static byte[] unpack(byte[] packed) throws Exception {
    try (InputStream in = new GzipStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }
}
