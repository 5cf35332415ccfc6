package mlpstudio.ui.chart;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import mlpstudio.training.RunMoment;
import org.jspecify.annotations.Nullable;

/**
 * The line over the chart that marks the place being read, and the figures there. Follows the
 * pointer, or walks from epoch to epoch by keys.
 */
final class ChartCursor extends Pane {
  private final ChartViewModel chart;
  private final Line line = new Line();
  private final Line momentLine = new Line();
  private final ChartReadout readout = new ChartReadout();
  private @Nullable ChartLayout layout;
  private double pointer = Double.NaN;
  private int epoch = -1;

  ChartCursor(ChartViewModel chart) {
    this.chart = chart;
    getStyleClass().add("chart-cursor");
    setMouseTransparent(true);
    line.setManaged(false);
    line.setVisible(false);
    line.getStyleClass().add("chart-cursor-line");
    line.setId("chart-cursor-line");
    momentLine.setManaged(false);
    momentLine.setVisible(false);
    momentLine.getStyleClass().add("chart-moment-line");
    momentLine.setId("chart-moment-line");
    getChildren().addAll(momentLine, line, readout);
    chart.momentProperty().subscribe(moment -> update());
  }

  /** The chart was drawn anew: what is read may be elsewhere, or have changed. */
  void redrawn(ChartLayout value) {
    layout = value;
    update();
  }

  /** The pointer is over the chart. */
  void pointAt(double pixel) {
    pointer = pixel;
    epoch = -1;
    update();
  }

  /** Nothing is pointed at. */
  void hide() {
    pointer = Double.NaN;
    epoch = -1;
    update();
  }

  /**
   * Walks to another complete epoch, from the last one at first.
   *
   * @return its figures, if there are any epochs
   */
  Optional<ChartReading> walk(int by) {
    int last = chart.epochs().size() - 1;
    if (last < 0) {
      return Optional.empty();
    }
    epoch = epoch < 0 ? last : Math.clamp(epoch + by, 0, last);
    pointer = Double.NaN;
    update();
    return Optional.of(chart.reader().epoch(epoch));
  }

  private void update() {
    ChartLayout now = layout;
    placeMoment(now);
    Optional<ChartReading> reading = now == null ? Optional.empty() : reading(now);
    line.setVisible(reading.isPresent());
    readout.setVisible(reading.isPresent());
    if (now != null && reading.isPresent()) {
      place(now, reading.get());
    }
  }

  private Optional<ChartReading> reading(ChartLayout now) {
    PlotScale x = now.grid().x();
    Optional<ChartReading> reading;
    if (epoch >= 0 && epoch < chart.epochs().size()) {
      reading = Optional.of(chart.reader().epoch(epoch));
    } else if (pointer >= x.from() && pointer <= x.to()) {
      double reach = 2.5 * now.grid().em() * x.range().span() / x.length();
      reading = chart.reader().at(x.value(pointer), reach);
    } else {
      reading = Optional.empty();
    }
    return reading.filter(found -> x.range().contains(found.x()));
  }

  /** The moment that weights, errors and pad show; stays while other places are read. */
  private void placeMoment(@Nullable ChartLayout now) {
    RunMoment moment = chart.momentProperty().get();
    boolean seen =
        now != null && moment != null && now.grid().x().range().contains(moment.position());
    momentLine.setVisible(seen);
    if (now != null && moment != null && seen) {
      stand(momentLine, now, moment.position());
    }
  }

  /** Stands a line upright over all plots. */
  private static void stand(Line upright, ChartLayout now, double position) {
    double x = Math.round(now.grid().x().pixel(position)) + 0.5;
    upright.setStartX(x);
    upright.setEndX(x);
    upright.setStartY(now.panels().getFirst().area().getMinY());
    upright.setEndY(now.panels().getLast().area().getMaxY());
  }

  private void place(ChartLayout now, ChartReading reading) {
    stand(line, now, reading.x());
    double x = line.getStartX();
    Rectangle2D first = now.panels().getFirst().area();
    readout.show(reading);
    readout.applyCss();
    double width = readout.prefWidth(-1);
    double gap = now.grid().em();
    boolean right = x + gap + width <= now.grid().width();
    double left = right ? x + gap : Math.max(0, x - gap - width);
    readout.resizeRelocate(Math.rint(left), first.getMinY() + gap, width, readout.prefHeight(-1));
  }
}
