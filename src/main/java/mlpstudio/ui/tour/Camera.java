package mlpstudio.ui.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Takes pictures of the window once nothing moves in it any more. */
final class Camera {
  /** Something that never rests, such as a caret, is not waited for longer than this. */
  private static final int MOST_TRIES = 12;

  private final Scene scene;
  private final Patience patience;
  private final Path folder;

  Camera(Scene scene, Patience patience, Path folder) {
    this.scene = scene;
    this.patience = patience;
    this.folder = folder;
  }

  /** Writes what the window shows into a file of this name; a PNG. */
  void take(String name) throws TourException, InterruptedException {
    WritableImage image = atRest();
    try {
      Files.createDirectories(folder);
      ImageIO.write(
          SwingFXUtils.fromFXImage(image, null), "png", folder.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new TourException("The picture " + name + ".png cannot be written: " + e, e);
    }
  }

  /** The words that have no room now. */
  List<String> cutTexts() throws TourException, InterruptedException {
    return patience.fx(() -> CutTexts.in(scene.getRoot()));
  }

  private WritableImage atRest() throws TourException, InterruptedException {
    WritableImage before = patience.fx(() -> scene.snapshot(null));
    for (int i = 0; i < MOST_TRIES; i++) {
      patience.pause();
      patience.pause();
      WritableImage now = patience.fx(() -> scene.snapshot(null));
      if (Arrays.equals(pixels(before), pixels(now))) {
        return now;
      }
      before = now;
    }
    return before;
  }

  private static int[] pixels(WritableImage image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return pixels;
  }
}
