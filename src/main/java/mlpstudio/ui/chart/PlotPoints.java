package mlpstudio.ui.chart;

/** The points of a line in ascending order of x. A view of data kept elsewhere; FX thread only. */
interface PlotPoints {
  /** No points. */
  PlotPoints NONE =
      new PlotPoints() {
        @Override
        public int size() {
          return 0;
        }

        @Override
        public double x(int index) {
          throw new IndexOutOfBoundsException(index);
        }

        @Override
        public double y(int index) {
          throw new IndexOutOfBoundsException(index);
        }
      };

  int size();

  double x(int index);

  double y(int index);

  /** The first point that is not left of a place; {@code size()} where all are. */
  default int firstFrom(double place) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (x(middle) < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
