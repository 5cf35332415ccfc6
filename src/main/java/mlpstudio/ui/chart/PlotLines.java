package mlpstudio.ui.chart;

/**
 * The lines of one plot, thinned for the screen.
 *
 * @param train one point per complete epoch
 * @param test likewise
 * @param ahead from the last complete epoch to the running mean of the present one: two points, one
 *     in the first epoch, none between epochs
 * @param batches the losses of batches; empty in the plot of accuracies
 * @param smoothed the same, smoothed; empty where smoothing is off
 */
record PlotLines(
    PixelLine train, PixelLine test, PixelLine ahead, PixelLine batches, PixelLine smoothed) {

  static PlotLines of(ChartViewModel chart, PlotKind kind, PlotScale x) {
    boolean loss = kind == PlotKind.LOSS;
    boolean batches = loss && chart.batchLossesProperty().get();
    boolean smooth = batches && chart.smoothingProperty().get() > 0;
    return new PlotLines(
        Decimator.decimate(EpochPoints.train(kind, chart.epochs()), x),
        Decimator.decimate(EpochPoints.test(kind, chart.epochs()), x),
        ahead(chart, kind, x),
        Decimator.decimate(batches ? chart.batchPoints() : PlotPoints.NONE, x),
        Decimator.decimate(smooth ? chart.smoothedPoints() : PlotPoints.NONE, x));
  }

  /** The values that the plot should make room for. */
  PlotExtent extent(ChartViewModel chart, PlotScale x) {
    PlotExtent extent = new PlotExtent();
    train.measure(x.from(), x.to(), extent);
    test.measure(x.from(), x.to(), extent);
    ahead.measure(x.from(), x.to(), extent);
    PixelLine drawn = smoothed.size() > 0 ? smoothed : batches;
    boolean logarithmic = chart.logarithmicProperty().get();
    // Beside complete epochs the wildest batches may run out of the picture of the whole run;
    // a logarithm has room for those above.
    if (chart.whole() && !chart.epochs().isEmpty() && drawn.size() > 0) {
      PlotPoints points = smoothed.size() > 0 ? chart.smoothedPoints() : chart.batchPoints();
      PlotBulk.measure(points, x.range(), logarithmic ? 1 : PlotBulk.HIGHEST, extent);
    } else {
      drawn.measure(x.from(), x.to(), extent);
    }
    return extent;
  }

  private static PixelLine ahead(ChartViewModel chart, PlotKind kind, PlotScale x) {
    PixelLine line = new PixelLine(2);
    chart
        .current()
        .ifPresent(
            batch -> {
              PlotPoints train = EpochPoints.train(kind, chart.epochs());
              int last = train.size() - 1;
              if (last >= 0) {
                line.add(x.pixel(train.x(last)), train.y(last));
              }
              boolean loss = kind == PlotKind.LOSS;
              line.add(
                  x.pixel(ChartProgress.position(batch)),
                  loss ? batch.runningLoss() : 100 * batch.runningAccuracy());
            });
    return line;
  }
}
