package mlpstudio.interchange.collection;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import mlpstudio.data.WorkProgress;
import mlpstudio.drawing.Rasterizer;
import mlpstudio.words.Words;

/**
 * A folder of PNG files for each class, named after it as far as folders can be.
 *
 * @param classes the names of all classes, in order
 */
record PictureFolders(List<String> classes) {

  void write(List<KeptDrawing> drawings, Path folder, Rasterizer raster, WorkProgress progress)
      throws IOException {
    Map<String, Path> folders = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (String name : classes) {
      Path place = folder.resolve(free(name, taken));
      Files.createDirectory(place);
      folders.put(name, place);
    }
    int done = 0;
    for (KeptDrawing drawing : drawings) {
      progress.check();
      Path place = folders.get(drawing.label());
      if (place != null) {
        int number = counts.merge(drawing.label(), 1, Integer::sum);
        Path file = place.resolve(String.format(Locale.ROOT, "%05d.png", number));
        picture(raster.image(drawing.drawing().strokes()), file);
      }
      progress.at(++done, drawings.size());
    }
  }

  private static void picture(byte[] pixels, Path file) throws IOException {
    int side = CollectionExport.SHAPE.width();
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
    // The pixels as they are: setting them one by one would bend them through a colour space.
    byte[] target = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    System.arraycopy(pixels, 0, target, 0, pixels.length);
    if (!ImageIO.write(image, "png", file.toFile())) {
      throw new IOException(Words.say(PictureFolders.class, "no.png"));
    }
  }

  /** A name that every file system takes and that no other class has. */
  private static String free(String name, Set<String> taken) {
    String plain = name.strip().replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_");
    plain = plain.replaceAll("^\\.+|[. ]+$", "_");
    plain = plain.length() > 80 ? plain.substring(0, 80) : plain;
    String free = plain;
    for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = plain + "-" + i;
    }
    return free;
  }
}
