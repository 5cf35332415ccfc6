package mlpstudio.ui.compare;

import java.util.HashSet;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.experiment.KeptRun;
import mlpstudio.ui.compare.Comparison.Line;
import mlpstudio.ui.support.LookMark;
import mlpstudio.ui.support.StyleClass;

/** The ticked runs side by side. */
final class ComparisonTable extends VBox {
  private final CompareWords words;
  private final Label caption = new Label();
  private final GridPane grid = new GridPane();

  ComparisonTable(CompareViewModel model) {
    this.words = model.words();
    setId("comparison");
    getStyleClass().add("comparison");
    caption.setId("comparison-caption");
    caption.setWrapText(true);
    caption.setMinHeight(Region.USE_PREF_SIZE);
    caption.getStyleClass().add(StyleClass.CAPTION);
    grid.setId("comparison-table");
    grid.getStyleClass().add("comparison-table");
    ScrollPane scroll = new ScrollPane(grid);
    scroll.getStyleClass().add("compare-scroll");
    setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
    getChildren().addAll(caption, scroll);
    model.comparisonProperty().subscribe(this::show);
  }

  private void show(Comparison comparison) {
    grid.getChildren().clear();
    if (comparison.runs().isEmpty()) {
      caption.setText(words.get("comparison.empty"));
      return;
    }
    caption.setText(
        words.get(
            comparison.runs().size() > 1 && comparison.sameSettings()
                ? "comparison.same"
                : "comparison.differ"));
    int column = 1;
    for (KeptRun run : comparison.runs()) {
      Label head = new Label(run.name(), new LookMark(run.look()));
      head.getStyleClass().add("comparison-head");
      grid.add(head, column++, 0);
    }
    int row = 1;
    for (Line line : comparison.lines()) {
      Label name = new Label(line.name());
      name.setMinWidth(Region.USE_PREF_SIZE);
      name.getStyleClass().add(StyleClass.CAPTION);
      grid.add(name, 0, row);
      boolean same = new HashSet<>(line.cells()).size() == 1;
      column = 1;
      for (String cell : line.cells()) {
        Label value = new Label(cell);
        value.setMinWidth(Region.USE_PREF_SIZE);
        if (!line.figure() && !same) {
          value.getStyleClass().add("comparison-differs");
        }
        if (line.figure()) {
          GridPane.setHalignment(value, HPos.LEFT);
        }
        grid.add(value, column++, row);
      }
      row++;
    }
  }
}
