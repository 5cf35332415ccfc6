package mlpstudio.data.imports;

import static mlpstudio.data.imports.TestPictures.encoded;
import static mlpstudio.data.imports.TestPictures.png;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import mlpstudio.data.imports.ImportOptions.Backdrop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureDecoderTest {
  private final PictureDecoder decoder = new PictureDecoder(Backdrop.GUESS);

  private static String refusal(PictureDecoder decoder, byte[] bytes) {
    SkipException refused = catchThrowableOfType(SkipException.class, () -> decoder.decode(bytes));
    assertThat(refused).as("decoded").isNotNull();
    return refused.at("x", 0).sentence();
  }

  private static int value(Bitmap bitmap, int plane, int x, int y) {
    return bitmap.planes()[plane][y * bitmap.width() + x] & 0xff;
  }

  @Test
  void greyValuesAreThoseOfTheFile() throws Exception {
    BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 256; i++) {
      image.getRaster().setSample(i % 16, i / 16, 0, i);
    }
    Bitmap bitmap = decoder.decode(png(image));

    assertThat(bitmap.planes()).hasNumberOfRows(1);
    for (int i = 0; i < 256; i++) {
      assertThat(value(bitmap, 0, i % 16, i / 16)).isEqualTo(i);
    }
  }

  @Test
  void sixteenBitsBecomeEight() throws Exception {
    BufferedImage grey = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
    grey.getRaster().setSample(0, 0, 0, 0x8040);
    grey.getRaster().setSample(1, 0, 0, 0xffff);
    Bitmap bitmap = decoder.decode(png(grey));

    assertThat(value(bitmap, 0, 0, 0)).isEqualTo(0x80);
    assertThat(value(bitmap, 0, 1, 0)).isEqualTo(255);

    ComponentColorModel deep =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            Transparency.OPAQUE,
            DataBuffer.TYPE_USHORT);
    WritableRaster raster = deep.createCompatibleWritableRaster(1, 1);
    raster.setPixel(0, 0, new int[] {0xffff, 0x8000, 0});
    Bitmap colour = decoder.decode(png(new BufferedImage(deep, raster, false, null)));
    assertThat(value(colour, 0, 0, 0)).isEqualTo(255);
    assertThat(value(colour, 1, 0, 0)).isBetween(127, 128);
    assertThat(value(colour, 2, 0, 0)).isZero();
  }

  @Test
  void palettesAreLookedUp() throws Exception {
    byte[] red = {10, (byte) 200};
    byte[] green = {20, 100};
    byte[] blue = {30, 0};
    IndexColorModel palette = new IndexColorModel(1, 2, red, green, blue);
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY, palette);
    image.getRaster().setSample(1, 0, 0, 1);
    for (String format : new String[] {"png", "gif", "bmp"}) {
      Bitmap bitmap = decoder.decode(encoded(image, format));
      assertThat(value(bitmap, 0, 0, 0)).as(format).isEqualTo(10);
      assertThat(value(bitmap, 0, 1, 0)).as(format).isEqualTo(200);
      assertThat(value(bitmap, 1, 1, 0)).as(format).isEqualTo(100);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, GUESS, 255", "255, GUESS, 0", "0, BLACK, 0", "255, WHITE, 255"})
  void transparentPlacesShowTheBackdrop(int ink, Backdrop backdrop, int expected) throws Exception {
    BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(1, 0, new Color(ink, ink, ink).getRGB());
    Bitmap bitmap = new PictureDecoder(backdrop).decode(png(image));

    assertThat(value(bitmap, 0, 0, 0)).isEqualTo(expected);
    assertThat(value(bitmap, 0, 1, 0)).isEqualTo(ink);
  }

  @Test
  void halfTransparentPixelsAreMixed() throws Exception {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0x80ff0000);
    Bitmap bitmap = new PictureDecoder(Backdrop.BLACK).decode(png(image));

    assertThat(value(bitmap, 0, 0, 0)).isEqualTo(128);
    assertThat(value(bitmap, 1, 0, 0)).isZero();
  }

  /** Red left, blue right, white below the red. */
  private static byte[] corners(int orientation) throws Exception {
    BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
    Graphics2D paint = image.createGraphics();
    paint.setColor(Color.RED);
    paint.fillRect(0, 0, 16, 16);
    paint.setColor(Color.BLUE);
    paint.fillRect(16, 0, 16, 16);
    paint.setColor(Color.WHITE);
    paint.fillRect(0, 16, 16, 16);
    paint.dispose();
    byte[] jpeg = encoded(image, "jpg");
    ByteBuffer exif = ByteBuffer.allocate(36);
    exif.putShort((short) 0xffe1).putShort((short) 34);
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0).putInt(0);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(jpeg, 0, 2);
    all.writeBytes(exif.array());
    all.write(jpeg, 2, jpeg.length - 2);
    return all.toByteArray();
  }

  /** Where red and blue are to be found once the picture is upright. */
  @ParameterizedTest
  @CsvSource({
    "1, 8, 8, 24, 8",
    "2, 24, 8, 8, 8",
    "3, 24, 24, 8, 24",
    "4, 8, 24, 24, 24",
    "5, 8, 8, 8, 24",
    "6, 24, 8, 24, 24",
    "7, 24, 24, 24, 8",
    "8, 8, 24, 8, 8",
    "9, 8, 8, 24, 8"
  })
  void camerasAreHeldUpright(int orientation, int redX, int redY, int blueX, int blueY)
      throws Exception {
    Bitmap bitmap = decoder.decode(corners(orientation));

    assertThat(value(bitmap, 0, redX, redY)).as("red").isGreaterThan(200);
    assertThat(value(bitmap, 2, redX, redY)).as("not blue").isLessThan(60);
    assertThat(value(bitmap, 2, blueX, blueY)).as("blue").isGreaterThan(200);
    assertThat(value(bitmap, 0, blueX, blueY)).as("not red").isLessThan(60);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
  void cutOffFilesAreDamaged(String format) throws Exception {
    byte[] whole = encoded(TestPictures.drawn("rings", 1, 200, 200), format);

    for (double share : new double[] {0.3, 0.6, 0.9}) {
      byte[] cut = Arrays.copyOf(whole, (int) (whole.length * share));
      assertThat(refusal(decoder, cut)).as("%s %s", format, share).startsWith("x is damaged");
    }
  }

  /** Whatever a damaged file leads the readers to, it is a skip and nothing else. */
  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
  void damageNeverStopsAnything(String format) throws Exception {
    byte[] whole = encoded(TestPictures.drawn("dots", 1, 24, 24), format);
    Random random = new Random(3);
    for (int round = 0; round < 150; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i <= round % 4; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(decoder.decode(damaged).width()).isPositive();
      } catch (SkipException e) {
        assertThat(e.at("x", 0).sentence()).startsWith("x ");
      }
    }
  }

  @Test
  void whatIsNoPictureIsSaidToBeNone() {
    assertThat(refusal(decoder, "hello".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("x is not a PNG, JPEG, GIF or BMP image.");
    assertThat(refusal(decoder, new byte[0])).isEqualTo("x is empty.");
  }

  @Test
  void aHeaderThatPromisesTooMuchIsNotBelieved() throws Exception {
    byte[] image = png(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
    ByteBuffer bytes = ByteBuffer.wrap(image);
    bytes.putInt(16, 20_000).putInt(20, 20_000);
    CRC32 sum = new CRC32();
    sum.update(image, 12, 17);
    bytes.putInt(29, (int) sum.getValue());

    assertThat(refusal(decoder, image))
        .isEqualTo("x has 20000 x 20000 pixels, more than 100 million.");
  }

  @Test
  void largePicturesAreThinnedOutWhileTheyAreDecoded() throws Exception {
    BufferedImage large = new BufferedImage(5000, 2000, BufferedImage.TYPE_BYTE_GRAY);
    Bitmap bitmap = decoder.decode(png(large));

    assertThat((long) bitmap.width() * bitmap.height())
        .isLessThanOrEqualTo(PictureDecoder.PIXELS_AT_ONCE);
    assertThat(bitmap.width()).isEqualTo(2500);
  }

  @Test
  void fourInksAreTold() throws Exception {
    byte[] jpeg = encoded(TestPictures.drawn("dots", 1, 16, 16), "jpg");
    // Four components in frame and scan, as presses have them: the third twice.
    byte[] inks = withFourthComponent(jpeg);

    assertThat(refusal(decoder, inks)).contains("CMYK");
  }

  private static byte[] withFourthComponent(byte[] jpeg) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = 2;
    out.write(jpeg, 0, 2);
    ByteBuffer bytes = ByteBuffer.wrap(jpeg);
    while (true) {
      int marker = jpeg[at + 1] & 0xff;
      int length = Short.toUnsignedInt(bytes.getShort(at + 2));
      boolean frame = marker == 0xc0;
      boolean scan = marker == 0xda;
      int each = frame ? 3 : 2;
      if (frame || scan) {
        int head = frame ? 6 : 1;
        byte[] body = Arrays.copyOfRange(jpeg, at + 4, at + 2 + length);
        body[head - 1] = 4;
        out.write(0xff);
        out.write(marker);
        out.write(0);
        out.write(length + each);
        out.write(body, 0, head + 3 * each);
        out.write(4);
        out.write(body, head + 2 * each + 1, each - 1);
        out.write(body, head + 3 * each, body.length - head - 3 * each);
      } else if (marker != 0xe0) {
        out.write(jpeg, at, 2 + length);
      }
      at += 2 + length;
      if (scan) {
        out.write(jpeg, at, jpeg.length - at);
        return out.toByteArray();
      }
    }
  }
}
