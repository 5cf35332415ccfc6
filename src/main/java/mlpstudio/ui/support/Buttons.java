package mlpstudio.ui.support;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Buttons with words, an icon and a longer explanation. FX thread only. */
public final class Buttons {
  private Buttons() {}

  /**
   * Gives a button, whose words are never cut, all that it has.
   *
   * @param tip what it does, in the tooltip and for those who do not see
   */
  public static <B extends ButtonBase> B dress(
      B button, String id, String text, Icons icon, String tip) {
    button.setId(id);
    button.setText(text);
    button.setGraphic(icon.node());
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(tip));
    button.setAccessibleHelp(tip);
    return button;
  }
}
