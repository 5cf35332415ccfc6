package mlpstudio.ui.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The labels and the title of the x axis. An epoch's number stands where the epoch ends, for there
 * its figures are drawn: the point of epoch 3 stands above the 3, though four epochs were learnt by
 * then. Where less than two epochs are shown, their parts are labelled in percent.
 *
 * @param labels from the left
 * @param title what is counted
 */
record ChartAxisLabels(List<Label> labels, String title) {

  /**
   * One label.
   *
   * @param pixel its middle
   * @param text its words
   */
  record Label(double pixel, String text) {}

  /** Copies the list. */
  ChartAxisLabels {
    labels = List.copyOf(labels);
  }

  static ChartAxisLabels of(ChartViewModel chart, PlotFont font, PlotScale x) {
    boolean images = chart.axisProperty().get() == ChartAxis.SAMPLES && chart.imagesPerEpoch() > 0;
    return new Labeller(chart, font, x).labels(images);
  }

  /** Makes the labels of one scale. */
  private record Labeller(ChartViewModel chart, PlotFont font, PlotScale x) {

    ChartAxisLabels labels(boolean images) {
      if (images) {
        return new ChartAxisLabels(images(), texts().get("chart.images"));
      }
      if (x.range().span() >= 2) {
        return new ChartAxisLabels(epochs(), texts().get("chart.epochs"));
      }
      double only = Math.floor(x.range().low());
      boolean one = x.range().high() <= only + 1;
      String title = one ? texts().format("chart.parts", epoch(only)) : texts().get("chart.epochs");
      return new ChartAxisLabels(parts(one), title);
    }

    private List<Label> images() {
      double scale = chart.imagesPerEpoch();
      PlotRange range = new PlotRange(x.range().low() * scale, x.range().high() * scale);
      List<Label> labels = new ArrayList<>();
      for (double value : PlotTicks.whole(range, most(epoch(range.high()))).values()) {
        labels.add(new Label(x.pixel(value / scale), epoch(value)));
      }
      return labels;
    }

    private List<Label> epochs() {
      List<Label> labels = new ArrayList<>();
      int most = most(epoch(x.range().high()));
      for (double epoch : PlotTicks.whole(x.range().moved(-1), most).values()) {
        if (epoch >= 0) {
          labels.add(new Label(x.pixel(epoch + 1), epoch(epoch)));
        }
      }
      return labels;
    }

    private List<Label> parts(boolean one) {
      PlotTicks ticks = PlotTicks.linear(x.range(), most(part(x.range().high(), 0.001, one)));
      List<Label> labels = new ArrayList<>();
      for (double place : ticks.values()) {
        labels.add(new Label(x.pixel(place), part(place, ticks.step(), one)));
      }
      return labels;
    }

    /** A place within an epoch; the end of one is its number, as in {@link #epochs}. */
    private String part(double place, double step, boolean one) {
      double start = one ? Math.floor(x.range().low()) : Math.floor(place + 1e-9);
      boolean end = !one && place >= 1 && place - start < 1e-9;
      if (end) {
        return epoch(start - 1);
      }
      int digits = step < 0.01 * (1 - 1e-9) ? 1 : 0;
      String share =
          texts().format("chart.percent", texts().decimals(100 * (place - start), digits));
      return one ? share : texts().format("chart.part", epoch(start), share);
    }

    private String epoch(double number) {
      return texts().count(Math.round(number));
    }

    private int most(String widest) {
      return (int) Math.max(1, x.length() / (font.width(widest) + 1.5 * font.em()));
    }

    private ChartTexts texts() {
      return chart.texts();
    }
  }
}
