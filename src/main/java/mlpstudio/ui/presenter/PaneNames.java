package mlpstudio.ui.presenter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import mlpstudio.ui.support.Messages;

/**
 * The names of the panes in one line: as words where there is room for all of them, otherwise as
 * icons, with the word of the pane that is shown where that has room. FX thread only.
 */
final class PaneNames extends HBox {
  /** Below this width of the whole line, in letters' heights, there is no room for all words. */
  private static final double WORDS_EM = 88;

  private final Messages texts;
  private final IntConsumer turn;
  private List<ToggleButton> buttons = List.of();
  private double line;

  /**
   * No names yet.
   *
   * @param turn turns to a pane, counted from 0
   */
  PaneNames(Messages texts, IntConsumer turn) {
    this.texts = texts;
    this.turn = turn;
    setId("presenter-names");
    getStyleClass().add("presenter-names");
    setAlignment(Pos.CENTER_LEFT);
  }

  /** Names these panes. */
  void fill(List<PresenterPane> panes) {
    ToggleGroup group = new ToggleGroup();
    List<ToggleButton> made = new ArrayList<>();
    for (int i = 0; i < panes.size(); i++) {
      ToggleButton name = button(panes.get(i), i);
      name.setToggleGroup(group);
      made.add(name);
    }
    buttons = made;
    getChildren().setAll(made);
    if (!made.isEmpty()) {
      made.getFirst().fontProperty().subscribe(font -> fit());
    }
  }

  /** Marks the pane that is shown. */
  void select(int number) {
    buttons.get(number).setSelected(true);
    fit();
  }

  /** Says how wide the line is that the names are part of, in pixels. */
  void setLine(double width) {
    line = width;
    fit();
  }

  private ToggleButton button(PresenterPane pane, int number) {
    ToggleButton name = new ToggleButton(pane.title(), pane.icon().node());
    name.setId("present-" + pane.id());
    name.getStyleClass().add("presenter-name");
    name.setMinWidth(USE_PREF_SIZE);
    name.setAccessibleRole(AccessibleRole.TAB_ITEM);
    name.setAccessibleText(texts.format("pane.aloud", pane.title(), number + 1));
    name.setTooltip(new Tooltip(texts.format("pane.tooltip", pane.title(), number + 1)));
    name.setFocusTraversable(true);
    name.setOnAction(
        e -> {
          name.setSelected(true);
          turn.accept(number);
        });
    return name;
  }

  private void fit() {
    // A line that needs more than the window has is as wide as it needs to be.
    double room = getScene() == null ? line : Math.min(line, getScene().getWidth());
    for (ToggleButton name : buttons) {
      boolean words = room >= WORDS_EM * name.getFont().getSize();
      name.setContentDisplay(words ? ContentDisplay.TEXT_ONLY : ContentDisplay.GRAPHIC_ONLY);
      if (!words && name.isSelected()) {
        name.setContentDisplay(ContentDisplay.LEFT);
        if (getParent() != null && getParent().prefWidth(-1) > room) {
          name.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }
      }
    }
  }
}
