package mlpstudio.ui.gallery;

import mlpstudio.data.ImageShape;
import mlpstudio.inspection.Outcome;
import mlpstudio.ui.support.Pixels;
import mlpstudio.ui.support.images.TileSource;

/** The images shown, each with what it is and what it was taken for. */
final class GalleryTiles implements TileSource {
  private final ShownImages images;
  private final GalleryWords words;
  private final boolean twoLines;
  private final boolean marked;

  /**
   * Tiles of images.
   *
   * @param twoLines whether the true and the predicted class stand one under the other
   */
  GalleryTiles(ShownImages images, GalleryWords words, boolean twoLines) {
    this.images = images;
    this.words = words;
    this.twoLines = twoLines;
    this.marked = images.filter().outcome() == Outcome.ALL;
  }

  @Override
  public int size() {
    return images.size();
  }

  @Override
  public ImageShape shape() {
    return images.scored().split().shape();
  }

  @Override
  public void paint(int position, int[] argb) {
    Pixels.argb(images.scored().split().image(images.index(position)), shape(), argb);
  }

  @Override
  public String describe(int position) {
    return words.image(images.scored(), images.index(position));
  }

  @Override
  public boolean captioned() {
    return true;
  }

  @Override
  public int captionLines() {
    return twoLines ? 2 : 1;
  }

  @Override
  public String caption(int position) {
    int index = images.index(position);
    return marked
        ? words.markedCaption(images.scored(), index, twoLines)
        : words.caption(images.scored(), index, twoLines);
  }
}
