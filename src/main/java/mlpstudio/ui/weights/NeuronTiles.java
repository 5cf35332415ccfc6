package mlpstudio.ui.weights;

import mlpstudio.data.ImageShape;
import mlpstudio.ui.support.images.TileSource;

/**
 * The neurons of a layer that sees pixels as tiles. While training goes on the same tiles show
 * newer weights, so that the grid keeps its place and its selection. FX thread only.
 */
final class NeuronTiles implements TileSource {
  private final WeightsWords words;
  private Shown.Images shown;

  NeuronTiles(WeightsWords words, Shown.Images first) {
    this.words = words;
    shown = first;
  }

  /**
   * Shows newer pictures from the next drawing on.
   *
   * @return whether they are of the same layer; otherwise nothing is done
   */
  boolean follow(Shown.Images newer) {
    boolean same = newer.subject().layer().equals(shown.subject().layer());
    if (same) {
      shown = newer;
    }
    return same;
  }

  @Override
  public int size() {
    return shown.images().size();
  }

  @Override
  public ImageShape shape() {
    return shown.images().shape();
  }

  @Override
  public void paint(int position, int[] argb) {
    shown.images().paint(position, argb);
  }

  @Override
  public String describe(int position) {
    return words.describe(shown.subject().layer(), shown.subject().weights(), position);
  }

  @Override
  public boolean captioned() {
    return shown.subject().layer().isLast();
  }

  @Override
  public String caption(int position) {
    return shown.subject().layer().classNames().get(position);
  }
}
