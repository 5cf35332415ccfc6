package mlpstudio.data.imports;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import mlpstudio.data.imports.ImportOptions.Backdrop;
import mlpstudio.words.Words;

/**
 * Decodes pictures with the JDK's readers. Very large ones are thinned out while they are decoded,
 * so that no picture takes more than a few ten megabytes.
 */
final class PictureDecoder {
  /** Pictures of more pixels are left out. */
  static final long MOST_PIXELS = 100_000_000;

  /** Pictures of more pixels are thinned out, to about as many. */
  static final long PIXELS_AT_ONCE = 4_000_000;

  private static final Set<String> FORMATS = Set.of("png", "jpeg", "jpg", "gif", "bmp");
  private static final int CMYK_BANDS = 4;

  private final Backdrop backdrop;

  /**
   * A decoder.
   *
   * @param backdrop what shows through transparent places
   */
  PictureDecoder(Backdrop backdrop) {
    this.backdrop = backdrop;
  }

  /**
   * Decodes.
   *
   * @param bytes a whole file
   * @throws SkipException where they are no picture, a damaged one, or too large
   */
  Bitmap decode(byte[] bytes) throws SkipException {
    if (bytes.length == 0) {
      throw new SkipException(SkipReason.EMPTY_FILE);
    }
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      ImageReader reader = reader(in);
      List<String> warnings = new ArrayList<>();
      try {
        reader.addIIOReadWarningListener((from, warning) -> warnings.add(warning));
        reader.setInput(in, true, false);
        Bitmap bitmap = new PixelReading(backdrop).bitmap(read(reader));
        requireWhole(warnings);
        return isJpeg(bytes) ? ExifOrientation.upright(bitmap, ExifOrientation.of(bytes)) : bitmap;
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // The JDK's readers throw whatever a damaged file leads them to.
      throw new SkipException(SkipReason.BROKEN, reason(e));
    }
  }

  private static BufferedImage read(ImageReader reader) throws IOException, SkipException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    long pixels = (long) width * height;
    if (pixels > MOST_PIXELS) {
      throw new SkipException(SkipReason.TOO_MANY_PIXELS, width, height, MOST_PIXELS / 1_000_000);
    }
    ImageReadParam how = reader.getDefaultReadParam();
    int every = (int) Math.ceil(Math.sqrt((double) pixels / PIXELS_AT_ONCE));
    if (every > 1) {
      how.setSourceSubsampling(every, every, 0, 0);
    }
    if (isCmyk(reader)) {
      throw new SkipException(SkipReason.CMYK);
    }
    return reader.read(0, how);
  }

  /** A JPEG never has four channels but for four inks, whose meaning differs between programs. */
  private static boolean isCmyk(ImageReader reader) throws IOException {
    if (!format(reader).startsWith("jp")) {
      return false;
    }
    Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
    return !types.hasNext() || types.next().getNumBands() == CMYK_BANDS;
  }

  private static ImageReader reader(ImageInputStream in) throws SkipException {
    for (Iterator<ImageReader> all = ImageIO.getImageReaders(in); all.hasNext(); ) {
      ImageReader reader = all.next();
      try {
        if (FORMATS.contains(format(reader))) {
          return reader;
        }
      } catch (IOException e) {
        reader.dispose();
      }
    }
    throw new SkipException(SkipReason.NOT_AN_IMAGE);
  }

  private static String format(ImageReader reader) throws IOException {
    return reader.getOriginatingProvider().getFormatNames()[0].toLowerCase(Locale.ROOT);
  }

  /** A cut-off JPEG is filled up with grey and only warned of. */
  private static void requireWhole(List<String> warnings) throws SkipException {
    for (String warning : warnings) {
      if (warning.toLowerCase(Locale.ROOT).contains("premature end")) {
        throw new SkipException(
            SkipReason.BROKEN, Words.say(PictureDecoder.class, "picture.early"));
      }
    }
  }

  private static boolean isJpeg(byte[] bytes) {
    return bytes.length > 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8;
  }

  private static String reason(Exception e) {
    String message = e.getMessage();
    String told =
        message == null ? e.getClass().getSimpleName() : message.replaceAll("\\s+", " ").strip();
    return Words.say(PictureDecoder.class, "picture.told", told);
  }
}
