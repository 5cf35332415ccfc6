package mlpstudio.ui.gallery;

import mlpstudio.inspection.GalleryFilter;
import mlpstudio.inspection.GalleryOrder;

/** The images of a scored test set that pass a filter, in order. Immutable. */
final class ShownImages {
  private final Scored scored;
  private final GalleryFilter filter;
  private final GalleryOrder order;
  private final int[] indices;

  ShownImages(Scored scored, GalleryFilter filter, GalleryOrder order) {
    this.scored = scored;
    this.filter = filter;
    this.order = order;
    this.indices = scored.scores().indices(filter, order);
  }

  Scored scored() {
    return scored;
  }

  GalleryFilter filter() {
    return filter;
  }

  GalleryOrder order() {
    return order;
  }

  /** Number of images that pass. */
  int size() {
    return indices.length;
  }

  /** The index in the test set of the image at a position. */
  int index(int position) {
    return indices[position];
  }

  /** The position of an image, or -1 where it does not pass. */
  int positionOf(int index) {
    for (int i = 0; i < indices.length; i++) {
      if (indices[i] == index) {
        return i;
      }
    }
    return -1;
  }

  /** Whether both choose alike from the same test set, as two moments of one run do. */
  boolean continues(ShownImages before) {
    return filter.equals(before.filter)
        && order == before.order
        && scored.dataset().equals(before.scored.dataset());
  }
}
