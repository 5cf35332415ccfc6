package mlpstudio.drawing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads PNG, JPEG, GIF and BMP files. */
public final class PictureFile {
  /** Pictures with longer sides are read with fewer pixels: a digit needs no more. */
  private static final int LONGEST = 4096;

  /** Larger files are no pictures of a digit. */
  private static final long MAX_BYTES = 200L << 20;

  private PictureFile() {}

  /**
   * Reads a file; photographs come upright. May take a second.
   *
   * @throws DrawingException where it is missing or no picture
   */
  public static Picture read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw DrawingException.of("picture.folder", file);
    }
    if (!Files.isRegularFile(file)) {
      throw DrawingException.of("no.file", file);
    }
    String name = String.valueOf(file.getFileName());
    if (Files.size(file) > MAX_BYTES) {
      throw DrawingException.of("picture.large", name);
    }
    byte[] bytes = Files.readAllBytes(file);
    try (ImageInputStream in =
        new MemoryCacheImageInputStream(new java.io.ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw DrawingException.of("picture.none", name);
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return PhotoOrientation.upright(pixels(reader), PhotoOrientation.of(bytes));
      } finally {
        reader.dispose();
      }
    } catch (DrawingException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Broken files make the JDK's readers throw whatever comes their way.
      throw DrawingException.because(e, "picture.broken", name);
    }
  }

  private static Picture pixels(ImageReader reader) throws IOException {
    int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
    int step = Math.max(1, (longest + LONGEST - 1) / LONGEST);
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(step, step, 0, 0);
    BufferedImage image = reader.read(0, param);
    int width = image.getWidth();
    int height = image.getHeight();
    return new Picture(
        width, height, image.getRGB(0, 0, width, height, new int[width * height], 0, width));
  }
}
