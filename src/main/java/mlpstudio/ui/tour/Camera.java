package mlpstudio.ui.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
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

  /**
   * What panes that scroll show is kept by JavaFX as an image, which a window without a screen does
   * not renew: a chart would be seen as it was drawn before its last change.
   */
  private WritableImage picture() {
    scene.getRoot().lookupAll(".viewport").forEach(viewport -> viewport.setCache(false));
    return scene.snapshot(null);
  }

  private WritableImage atRest() throws TourException, InterruptedException {
    WritableImage before = patience.fx(this::picture);
    for (int i = 0; i < MOST_TRIES; i++) {
      pulses();
      WritableImage now = patience.fx(this::picture);
      if (Arrays.equals(pixels(before), pixels(now))) {
        return now;
      }
      before = now;
    }
    return before;
  }

  /**
   * Lets the window draw twice: a canvas is drawn only after the layout that its new colours have
   * asked for, and on a busy machine a moment is not enough for that.
   */
  private void pulses() throws TourException, InterruptedException {
    AtomicInteger drawn = new AtomicInteger();
    Runnable count = drawn::incrementAndGet;
    patience.fx(
        () -> {
          scene.addPostLayoutPulseListener(count);
          Platform.requestNextPulse();
          return true;
        });
    patience.await(
        "the window to draw",
        () -> {
          Platform.requestNextPulse();
          return drawn.get() >= 2;
        });
    patience.fx(
        () -> {
          scene.removePostLayoutPulseListener(count);
          return true;
        });
    patience.pause();
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
