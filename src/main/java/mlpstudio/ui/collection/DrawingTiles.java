package mlpstudio.ui.collection;

import java.util.Arrays;
import java.util.List;
import mlpstudio.data.ImageShape;
import mlpstudio.interchange.collection.KeptDrawing;
import mlpstudio.ui.support.Pixels;
import mlpstudio.ui.support.images.TileSource;

/** Drawings as tiles of a grid, black until their images have come. */
final class DrawingTiles implements TileSource {
  private final List<KeptDrawing> drawings;
  private final TileImages images;
  private final CollectionWords words;

  DrawingTiles(List<KeptDrawing> drawings, TileImages images, CollectionWords words) {
    this.drawings = drawings;
    this.images = images;
    this.words = words;
  }

  @Override
  public int size() {
    return drawings.size();
  }

  @Override
  public ImageShape shape() {
    return TileImages.SHAPE;
  }

  @Override
  public void paint(int position, int[] argb) {
    byte[] image = images.image(drawings.get(position));
    if (image == null) {
      Arrays.fill(argb, Pixels.grey(0));
      return;
    }
    for (int i = 0; i < image.length; i++) {
      argb[i] = Pixels.grey(image[i] & 0xff);
    }
  }

  @Override
  public String describe(int position) {
    return words.described(drawings.get(position), position, drawings.size());
  }

  @Override
  public boolean captioned() {
    return true;
  }

  @Override
  public String caption(int position) {
    return words.labelShort(drawings.get(position).label());
  }
}
