package mlpstudio.ui.support.images;

/**
 * Where the tiles of a grid lie: rows of equal tiles from the top left, centred in the width. All
 * lengths are in one unit (pixels of the window); {@code scroll} is how far the view's top edge is
 * below the content's. Pure arithmetic.
 *
 * @param items number of tiles
 * @param tile the size of each
 * @param width width of the view
 * @param height height of the view
 */
record GridGeometry(int items, Tile tile, double width, double height) {

  /**
   * The size of a tile.
   *
   * @param width width of the image
   * @param imageHeight height of the image
   * @param captionHeight height of the text under it, or 0
   * @param gap between tiles, and around them all
   */
  record Tile(double width, double imageHeight, double captionHeight, double gap) {
    double height() {
      return imageHeight + captionHeight;
    }
  }

  /** Tiles in a row, at least 1. */
  int columns() {
    return Math.max(1, (int) ((width - tile.gap) / (tile.width + tile.gap)));
  }

  /** Number of rows. */
  int rows() {
    return Math.ceilDiv(items, columns());
  }

  /** From one row's top to the next one's. */
  double rowHeight() {
    return tile.height() + tile.gap;
  }

  /** Height of all rows with their gaps. */
  double contentHeight() {
    return rows() * rowHeight() + tile.gap;
  }

  /** The furthest that makes sense. */
  double maxScroll() {
    return Math.max(0, contentHeight() - height);
  }

  /** The nearest scroll that makes sense. */
  double clamp(double scroll) {
    return Math.clamp(scroll, 0, maxScroll());
  }

  /** Left edge of a tile in the view; whole pixels for whole tiles. */
  double x(int item) {
    double step = tile.width + tile.gap;
    double used = columns() * step - tile.gap;
    double margin = Math.max(tile.gap, Math.floor((width - used) / 2));
    return margin + item % columns() * step;
  }

  /** Top edge of a tile in the content. */
  double y(int item) {
    int row = item / columns();
    return tile.gap + row * rowHeight();
  }

  /** First tile that shows. */
  int first(double scroll) {
    int row = (int) Math.floor((scroll - tile.gap) / rowHeight());
    return Math.min(items, Math.max(0, row) * columns());
  }

  /** One past the last tile that shows. */
  int end(double scroll) {
    int row = (int) Math.ceil((scroll + height - tile.gap) / rowHeight());
    return Math.clamp((long) row * columns(), 0, items);
  }

  /** The tile at a point of the view, caption included, or -1. */
  int itemAt(double x, double y, double scroll) {
    int columns = columns();
    double left = x - x(0);
    double top = y + scroll - tile.gap;
    int column = (int) Math.floor(left / (tile.width + tile.gap));
    int row = (int) Math.floor(top / rowHeight());
    if (column < 0 || column >= columns || row < 0) {
      return -1;
    }
    boolean inGap =
        left - column * (tile.width + tile.gap) >= tile.width
            || top - row * rowHeight() >= tile.height();
    long item = (long) row * columns + column;
    return inGap || item >= items ? -1 : (int) item;
  }

  /** The scroll nearest to the given one that shows a whole tile. */
  double reveal(int item, double scroll) {
    double top = y(item) - tile.gap;
    double bottom = y(item) + tile.height() + tile.gap;
    double shown = Math.min(top, Math.max(scroll, bottom - height));
    return clamp(shown);
  }

  /** Whether any part of a tile shows. */
  boolean shows(int item, double scroll) {
    return item >= first(scroll) && item < end(scroll);
  }

  /** Rows that show at once, at least 1. */
  int pageRows() {
    return Math.max(1, (int) (height / rowHeight()));
  }

  /**
   * The tile some rows further: in the same column as long as there is one, else the first or the
   * last row's.
   */
  int moveRows(int item, int rows) {
    int row = Math.clamp((long) item / columns() + rows, 0, rows() - 1);
    return Math.min(items - 1, row * columns() + item % columns());
  }
}
