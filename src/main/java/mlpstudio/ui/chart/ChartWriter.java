package mlpstudio.ui.chart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;

/** Writes files beside their target and moves them into place, so that none is ever half there. */
final class ChartWriter {
  private ChartWriter() {}

  /** The bytes of a PNG file. Any thread, as long as the picture no longer changes. */
  static byte[] png(Image picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", bytes)) {
      throw new IOException("No writer for PNG images");
    }
    return bytes.toByteArray();
  }

  /** Writes a file, or leaves what was there as it was. */
  static void write(Path target, byte[] bytes) throws IOException {
    Path beside = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      Files.write(beside, bytes);
      try {
        Files.move(
            beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
