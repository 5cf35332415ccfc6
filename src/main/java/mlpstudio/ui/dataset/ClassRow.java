package mlpstudio.ui.dataset;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A class of the data set: its name, a bar, and how many images it has. FX thread only. */
final class ClassRow extends ToggleButton {
  private final DatasetWords words;
  private final Label name = new Label();
  private final ShareBar bar = new ShareBar();
  private final Label figure = new Label();
  private int nameLength;

  /** The row of one label, still without words. */
  ClassRow(int label, DatasetWords words) {
    this.words = words;
    name.getStyleClass().add("class-name");
    HBox.setHgrow(bar, Priority.ALWAYS);
    figure.getStyleClass().add("class-count");
    HBox content = new HBox(name, bar, figure);
    content.setAlignment(Pos.CENTER_LEFT);
    content.getStyleClass().add("class-row");
    setId("histogram-" + label);
    setGraphic(content);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setMaxWidth(Double.MAX_VALUE);
    setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
  }

  /**
   * Says what there is of the class.
   *
   * @param share of the largest class, 0 to 1
   * @param longest letters of the longest name
   */
  void show(String className, int count, double share, int longest) {
    name.setText(className);
    if (longest != nameLength) {
      nameLength = longest;
      name.setStyle(nameWidth(longest));
    }
    bar.setShare(share);
    figure.setText(words.figure(count));
    setAccessibleText(words.classCount(className, count));
  }

  /** The row's content, to be as wide as the card. */
  HBox content() {
    return (HBox) getGraphic();
  }

  /** All names equally wide, so that the bars begin at one line; very long ones are cut. */
  private static String nameWidth(int longest) {
    double em = 0.2 + 0.6 * Math.min(15, longest);
    return String.format(
        Locale.ROOT,
        "-fx-min-width: %.1fem; -fx-pref-width: %.1fem; -fx-max-width: %.1fem",
        em,
        em,
        em);
  }
}
