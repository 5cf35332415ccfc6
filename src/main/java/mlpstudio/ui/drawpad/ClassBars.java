package mlpstudio.ui.drawpad;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mlpstudio.ui.support.ShareBar;
import org.jspecify.annotations.Nullable;

/**
 * The probability of every class as a bar with its figure; a click, or up and down, chooses the one
 * that is explained. With very many classes only the most probable ones are listed. FX thread only.
 */
final class ClassBars extends GridPane {
  private static final int MOST = 20;
  private static final PseudoClass WINNER = PseudoClass.getPseudoClass("winner");
  private static final PseudoClass EXPLAINED = PseudoClass.getPseudoClass("explained");

  private final PadWords words;
  private final IntConsumer onChoose;
  private final List<Row> rows = new ArrayList<>();
  private int explained = -1;

  /**
   * Bars without figures yet.
   *
   * @param onChoose receives the class to be explained, or -1 for the winner again
   */
  ClassBars(PadWords words, IntConsumer onChoose) {
    this.words = words;
    this.onChoose = onChoose;
    setId("padBars");
    getStyleClass().add("pad-bars");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(words.get("bars.name"));
    ColumnConstraints name = new ColumnConstraints();
    name.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints bar = new ColumnConstraints();
    bar.setHgrow(Priority.ALWAYS);
    bar.setFillWidth(true);
    bar.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints figure = new ColumnConstraints();
    figure.setHalignment(HPos.RIGHT);
    figure.setMinWidth(USE_PREF_SIZE);
    getColumnConstraints().addAll(name, bar, figure);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /**
   * Shows classes with an answer, or without one.
   *
   * @param explainedClass the class that is explained, or -1
   */
  void show(List<String> classNames, @Nullable Reading reading, int explainedClass) {
    explained = explainedClass;
    int[] labels = labels(classNames.size(), reading);
    while (rows.size() < labels.length) {
      rows.add(new Row(rows.size()));
    }
    while (rows.size() > labels.length) {
      rows.removeLast().remove();
    }
    for (int i = 0; i < labels.length; i++) {
      rows.get(i).show(classNames.get(labels[i]), labels[i], reading);
    }
    rows.stream()
        .filter(row -> row.label == explained && reading != null)
        .findFirst()
        .ifPresentOrElse(
            row -> setAccessibleHelp(words.format("bar.explained", row.spoken)),
            () -> setAccessibleHelp(""));
  }

  private static int[] labels(int classes, @Nullable Reading reading) {
    IntStream all = IntStream.range(0, classes);
    return classes <= MOST || reading == null
        ? all.limit(MOST).toArray()
        : all.boxed()
            .sorted((a, b) -> Float.compare(reading.probabilities()[b], reading.probabilities()[a]))
            .limit(MOST)
            .mapToInt(Integer::intValue)
            .toArray();
  }

  private void clicked(MouseEvent event) {
    requestFocus();
    for (Row row : rows) {
      double top = row.bar.getBoundsInParent().getMinY() - getVgap() / 2;
      double bottom = row.bar.getBoundsInParent().getMaxY() + getVgap() / 2;
      if (event.getY() >= top && event.getY() < bottom) {
        onChoose.accept(row.label == explained ? -1 : row.label);
        event.consume();
        return;
      }
    }
  }

  private void pressed(KeyEvent event) {
    int step =
        switch (event.getCode()) {
          case UP -> -1;
          case DOWN -> 1;
          default -> 0;
        };
    if (step != 0 && !rows.isEmpty() && !event.isShortcutDown() && !event.isAltDown()) {
      int now = rows.stream().map(row -> row.label).toList().indexOf(explained);
      int next = Math.clamp(now + step, 0, rows.size() - 1);
      onChoose.accept(rows.get(next).label);
      event.consume();
    }
  }

  /** One class. */
  private final class Row {
    private final Label name = new Label();
    private final ShareBar bar = new ShareBar();
    private final Label figure = new Label();
    private int label;
    private String spoken = "";

    Row(int index) {
      name.setId("padClass-" + index);
      name.getStyleClass().add("class-name");
      bar.setId("padBar-" + index);
      figure.setId("padProbability-" + index);
      figure.getStyleClass().add("probability");
      addRow(index, name, bar, figure);
    }

    void show(String text, int of, @Nullable Reading reading) {
      label = of;
      boolean any = reading != null && reading.readable();
      float share = reading != null && any ? reading.probabilities()[of] : 0;
      boolean winner = reading != null && any && reading.winner() == of;
      name.setText(text);
      bar.setShare(share);
      for (Region part : List.of(name, bar, figure)) {
        part.pseudoClassStateChanged(WINNER, winner);
        part.pseudoClassStateChanged(EXPLAINED, any && of == explained);
      }
      figure.setText(any ? words.percent(share) : "");
      spoken = words.bar(text, share);
      figure.setAccessibleText(any ? spoken : "");
    }

    void remove() {
      ClassBars.this.getChildren().removeAll(name, bar, figure);
    }
  }
}
