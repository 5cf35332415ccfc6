package mlpstudio.ui.chart;

import mlpstudio.ui.state.Overlay;

/**
 * The lines of another run in one plot, thinned for the screen.
 *
 * @param overlay whose they are
 * @param train one point per complete epoch, and on to the running mean of the present one
 * @param test one point per complete epoch
 * @param batches the losses of batches; empty in the plot of accuracies
 * @param points the same, not thinned
 */
record OverlayLines(
    Overlay overlay, PixelLine train, PixelLine test, PixelLine batches, PlotPoints points) {

  /** Which line the name of the run stands at. */
  enum End {
    /** After the first epoch. */
    TEST("chart.test"),
    /** Within the first epoch: the line that is seen there. */
    BATCHES("chart.batches"),
    /** Within the first epoch, where no batches are drawn: the epoch's running mean. */
    TRAIN("chart.train.brief");

    private final String key;

    End(String key) {
      this.key = key;
    }

    /** A figure, and of what it is. */
    String figure(ChartTexts texts, String value) {
      return texts.format("chart.end", texts.get(key), value);
    }
  }

  /** Which line the name stands at. */
  End end() {
    if (test.size() > 0) {
      return End.TEST;
    }
    return batches.size() > 0 ? End.BATCHES : End.TRAIN;
  }

  /** The line that the name stands at. */
  PixelLine named() {
    return switch (end()) {
      case TEST -> test;
      case BATCHES -> batches;
      case TRAIN -> train;
    };
  }

  static OverlayLines of(Overlay overlay, PlotKind kind, PlotPoints batches, PlotScale x) {
    PixelLine train = Decimator.decimate(EpochPoints.train(kind, overlay.epochs()), x);
    overlay
        .current()
        .filter(batch -> batch.epoch() >= overlay.epochs().size())
        .ifPresent(
            batch ->
                train.add(
                    x.pixel(ChartProgress.position(batch)),
                    kind == PlotKind.LOSS ? batch.runningLoss() : 100 * batch.runningAccuracy()));
    return new OverlayLines(
        overlay,
        train,
        Decimator.decimate(EpochPoints.test(kind, overlay.epochs()), x),
        Decimator.decimate(batches, x),
        batches);
  }

  /** Shows the values that the plot should make room for. */
  void measure(PlotScale x, PlotExtent extent) {
    train.measure(x.from(), x.to(), extent);
    test.measure(x.from(), x.to(), extent);
    // Beside complete epochs the wildest batches may run out of the picture.
    if (overlay.epochs().isEmpty()) {
      batches.measure(x.from(), x.to(), extent);
    } else {
      PlotBulk.measure(points, x.range(), PlotBulk.HIGHEST, extent);
    }
  }
}
