package mlpstudio.ui.support.images;

import mlpstudio.data.ImageShape;

/** The images that an {@link ImageGrid} shows, by position from 0. FX thread only. */
public interface TileSource {
  /** No images. */
  TileSource EMPTY =
      new TileSource() {
        @Override
        public int size() {
          return 0;
        }

        @Override
        public ImageShape shape() {
          return new ImageShape(1, 1, 1);
        }

        @Override
        public void paint(int position, int[] argb) {
          throw new IndexOutOfBoundsException(position);
        }

        @Override
        public String describe(int position) {
          throw new IndexOutOfBoundsException(position);
        }
      };

  /** Number of images. */
  int size();

  /** The shape of every image. */
  ImageShape shape();

  /**
   * The colours of one image; called for every visible one whenever the grid is drawn, so it must
   * be quick.
   *
   * @param argb receives {@code shape().area()} opaque colours, row after row
   */
  void paint(int position, int[] argb);

  /** Words for one image, shown under the pointer and read by screen readers. */
  String describe(int position);

  /** Whether room is left under each image for its caption. */
  default boolean captioned() {
    return false;
  }

  /** Lines of the longest caption, at least 1. */
  default int captionLines() {
    return 1;
  }

  /**
   * A short text under one image, such as its label; empty for none. Its lines, {@link
   * #captionLines()} at most, are parted by line feeds.
   */
  default String caption(int position) {
    return "";
  }
}
