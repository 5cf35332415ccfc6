package mlpstudio.ui.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import mlpstudio.inspection.ImageScore;
import mlpstudio.ui.support.ShareBar;

/**
 * The probability of every class as a bar with its figure. With very many classes only the most
 * probable ones are listed.
 */
final class ClassBars extends GridPane {
  private static final int MOST = 20;
  private static final PseudoClass TRUE_CLASS = PseudoClass.getPseudoClass("true-class");
  private static final PseudoClass MISTAKEN = PseudoClass.getPseudoClass("mistaken");

  private final PredictionWords words;
  private final List<Row> rows = new ArrayList<>();

  ClassBars(PredictionWords words) {
    this.words = words;
    setId("classBars");
    getStyleClass().add("class-bars");
    ColumnConstraints name = new ColumnConstraints();
    name.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints bar = new ColumnConstraints();
    bar.setHgrow(Priority.ALWAYS);
    bar.setFillWidth(true);
    ColumnConstraints figure = new ColumnConstraints();
    figure.setHalignment(HPos.RIGHT);
    figure.setMinWidth(USE_PREF_SIZE);
    getColumnConstraints().addAll(name, bar, figure);
  }

  void show(ImagePrediction prediction) {
    int[] labels = labels(prediction.probabilities());
    while (rows.size() < labels.length) {
      rows.add(new Row(rows.size()));
    }
    while (rows.size() > labels.length) {
      rows.removeLast().remove();
    }
    for (int i = 0; i < labels.length; i++) {
      rows.get(i).show(prediction, labels[i]);
    }
  }

  private static int[] labels(float[] probabilities) {
    IntStream all = IntStream.range(0, probabilities.length);
    return probabilities.length <= MOST
        ? all.toArray()
        : all.boxed()
            .sorted((a, b) -> Float.compare(probabilities[b], probabilities[a]))
            .limit(MOST)
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /** One class. */
  private final class Row {
    private final Label name = new Label();
    private final ShareBar bar = new ShareBar();
    private final Label figure = new Label();

    Row(int index) {
      name.setId("className-" + index);
      figure.setId("probability-" + index);
      figure.getStyleClass().add("probability");
      addRow(index, name, bar, figure);
    }

    void show(ImagePrediction prediction, int label) {
      ImageScore score = prediction.score();
      float share = prediction.probabilities()[label];
      boolean isTrue = label == score.trueClass();
      boolean mistaken = label == score.predicted() && !isTrue;
      String text = prediction.name(label);
      name.setText(isTrue ? text + " " + words.get("tag.true") : text);
      bar.setShare(share);
      bar.pseudoClassStateChanged(TRUE_CLASS, isTrue);
      bar.pseudoClassStateChanged(MISTAKEN, mistaken);
      name.pseudoClassStateChanged(TRUE_CLASS, isTrue);
      figure.setText(words.percent(share));
      figure.setAccessibleText(words.bar(name.getText(), share));
    }

    void remove() {
      ClassBars.this.getChildren().removeAll(name, bar, figure);
    }
  }
}
