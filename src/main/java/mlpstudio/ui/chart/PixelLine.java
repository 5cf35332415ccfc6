package mlpstudio.ui.chart;

import java.util.Arrays;

/**
 * A line ready to draw: pixels along x, values along y. It may reach one point beyond each side of
 * the window, so that it is drawn up to the border.
 */
final class PixelLine {
  private double[] pixels;
  private double[] values;
  private int size;

  PixelLine(int capacity) {
    pixels = new double[capacity];
    values = new double[capacity];
  }

  void add(double pixel, double value) {
    if (size == pixels.length) {
      pixels = Arrays.copyOf(pixels, size * 2 + 4);
      values = Arrays.copyOf(values, size * 2 + 4);
    }
    pixels[size] = pixel;
    values[size++] = value;
  }

  int size() {
    return size;
  }

  double pixel(int index) {
    return pixels[index];
  }

  double value(int index) {
    return values[index];
  }

  /** The value at a pixel between two points, or NaN where the line is not. */
  double valueAt(double pixel) {
    for (int i = 0; i < size; i++) {
      if (pixels[i] == pixel) {
        return values[i];
      }
      if (pixels[i] > pixel) {
        return i == 0 ? Double.NaN : between(i, pixel);
      }
    }
    return Double.NaN;
  }

  /** Shows the values between two pixels, borders included, to the extent. */
  void measure(double from, double to, PlotExtent extent) {
    for (int i = 0; i < size; i++) {
      if (pixels[i] >= from && pixels[i] <= to) {
        extent.add(values[i]);
      }
    }
    extent.add(valueAt(from));
    extent.add(valueAt(to));
  }

  private double between(int right, double pixel) {
    double share = (pixel - pixels[right - 1]) / (pixels[right] - pixels[right - 1]);
    return values[right - 1] + share * (values[right] - values[right - 1]);
  }
}
