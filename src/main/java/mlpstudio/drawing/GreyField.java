package mlpstudio.drawing;

/**
 * Values on a grid, row after row.
 *
 * @param width columns
 * @param height rows
 * @param values handed over without a copy
 */
@SuppressWarnings("ArrayRecordComponent")
record GreyField(int width, int height, float[] values) {

  /**
   * The field on another grid: {@code new = old * scale + offset}, where position i covers i to i +
   * 1. Each new value is the mean over what it covers of the old ones, and over one old position at
   * least; around the old field lies nothing.
   */
  GreyField resampled(int newWidth, int newHeight, double scale, double offsetX, double offsetY) {
    float[] narrow = new float[newWidth * height];
    for (int x = 0; x < newWidth; x++) {
      Span span = Span.of(x, scale, offsetX, width);
      for (int y = 0; y < height; y++) {
        narrow[y * newWidth + x] = span.mean(values, y * width, 1);
      }
    }
    float[] result = new float[newWidth * newHeight];
    for (int y = 0; y < newHeight; y++) {
      Span span = Span.of(y, scale, offsetY, height);
      for (int x = 0; x < newWidth; x++) {
        result[y * newWidth + x] = span.mean(narrow, x, newWidth);
      }
    }
    return new GreyField(newWidth, newHeight, result);
  }

  /** What one new position covers of a row or column. */
  private record Span(int first, int last, double from, double to) {
    static Span of(int position, double scale, double offset, int length) {
      double middle = (position + 0.5 - offset) / scale;
      double half = Math.max(1, 1 / scale) / 2;
      double from = middle - half;
      double to = middle + half;
      return new Span(
          (int) Math.max(0, Math.floor(from)),
          (int) Math.min(length - 1, Math.ceil(to) - 1),
          from,
          to);
    }

    float mean(float[] values, int at, int step) {
      double sum = 0;
      for (int i = first; i <= last; i++) {
        double share = Math.min(to, i + 1) - Math.max(from, i);
        sum += share * values[at + i * step];
      }
      return (float) (sum / (to - from));
    }
  }
}
