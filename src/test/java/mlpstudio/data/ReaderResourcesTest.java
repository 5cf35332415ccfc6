package mlpstudio.data;

import static mlpstudio.data.TestFiles.file;
import static mlpstudio.data.TestFiles.gzip;
import static mlpstudio.data.TestFiles.header;
import static mlpstudio.data.TestFiles.idxImages;
import static mlpstudio.data.TestFiles.idxLabels;
import static mlpstudio.data.TestFiles.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What reading takes from the machine, and gives back. */
class ReaderResourcesTest {
  private static final byte[] IMAGES = idxImages(3, 2, 4);
  private static final byte[] LABELS = idxLabels(1, 0, 2);

  @Test
  void promisesOfMuchAreNotAllocated() {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    DataFile labels = file("labels", LABELS);
    byte[] bigImages = header(0x803, 3, 10_000, 10_000);
    byte[] bigLabels = header(0x801, Integer.MAX_VALUE - 8);
    refusal(file("images", bigImages), labels);
    long before = threads.getCurrentThreadAllocatedBytes();

    refusal(file("images", bigImages), labels);
    refusal(file("images.gz", gzip(bigImages)), labels);
    refusal(file("images", IMAGES), file("labels", bigLabels));

    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2_000_000);
  }

  @Test
  void everythingOpenedIsClosed() throws Exception {
    AtomicInteger open = new AtomicInteger();
    byte[] packed = gzip(IMAGES);
    for (int length = 0; length < packed.length; length++) {
      byte[] cut = Arrays.copyOf(packed, length);
      refusal(new DataFile("cut", () -> counted(cut, open)), file("labels", LABELS));
    }
    refusal(file("images", IMAGES), new DataFile("l", () -> counted(header(0x801, 7), open)));
    IdxReader.read(
        new DataFile("images", () -> counted(packed, open)),
        new DataFile("labels", () -> counted(LABELS, open)),
        3);

    assertThat(open).hasValue(0);
  }

  @Test
  void aDiskThatFailsIsReported() {
    InputStream failing =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] target, int from, int length) throws IOException {
            throw new IOException("the disk is gone");
          }
        };

    assertThat(refusal(new DataFile("images", () -> failing), file("labels", LABELS)))
        .hasMessage("images cannot be read: the disk is gone.");
  }

  private static InputStream counted(byte[] content, AtomicInteger open) {
    open.incrementAndGet();
    return new ByteArrayInputStream(content) {
      @Override
      public void close() {
        open.decrementAndGet();
      }
    };
  }
}
