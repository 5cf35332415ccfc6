package mlpstudio.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingEvent;
import mlpstudio.ui.chart.ChartReading.Row;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.state.Workspace;
import org.junit.jupiter.api.Test;

class ChartViewModelTest {
  private final Workspace workspace = Runs.workspace();
  private final RunModel run = workspace.run();
  private final ChartViewModel chart = new ChartViewModel(workspace, Locale.US);

  @Test
  void isEmptyUntilTheFirstBatch() {
    assertThat(chart.emptyProperty().get()).isTrue();
    assertThat(chart.waitingProperty().get()).isFalse();
    run.begin(Runs.handle(10));
    assertThat(chart.waitingProperty().get()).isTrue();
    run.accept(
        List.of(new TrainingEvent.StateChanged(RunState.TRAINING), Runs.batch(0, 0, 100, 2.3)));
    assertThat(chart.emptyProperty().get()).isFalse();
    assertThat(chart.waitingProperty().get()).isFalse();
  }

  @Test
  void showsTheFirstEpochWholeAndThenGrowsInSteps() {
    run.begin(Runs.handle(10));
    assertThat(chart.shown()).isEqualTo(new PlotRange(0, 1));
    run.accept(Runs.learning(2, 100));
    assertThat(chart.shown()).isEqualTo(new PlotRange(0, 2));
    run.accept(List.of(Runs.batch(2, 0, 100, 0.1)));
    assertThat(chart.shown()).isEqualTo(new PlotRange(0, 5));
  }

  @Test
  void theLossAxisHoldsWhereTheRunBegan() {
    run.begin(Runs.handle(2));
    List<TrainingEvent> events = new ArrayList<>();
    for (int e = 0; e < 2; e++) {
      for (int b = 0; b < 938; b++) {
        boolean spike = e == 1 && b == 500;
        double loss = 0.25 + 2.05 * Math.exp(-(938 * e + b) / 20.0);
        events.add(Runs.batch(e, b, 938, spike ? 50 : loss));
      }
      events.add(Runs.epoch(e, 0.6 - 0.3 * e, 0.85, 0.3, 0.9));
    }
    run.accept(events);
    PlotScale x = PlotScale.linear(chart.shown(), 0, 600);
    PlotExtent extent = PlotLines.of(chart, PlotKind.LOSS, x).extent(chart, x);
    assertThat(extent.greatest()).as("from ln 10, and not to the spike").isBetween(2.29, 3.0);
  }

  @Test
  void ofTheLowestTestLossNothingIsSaidButThatItIsTheLowest() {
    run.begin(Runs.handle(3));
    run.accept(
        List.of(
            Runs.epoch(0, 0.5, 0.8, 0.6, 0.8),
            Runs.epoch(1, 0.3, 0.9, 0.4, 0.85),
            Runs.epoch(2, 0.05, 0.99, 0.0912, 0.97)));
    assertThat(chart.overfittingSentenceProperty().get())
        .startsWith(
            "The test loss, 0.0912, lies 0.0412 above the train loss; it has not been lower")
        .doesNotContain("epoch 2");
  }

  @Test
  void neverShowsMoreThanThePlan() {
    run.begin(Runs.handle(8));
    run.accept(Runs.learning(6, 10));
    assertThat(chart.shown()).isEqualTo(new PlotRange(0, 8));
  }

  @Test
  void drawsTheRunningMeansOfTheEpochInHand() {
    run.begin(Runs.handle(10));
    run.accept(List.of(Runs.batch(0, 0, 100, 2.3)));
    assertThat(chart.current()).as("nothing else to look at").isPresent();
    run.accept(Runs.learning(1, 100));
    assertThat(chart.current()).as("the epoch is complete").isEmpty();
    run.accept(List.of(Runs.batch(1, 0, 100, 5)));
    assertThat(chart.current()).as("one batch of a hundred says little").isEmpty();
    run.accept(List.of(Runs.batch(1, 9, 100, 0.2)));
    assertThat(chart.current()).isPresent();
  }

  @Test
  void knowsImagesSeenExactlyAfterAnEpoch() {
    run.begin(Runs.handle(10));
    // 60,000 images in batches of 64: the last batch has 32.
    run.accept(
        List.of(
            new TrainingEvent.BatchFinished(0, 936, 938, 1, 1, 0.7, 59_968),
            new TrainingEvent.BatchFinished(0, 937, 938, 1, 1, 0.7, 60_000),
            Runs.epoch(0, 1, 0.7, 0.5, 0.8),
            new TrainingEvent.BatchFinished(1, 0, 938, 1, 1, 0.7, 60_064)));
    assertThat(chart.imagesPerEpoch()).isEqualTo(60_000);
  }

  @Test
  void estimatesImagesSeenDuringTheFirstEpoch() {
    assertThat(chart.imagesPerEpoch()).isZero();
    run.accept(List.of(Runs.batch(0, 24, 100, 1)));
    assertThat(chart.imagesPerEpoch()).isCloseTo(6400, within(1e-6));
  }

  @Test
  void staysInsideTheRunWhenMoved() {
    run.accept(Runs.learning(10, 100));
    chart.show(new PlotRange(8, 12));
    assertThat(chart.shown()).isEqualTo(new PlotRange(6, 10));
    assertThat(chart.zoomedProperty().get()).isTrue();
    chart.show(new PlotRange(-3, 20));
    assertThat(chart.shown()).isEqualTo(new PlotRange(0, 10));
    assertThat(chart.zoomedProperty().get()).isFalse();
  }

  @Test
  void zoomsDownToAFewBatches() {
    run.accept(Runs.learning(10, 100));
    chart.show(new PlotRange(5, 5.0001));
    assertThat(chart.shown().span()).isCloseTo(0.04, within(1e-9));
  }

  @Test
  void keepsItsWindowWhileTheRunGoesOn() {
    run.accept(Runs.learning(3, 100));
    chart.show(new PlotRange(1, 2));
    run.accept(Runs.learning(10, 100));
    assertThat(chart.shown()).isEqualTo(new PlotRange(1, 2));
  }

  @Test
  void showsEverythingOfTheNextRun() {
    run.begin(Runs.handle(10));
    run.accept(Runs.learning(3, 100));
    chart.show(new PlotRange(1, 2));
    chart.setWindow(PlotKind.ACCURACY, new PlotRange(90, 95));
    run.begin(Runs.handle(10));
    assertThat(chart.zoomedProperty().get()).isFalse();
    assertThat(chart.shown()).isEqualTo(new PlotRange(0, 1));
    assertThat(chart.imagesPerEpoch()).isZero();
    assertThat(chart.emptyProperty().get()).isTrue();
  }

  @Test
  void forgetsAStretchOfLossesWhenTheAxisChanges() {
    chart.setWindow(PlotKind.LOSS, new PlotRange(0, 1));
    chart.logarithmicProperty().set(true);
    assertThat(chart.window(PlotKind.LOSS)).isNull();
  }

  @Test
  void isOutOfDateAfterEveryChange() {
    List<Runnable> changes =
        List.of(
            () -> run.accept(Runs.learning(1, 3)),
            () -> chart.metricProperty().set(ChartMetric.LOSS),
            () -> chart.axisProperty().set(ChartAxis.SAMPLES),
            () -> chart.logarithmicProperty().set(true),
            () -> chart.smoothingProperty().set(0.5),
            () -> chart.batchLossesProperty().set(false),
            () -> chart.show(new PlotRange(0.2, 0.4)),
            () -> chart.setWindow(PlotKind.ACCURACY, new PlotRange(1, 2)),
            chart::resetZoom);
    for (Runnable change : changes) {
      long before = chart.versionProperty().get();
      change.run();
      assertThat(chart.versionProperty().get()).isGreaterThan(before);
    }
  }

  @Test
  void tellsTheFiguresInWordsOncePerEpoch() {
    List<String> told = new ArrayList<>();
    chart.summaryProperty().subscribe(words -> told.add(words));
    run.accept(Runs.learning(1, 50));
    run.accept(List.of(Runs.batch(1, 0, 50, 0.3), Runs.batch(1, 1, 50, 0.3)));
    run.accept(List.of(Runs.epoch(1, 0.12, 0.963, 0.14, 0.959)));
    assertThat(told).hasSize(3);
    assertThat(told.getLast())
        .isEqualTo(
            "Loss after epoch 1: train 0.1200, test 0.1400."
                + " Accuracy: train 96.3\u202f%, test 95.9\u202f%."
                + " Best test accuracy 95.9\u202f%, after epoch 1.");
  }

  @Test
  void readsTheFiguresOfAnEpochWhereItEnds() {
    run.accept(List.of(Runs.batch(0, 9, 10, 1), Runs.epoch(0, 0.9, 0.7, 0.5, 0.8)));
    run.accept(List.of(Runs.batch(1, 9, 10, 1), Runs.epoch(1, 0.4, 0.85, 0.3, 0.9)));
    ChartReading reading = chart.reader().at(1.9, 0.2).orElseThrow();
    assertThat(reading.title()).isEqualTo("After epoch 1");
    assertThat(reading.x()).isEqualTo(2);
    assertThat(reading.rows())
        .extracting(Row::name, Row::value)
        .containsExactly(
            tuple("train loss", "0.4000"),
            tuple("test loss", "0.3000"),
            tuple("train accuracy", "85.00\u202f%"),
            tuple("test accuracy", "90.00\u202f%"),
            tuple("images seen", "1,280"),
            tuple("learning rate", "0.01"));
    assertThat(reading.spoken()).startsWith("After epoch 1: train loss 0.4000, test loss");
  }

  @Test
  void readsBatchesBetweenEpochs() {
    run.accept(Runs.learning(2, 100));
    ChartReading reading = chart.reader().at(1.251, 0.05).orElseThrow();
    assertThat(reading.title()).isEqualTo("Epoch 1, batch 25 of 100");
    assertThat(value(reading, "batch loss")).isEqualTo(chart.texts().loss(run.batches().loss(124)));
    assertThat(value(reading, "images seen")).isEqualTo("8,000");
    assertThat(reading.rows()).extracting(Row::name).doesNotContain("smoothed");
    chart.smoothingProperty().set(0.9);
    assertThat(chart.reader().at(1.251, 0.05).orElseThrow().rows())
        .extracting(Row::name)
        .contains("smoothed");
  }

  @Test
  void countsTheLastBatchToItsOwnEpoch() {
    run.accept(List.of(Runs.batch(0, 98, 100, 1), Runs.batch(0, 99, 100, 1)));
    run.accept(List.of(Runs.batch(1, 0, 100, 1), Runs.epoch(9, 1, 1, 1, 1)));
    assertThat(chart.reader().at(1, 0).orElseThrow().title())
        .isEqualTo("Epoch 0, batch 100 of 100");
    assertThat(chart.reader().at(1.011, 0).orElseThrow().title())
        .isEqualTo("Epoch 1, batch 1 of 100");
  }

  @Test
  void readsTheNearestEpochWhereNoBatchesAreShown() {
    run.accept(Runs.learning(2, 100));
    chart.batchLossesProperty().set(false);
    assertThat(chart.reader().at(1.4, 0.05).orElseThrow().title()).isEqualTo("After epoch 0");
    chart.batchLossesProperty().set(true);
    chart.metricProperty().set(ChartMetric.ACCURACY);
    assertThat(chart.reader().at(1.6, 0.05).orElseThrow().title()).isEqualTo("After epoch 1");
  }

  @Test
  void readsTheRunningMeansAtTheEndOfTheLine() {
    run.accept(Runs.learning(1, 100));
    run.accept(List.of(Runs.batch(1, 36, 100, 0.25)));
    ChartReading reading = chart.reader().at(1.4, 0.1).orElseThrow();
    assertThat(reading.title()).isEqualTo("Epoch 1, 37\u202f% of it");
    assertThat(value(reading, "train loss")).isEqualTo("0.2500");
    assertThat(reading.rows()).extracting(Row::name).doesNotContain("test loss");
  }

  @Test
  void readsNothingBeforeTheFirstBatch() {
    assertThat(chart.reader().at(0.5, 0.1)).isEqualTo(Optional.empty());
  }

  @Test
  void flagsTheEarliestOfTheBestEpochs() {
    run.accept(
        List.of(
            Runs.epoch(0, 1, 0.7, 1, 0.9),
            Runs.epoch(1, 1, 0.7, 1, 0.974),
            Runs.epoch(2, 1, 0.7, 1, 0.974),
            Runs.epoch(3, 1, 0.7, 1, 0.96)));
    assertThat(chart.best().orElseThrow().epoch()).isEqualTo(1);
  }

  @Test
  void survivesADivergedRun() {
    run.accept(List.of(Runs.batch(0, 0, 2, Double.NaN), Runs.batch(0, 1, 2, Double.NaN)));
    run.accept(List.of(Runs.epoch(0, Double.NaN, 0.1, Double.POSITIVE_INFINITY, 0.1)));
    assertThat(chart.summaryProperty().get()).contains("not a number").contains("infinite");
    assertThat(chart.reader().at(1, 1)).isPresent();
  }

  private static String value(ChartReading reading, String name) {
    return reading.rows().stream()
        .filter(row -> row.name().equals(name))
        .map(Row::value)
        .findFirst()
        .orElseThrow();
  }
}
