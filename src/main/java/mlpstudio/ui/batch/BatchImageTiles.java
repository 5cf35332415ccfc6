package mlpstudio.ui.batch;

import mlpstudio.data.ImageShape;
import mlpstudio.ui.support.Pixels;
import mlpstudio.ui.support.images.TileSource;

/** The images of a worked batch as the network saw them, worst first. */
final class BatchImageTiles implements TileSource {
  private final WorkedStep step;
  private final BatchWords words;

  BatchImageTiles(WorkedStep step, BatchWords words) {
    this.step = step;
    this.words = words;
  }

  @Override
  public int size() {
    return step.images().size();
  }

  @Override
  public ImageShape shape() {
    return step.dataset().shape();
  }

  @Override
  public void paint(int position, int[] argb) {
    float[] input = step.work().input(step.images().get(position).position());
    Pixels.argb(input, shape(), (float) step.inks().low(), (float) step.inks().high(), argb);
  }

  @Override
  public String describe(int position) {
    return words.image(step, position);
  }

  @Override
  public boolean captioned() {
    return true;
  }

  @Override
  public int captionLines() {
    return 2;
  }

  @Override
  public String caption(int position) {
    return words.caption(step, position);
  }
}
