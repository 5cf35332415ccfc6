package mlpstudio.data.imports;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Draws small pictures into folders and archives. */
public final class TestPictures {
  /** The classes drawn, in the order of labels. */
  public static final List<String> CLASSES = List.of("bars", "dots", "rings");

  private TestPictures() {}

  /** A folder with a folder for each class, each with so many pictures of one size. */
  public static Path folder(Path root, int perClass, int width, int height) throws IOException {
    for (String name : CLASSES) {
      Path folder = Files.createDirectories(root.resolve(name));
      for (int i = 0; i < perClass; i++) {
        String ending = i % 2 == 0 ? "png" : "jpg";
        Files.write(
            folder.resolve(i + "." + ending), encoded(drawn(name, i, width, height), ending));
      }
    }
    return root;
  }

  /** One picture of a class, dark ink on light paper. */
  static BufferedImage drawn(String name, int seed, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D paint = image.createGraphics();
    Random random = new Random(seed);
    paint.setColor(new Color(235 + random.nextInt(20), 235, 225));
    paint.fillRect(0, 0, width, height);
    paint.setColor(new Color(random.nextInt(80), 40, 90));
    paint.setStroke(new BasicStroke(Math.max(1, width / 10f)));
    int inset = 2 + random.nextInt(Math.max(1, width / 8));
    switch (name) {
      case "bars" -> paint.drawLine(inset, height / 2, width - inset, height / 2);
      case "dots" -> paint.fillOval(width / 3, height / 3, width / 3, height / 3);
      default -> paint.drawOval(inset, inset, width - 2 * inset, height - 2 * inset);
    }
    paint.dispose();
    return image;
  }

  static byte[] encoded(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(image, format, bytes)) {
      throw new IOException("No writer for " + format);
    }
    return bytes.toByteArray();
  }

  static byte[] png(BufferedImage image) throws IOException {
    return encoded(image, "png");
  }

  /** A small picture of a class as a PNG file. */
  static byte[] png(String name, int seed) throws IOException {
    return png(drawn(name, seed, 12, 12));
  }

  /** An archive with these entries, in this order. */
  static Path zip(Path file, Object... namesAndBytes) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndBytes.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
        zip.write((byte[]) namesAndBytes[i + 1]);
        zip.closeEntry();
      }
    }
    return file;
  }
}
