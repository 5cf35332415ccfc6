package mlpstudio.ui.chart;

import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import mlpstudio.ui.chart.ChartReading.Mark;
import org.jspecify.annotations.Nullable;

/** The small card with the figures under the pointer. */
final class ChartReadout extends GridPane {
  private static final PseudoClass TRAIN = PseudoClass.getPseudoClass("train");
  private static final PseudoClass TEST = PseudoClass.getPseudoClass("test");
  private @Nullable ChartReading shown;

  ChartReadout() {
    setId("chart-readout");
    getStyleClass().add("chart-readout");
    setMouseTransparent(true);
    setManaged(false);
    setVisible(false);
    ColumnConstraints marks = new ColumnConstraints();
    ColumnConstraints names = new ColumnConstraints();
    ColumnConstraints values = new ColumnConstraints();
    values.setHalignment(HPos.RIGHT);
    getColumnConstraints().setAll(List.of(marks, names, values));
  }

  /** Shows other figures; returns at once where they are the same. */
  void show(ChartReading reading) {
    if (Objects.equals(shown, reading)) {
      return;
    }
    shown = reading;
    getChildren().clear();
    Label title = new Label(reading.title());
    title.getStyleClass().add("chart-readout-title");
    title.setId("chart-readout-title");
    add(title, 0, 0, 3, 1);
    for (int i = 0; i < reading.rows().size(); i++) {
      ChartReading.Row row = reading.rows().get(i);
      Label value = new Label(row.value());
      value.getStyleClass().add("chart-readout-value");
      addRow(i + 1, mark(row.mark()), new Label(row.name()), value);
    }
  }

  private static Region mark(Mark mark) {
    Region region = new Region();
    region.getStyleClass().add("chart-mark");
    region.pseudoClassStateChanged(TRAIN, mark == Mark.TRAIN);
    region.pseudoClassStateChanged(TEST, mark == Mark.TEST);
    return region;
  }
}
