package mlpstudio.ui.training;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;
import mlpstudio.ui.training.ProgressViewModel.Progress;

/**
 * The pace that is asked for, and the one that is reached: in one line, or in two where there is no
 * room. The words are always whole; the slider gives way.
 */
final class PaceView extends Pane {
  private final HBox asked;
  private final Label rate = new Label();

  PaceView(PaceViewModel pace, ProgressViewModel progress) {
    Messages texts = new Messages(PaceView.class);
    asked = asked(pace, texts);
    rate.setId("run-rate");
    rate.setAlignment(Pos.CENTER_RIGHT);
    rate.setTooltip(new Tooltip(texts.get("rate.tooltip")));
    rate.textProperty().bind(progress.progressProperty().map(Progress::rate));
    getChildren().addAll(asked, rate);
  }

  private static HBox asked(PaceViewModel pace, Messages texts) {
    Label name = new Label(texts.get("pace.label"));
    name.getStyleClass().add(StyleClass.CAPTION);
    name.setMinWidth(Region.USE_PREF_SIZE);
    Slider slider = new Slider(0, 1, 1);
    slider.setId("pace");
    slider.setBlockIncrement(0.1);
    slider.valueProperty().bindBidirectional(pace.positionProperty());
    slider.setTooltip(new Tooltip(texts.get("pace.tooltip")));
    slider.accessibleTextProperty().bind(pace.labelProperty());
    name.setLabelFor(slider);
    Label limit = new Label();
    limit.setId("pace-limit");
    limit.setMinWidth(Region.USE_PREF_SIZE);
    limit.textProperty().bind(pace.labelProperty());
    // Keeps the room of the longest words, so that the slider stays where it is being dragged.
    Label longest = new Label(pace.longestLabel());
    longest.setMinWidth(Region.USE_PREF_SIZE);
    longest.setVisible(false);
    StackPane words = new StackPane(longest, limit);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox line = new HBox(name, slider, words);
    line.getStyleClass().add("pace");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private double rateWidth() {
    return snapSizeX(rate.prefWidth(-1));
  }

  private boolean oneLine(double width) {
    return width < 0 || asked.minWidth(-1) + asked.getSpacing() + rateWidth() <= width;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return Math.max(asked.minWidth(-1), rateWidth());
  }

  @Override
  protected double computePrefWidth(double height) {
    return asked.prefWidth(-1) + asked.getSpacing() + rateWidth();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double first = snapSizeY(asked.prefHeight(-1));
    double other = snapSizeY(rate.prefHeight(-1));
    return oneLine(width) ? Math.max(first, other) : first + other;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double told = Math.min(rateWidth(), width);
    double first = snapSizeY(asked.prefHeight(-1));
    double other = snapSizeY(rate.prefHeight(-1));
    if (oneLine(width)) {
      double room = width - told - asked.getSpacing();
      double line = Math.max(first, other);
      asked.resizeRelocate(0, 0, Math.min(asked.prefWidth(-1), room), line);
      rate.resizeRelocate(width - told, 0, told, line);
    } else {
      asked.resizeRelocate(0, 0, Math.min(asked.prefWidth(-1), width), first);
      rate.resizeRelocate(width - told, first, told, other);
    }
  }
}
