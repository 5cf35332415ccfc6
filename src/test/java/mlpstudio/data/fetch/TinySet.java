package mlpstudio.data.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * A data set in Fashion-MNIST's name and form, small enough for tests: three training images, two
 * test images, published with checksums of its own.
 */
public final class TinySet {
  /** Time-outs that a test can wait for. */
  public static final FetchSettings IMPATIENT =
      new FetchSettings(Duration.ofSeconds(5), Duration.ofMillis(250), 2, Duration.ofMillis(10));

  static final String TRAIN_IMAGES = "train-images-idx3-ubyte";

  private TinySet() {}

  /** Its files by name. */
  public static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(TRAIN_IMAGES, images(3));
    files.put("train-labels-idx1-ubyte", labels(0, 9, 4));
    files.put("t10k-images-idx3-ubyte", images(2));
    files.put("t10k-labels-idx1-ubyte", labels(7, 1));
    return files;
  }

  /** What was published of it. */
  public static Publication publication(Mirror... mirrors) {
    List<PublishedFile> published =
        files().entrySet().stream()
            .map(e -> new PublishedFile(e.getKey(), e.getValue().length, sha256(e.getValue())))
            .toList();
    return new Publication(
        "fashion-mnist", "Fashion-MNIST", "fashion-mnist", published, List.of(mirrors));
  }

  /** A mirror that serves each file gzipped under this address. */
  public static Mirror gzipped(URI folder) {
    return new Mirror(
        files().entrySet().stream()
            .map(
                e ->
                    new Parcel(
                        folder.resolve(e.getKey() + ".gz"),
                        gzip(e.getValue()).length,
                        List.of(e.getKey())))
            .toList());
  }

  /** A mirror that serves all in one. */
  static Mirror whole(URI address, long length) {
    return new Mirror(List.of(new Parcel(address, length, List.copyOf(files().keySet()))));
  }

  /** All files one after the other, gzipped. */
  static byte[] row() {
    return gzip(join(files().values().toArray(byte[][]::new)));
  }

  /** A tar archive of them, in a folder. */
  static byte[] tar() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(entry("fashion/", '5', new byte[0]));
    all.writeBytes(entry("fashion/read-me.txt", '0', "hello".getBytes(StandardCharsets.US_ASCII)));
    files().forEach((name, content) -> all.writeBytes(entry("fashion/" + name, '0', content)));
    all.writeBytes(new byte[1024]);
    return all.toByteArray();
  }

  static byte[] entry(String name, char type, byte[] content) {
    byte[] block = new byte[512 + Math.ceilDiv(content.length, 512) * 512];
    put(block, 0, name);
    put(block, 100, "0000644");
    put(block, 124, String.format("%011o", content.length));
    put(block, 136, "00000000000");
    block[156] = (byte) type;
    put(block, 257, "ustar");
    Arrays.fill(block, 148, 156, (byte) ' ');
    int sum = 0;
    for (int i = 0; i < 512; i++) {
      sum += block[i] & 0xff;
    }
    put(block, 148, String.format("%06o", sum));
    block[154] = 0;
    System.arraycopy(content, 0, block, 512, content.length);
    return block;
  }

  private static void put(byte[] block, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, block, at, bytes.length);
  }

  /** Packs. */
  public static byte[] gzip(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Noise, so that the packed files are about as long as the plain ones. */
  private static byte[] images(int count) {
    byte[] pixels = new byte[count * 784];
    new Random(count).nextBytes(pixels);
    return ByteBuffer.allocate(16 + pixels.length)
        .putInt(0x803)
        .putInt(count)
        .putInt(28)
        .putInt(28)
        .put(pixels)
        .array();
  }

  private static byte[] labels(int... labels) {
    ByteBuffer bytes = ByteBuffer.allocate(8 + labels.length).putInt(0x801).putInt(labels.length);
    for (int label : labels) {
      bytes.put((byte) label);
    }
    return bytes.array();
  }
}
