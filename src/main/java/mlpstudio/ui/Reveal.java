package mlpstudio.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Toggle;
import mlpstudio.ui.shell.Page;
import mlpstudio.ui.shell.ShellViewModel;

/**
 * Brings parts of the Lab into sight as a user would: turns to the page, unfolds the column,
 * chooses the tab. FX thread only.
 */
record Reveal(ShellViewModel shell, Parent window) {
  /** What leads to the drawing pad, wherever the window's width has put it. */
  static final List<String> PAD = List.of("unfold-pad", "tab-pad");

  /**
   * Turns to the Lab and presses those of these buttons that are there.
   *
   * @param openers ids of buttons and tabs, in the order in which they are pressed
   */
  void inLab(List<String> openers) {
    shell.showPage(Page.LAB);
    settle();
    for (String id : openers) {
      if (window.lookup("#" + id) instanceof ButtonBase button
          && !(button instanceof Toggle tab && tab.isSelected())) {
        button.fire();
        settle();
      }
    }
  }

  /** Gives a part the keyboard. */
  void focus(String id) {
    Node part = window.lookup("#" + id);
    if (part != null) {
      part.requestFocus();
    }
  }

  /**
   * A page that was never seen learns only by its layout how wide it is, and what is a tab then.
   */
  private void settle() {
    window.applyCss();
    window.layout();
  }
}
