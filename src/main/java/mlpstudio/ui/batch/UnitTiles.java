package mlpstudio.ui.batch;

import mlpstudio.data.ImageShape;
import mlpstudio.inspection.WeightImages;
import mlpstudio.ui.support.images.TileSource;

/** The units of a layer as tiles. */
final class UnitTiles implements TileSource {
  private final WeightImages images;
  private final WorkedStep step;
  private final int layer;
  private final BatchWords words;

  UnitTiles(WeightImages images, WorkedStep step, int layer, BatchWords words) {
    this.images = images;
    this.step = step;
    this.layer = layer;
    this.words = words;
  }

  @Override
  public int size() {
    return images.size();
  }

  @Override
  public ImageShape shape() {
    return images.shape();
  }

  @Override
  public void paint(int position, int[] argb) {
    images.paint(position, argb);
  }

  @Override
  public String describe(int position) {
    return words.tile(step, layer, position);
  }
}
