package mlpstudio.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of the window for people to look at, in {@code target/screenshots}. */
public final class Screenshots {
  private static final Path FOLDER = Path.of("target", "screenshots");

  private Screenshots() {}

  /** Draws the scene as it is now into a PNG file of this name. */
  public static void take(Scene scene, String name) {
    WritableImage image = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> scene.snapshot(null));
    try {
      Files.createDirectories(FOLDER);
      ImageIO.write(
          SwingFXUtils.fromFXImage(image, null), "png", FOLDER.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
