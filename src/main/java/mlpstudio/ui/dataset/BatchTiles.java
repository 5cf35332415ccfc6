package mlpstudio.ui.dataset;

import mlpstudio.data.ImageShape;
import mlpstudio.ui.support.Pixels;
import mlpstudio.ui.support.images.TileSource;

/** The images of a mini-batch as the network sees them: numbers after normalisation, as greys. */
final class BatchTiles implements TileSource {
  private final BatchPreview batch;
  private final DatasetWords words;
  private final float[] values;

  BatchTiles(BatchPreview batch, DatasetWords words) {
    this.batch = batch;
    this.words = words;
    values = new float[batch.shape().size()];
  }

  @Override
  public int size() {
    return batch.size();
  }

  @Override
  public ImageShape shape() {
    return batch.shape();
  }

  @Override
  public void paint(int position, int[] argb) {
    batch.values(position, values);
    Pixels.argb(values, shape(), batch.range().black(), batch.range().white(), argb);
  }

  @Override
  public String describe(int position) {
    return words.batchImage(position, batch.index(position), caption(position));
  }

  @Override
  public boolean captioned() {
    return true;
  }

  @Override
  public String caption(int position) {
    return batch.prepared().dataset().classNames().get(batch.label(position));
  }
}
