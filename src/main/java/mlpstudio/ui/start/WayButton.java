package mlpstudio.ui.start;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Icons;

/** A large button: an icon, a title, and a sentence that wraps as narrow as the button gets. */
final class WayButton extends Button {
  private final HBox content;

  WayButton(String title, String about, Icons icon) {
    getStyleClass().add("start-way");
    VBox words = new VBox(wrapped(title, "start-way-title"), wrapped(about, "start-way-about"));
    words.setMinWidth(0);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    content = new HBox(icon.node(), words);
    content.getStyleClass().add("start-way-content");
    content.setAlignment(Pos.CENTER_LEFT);
    setGraphic(content);
    setAlignment(Pos.CENTER_LEFT);
    setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    setMinWidth(0);
    setAccessibleText(title + ". " + about);
  }

  private static Label wrapped(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    Insets around = getInsets();
    double given = width < 0 ? prefWidth(-1) : width;
    return around.getTop()
        + content.prefHeight(given - around.getLeft() - around.getRight())
        + around.getBottom();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  /** A button gives its picture the width that this asks for: all that there is. */
  @Override
  protected void layoutChildren() {
    Insets around = getInsets();
    content.setPrefWidth(getWidth() - around.getLeft() - around.getRight());
    super.layoutChildren();
  }
}
