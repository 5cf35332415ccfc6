package mlpstudio.ui.collection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mlpstudio.data.ImageShape;
import mlpstudio.drawing.Rasterizer;
import mlpstudio.interchange.collection.KeptDrawing;
import mlpstudio.ui.support.Background;
import org.jspecify.annotations.Nullable;

/**
 * Drawings as images, prepared as on the pad: those that are asked for, in the background, and the
 * latest few thousand kept. FX thread only.
 */
final class TileImages {
  /** The shape of all images. */
  static final ImageShape SHAPE = new ImageShape(1, 28, 28);

  /** Some windows full: 3 MB. */
  static final int CAPACITY = 4000;

  private final Background background;
  private final int capacity;
  private final Map<KeptDrawing, byte[]> images = new LinkedHashMap<>(256, 0.75f, true);
  private final Set<KeptDrawing> wanted = new LinkedHashSet<>();
  private Runnable arrived = () -> {};
  private boolean working;

  /** Keeps so many. */
  TileImages(Background background, int capacity) {
    this.background = background;
    this.capacity = capacity;
  }

  /** Says what happens when images have come: who still needs some asks again. */
  void setOnArrived(Runnable action) {
    arrived = action;
  }

  /** The image of a drawing, or null where it is not there yet; it then comes soon. */
  byte @Nullable [] image(KeptDrawing drawing) {
    byte[] image = images.get(drawing);
    if (image == null) {
      wanted.add(drawing);
      work();
    }
    return image;
  }

  /** How many are kept. */
  int size() {
    return images.size();
  }

  private void work() {
    if (working) {
      return;
    }
    working = true;
    // In the next turn, when everything that is visible has been asked for.
    background.onFxThread(this::begin);
  }

  private void begin() {
    List<KeptDrawing> now = List.copyOf(wanted);
    wanted.clear();
    background.run(
        () -> {
          Rasterizer rasterizer = new Rasterizer(SHAPE);
          List<byte[]> drawn = new ArrayList<>();
          now.forEach(d -> drawn.add(rasterizer.image(d.drawing().strokes())));
          return drawn;
        },
        drawn -> {
          for (int i = 0; i < now.size(); i++) {
            images.put(now.get(i), drawn.get(i));
          }
          forget();
          end();
        },
        failure -> end());
  }

  /** What was asked for meanwhile may be out of sight: what is not, is asked for again. */
  private void end() {
    working = false;
    wanted.clear();
    arrived.run();
  }

  private void forget() {
    var oldest = images.keySet().iterator();
    while (images.size() > capacity && oldest.hasNext()) {
      oldest.next();
      oldest.remove();
    }
  }
}
