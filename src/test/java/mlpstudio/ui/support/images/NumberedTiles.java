package mlpstudio.ui.support.images;

import mlpstudio.data.ImageShape;
import mlpstudio.ui.support.Pixels;

/** Tiles of 4 x 3 pixels whose colours tell their position. */
record NumberedTiles(int size, boolean captioned) implements TileSource {
  @Override
  public ImageShape shape() {
    return new ImageShape(3, 3, 4);
  }

  @Override
  public void paint(int position, int[] argb) {
    for (int i = 0; i < argb.length; i++) {
      argb[i] = colour(position, i);
    }
  }

  static int colour(int position, int pixel) {
    return Pixels.rgb(position >> 8 & 0xFF, position & 0xFF, 20 * pixel);
  }

  @Override
  public String describe(int position) {
    return "Tile " + position;
  }

  @Override
  public String caption(int position) {
    return String.valueOf(position);
  }
}
