package mlpstudio.ui.chart;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What the chart says at one place.
 *
 * @param x the place, in epochs
 * @param title where it is, in words
 * @param rows the figures there
 */
record ChartReading(double x, String title, List<Row> rows) {

  /**
   * One figure.
   *
   * @param mark which line it belongs to
   * @param name what it is
   * @param value with its unit
   */
  record Row(Mark mark, String name, String value) {}

  /** Lines that figures belong to. */
  enum Mark {
    TRAIN,
    TEST,
    NONE
  }

  /** Copies the rows. */
  ChartReading {
    rows = List.copyOf(rows);
  }

  /** All of it as one sentence, for ears. */
  String spoken() {
    return rows.stream()
        .map(row -> row.name() + " " + row.value())
        .collect(Collectors.joining(", ", title + ": ", "."));
  }
}
