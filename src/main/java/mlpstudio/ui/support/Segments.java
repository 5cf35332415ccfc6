package mlpstudio.ui.support;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/**
 * A choice of one of a few, as buttons in a row; one of them is always chosen.
 *
 * @param <T> what is chosen
 */
public final class Segments<T> extends HBox {

  /**
   * One of the choices.
   *
   * @param <T> what is chosen
   * @param value what is chosen
   * @param id of the button
   * @param text on the button
   * @param tooltip one sentence
   */
  public record Choice<T>(T value, String id, String text, String tooltip) {}

  /**
   * Buttons that show and change a value.
   *
   * @param chosen one of the values of the choices, at any time
   * @param choices at least two, from left to right
   */
  public Segments(ObjectProperty<T> chosen, List<Choice<T>> choices) {
    List<T> values = choices.stream().map(Choice::value).toList();
    ToggleGroup group = new ToggleGroup();
    for (Choice<T> choice : choices) {
      ToggleButton button = new ToggleButton(choice.text());
      button.setId(choice.id());
      button.setToggleGroup(group);
      button.setTooltip(new Tooltip(choice.tooltip()));
      button.setAccessibleHelp(choice.tooltip());
      button.setMinWidth(USE_PREF_SIZE);
      button.getStyleClass().addAll(Styles.SMALL, pill(getChildren().size(), choices.size()));
      getChildren().add(button);
    }
    chosen.subscribe(value -> group.selectToggle(group.getToggles().get(values.indexOf(value))));
    group
        .selectedToggleProperty()
        .subscribe(
            (former, now) -> {
              if (now != null) {
                chosen.set(values.get(group.getToggles().indexOf(now)));
              } else if (former != null) {
                // A second press on the chosen button would leave none chosen.
                former.setSelected(true);
              }
            });
  }

  private static String pill(int index, int count) {
    if (index == 0) {
      return Styles.LEFT_PILL;
    }
    return index == count - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
  }
}
