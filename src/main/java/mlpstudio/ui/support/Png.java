package mlpstudio.ui.support;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;

/** Pictures as PNG files. Any thread, as long as the picture no longer changes. */
public final class Png {
  private Png() {}

  /** The bytes of a file. */
  public static byte[] of(BufferedImage picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(picture, "png", bytes)) {
      throw new IOException("No writer for PNG images");
    }
    return bytes.toByteArray();
  }

  /** The bytes of a file. */
  public static byte[] of(Image picture) throws IOException {
    return of(SwingFXUtils.fromFXImage(picture, null));
  }
}
