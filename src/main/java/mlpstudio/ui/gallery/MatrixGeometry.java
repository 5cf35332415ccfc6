package mlpstudio.ui.gallery;

/**
 * Where the cells of a confusion matrix lie, in pixels of its view. Rows and columns are counted
 * from 0; -1 is the row or column of the names, {@code classes} that of precision or recall. Pure
 * arithmetic.
 *
 * @param classes number of classes, at least 1
 * @param left width of the names
 * @param top height of the names
 * @param cellWidth of one cell
 * @param cellHeight of one cell
 * @param end width of the column of recalls
 */
record MatrixGeometry(
    int classes, double left, double top, double cellWidth, double cellHeight, double end) {
  private static final double GAP = 4;
  private static final double TALLEST = 1.25;

  /** A cell, a name, or a figure at the end of a row or column. */
  record Place(int row, int column) {
    /** Whether it is one of the matrix itself. */
    boolean cell(int classes) {
      return row >= 0 && row < classes && column >= 0 && column < classes;
    }

    /** Whether it tells of one true class as a whole. */
    boolean wholeRow(int classes) {
      return row >= 0 && row < classes && !cell(classes);
    }

    /** Whether it tells of one predicted class as a whole. */
    boolean wholeColumn(int classes) {
      return column >= 0 && column < classes && !cell(classes);
    }
  }

  /** A rectangle. */
  record Box(double x, double y, double width, double height) {}

  /**
   * As large as the room allows.
   *
   * @param width of the view
   * @param height of the view
   * @param largest side of a cell
   */
  static MatrixGeometry fitted(
      int classes, double width, double height, Margins margins, double largest) {
    double w = (width - margins.left - margins.right - GAP) / classes;
    // The row of precisions is as high as a cell.
    double h = (height - margins.top - GAP) / (classes + 1);
    double cellWidth = Math.max(2, Math.min(largest, w));
    double cellHeight = Math.max(2, Math.min(cellWidth * TALLEST, h));
    return new MatrixGeometry(
        classes,
        margins.left,
        margins.top,
        whole(cellWidth),
        whole(Math.max(cellHeight, Math.min(margins.line, h))),
        margins.right);
  }

  /**
   * Room beside the cells.
   *
   * @param left for names of rows
   * @param top for names of columns
   * @param right for recalls
   * @param line height of a line of text
   */
  record Margins(double left, double top, double right, double line) {}

  private static double whole(double length) {
    return length > 8 ? Math.floor(length) : length;
  }

  /** Left edge of a column. */
  double x(int column) {
    return column < 0 ? 0 : left + column * cellWidth + (column == classes ? GAP : 0);
  }

  /** Top edge of a row. */
  double y(int row) {
    return row < 0 ? 0 : top + row * cellHeight + (row == classes ? GAP : 0);
  }

  /** Width of a column. */
  double width(int column) {
    return column < 0 ? left : column == classes ? end : cellWidth;
  }

  /** Height of a row. */
  double height(int row) {
    return row < 0 ? top : cellHeight;
  }

  /** The rectangle of a place. */
  Box box(Place place) {
    return new Box(x(place.column), y(place.row), width(place.column), height(place.row));
  }

  /** Width of everything. */
  double totalWidth() {
    return x(classes) + end;
  }

  /** Height of everything. */
  double totalHeight() {
    return y(classes) + cellHeight;
  }

  /** The place at a point; corners and what lies outside are {@code (-1, -1)}. */
  Place at(double x, double y) {
    int column = index(x, left, cellWidth, totalWidth());
    int row = index(y, top, cellHeight, totalHeight());
    Place place = new Place(row, column);
    boolean any = place.cell(classes) || place.wholeRow(classes) || place.wholeColumn(classes);
    return any ? place : new Place(-1, -1);
  }

  private int index(double at, double start, double size, double total) {
    if (at < start || at >= total) {
      return -1;
    }
    int index = (int) ((at - start) / size);
    if (index < classes) {
      return index;
    }
    return at >= start + classes * size + GAP ? classes : -1;
  }

  /** The place one step on; it stays on the matrix, its names and its ends. */
  Place moved(Place from, int rows, int columns) {
    int row = Math.clamp(from.row + rows, -1, classes);
    int column = Math.clamp(from.column + columns, -1, classes);
    Place to = new Place(row, column);
    boolean any = to.cell(classes) || to.wholeRow(classes) || to.wholeColumn(classes);
    return any ? to : from;
  }
}
