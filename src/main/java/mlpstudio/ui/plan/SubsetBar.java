package mlpstudio.ui.plan;

import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * The slider over the training images once more, in one line, for where its effect is seen: under
 * the chart.
 */
public final class SubsetBar extends HBox {

  /**
   * A slider on the same number as the card's.
   *
   * @param wanted whether it is shown; it takes no place otherwise
   */
  public SubsetBar(PreparationViewModel preparation, ObservableValue<Boolean> wanted) {
    setId("subset-bar");
    getStyleClass().add("subset-bar");
    getStylesheets()
        .add(Objects.requireNonNull(SubsetBar.class.getResource("plan.css")).toExternalForm());
    setAlignment(Pos.CENTER_LEFT);
    SubsetSlider slider = new SubsetSlider(preparation.subset());
    slider.setId("subset-bar-slider");
    String tip = preparation.messages().get("subset-slider.tip");
    slider.setAccessibleText(tip);
    slider.setTooltip(new Tooltip(tip));
    setHgrow(slider, Priority.ALWAYS);
    Label name = new Label(preparation.messages().get("subset.label"));
    name.setLabelFor(slider);
    name.setMinWidth(Region.USE_PREF_SIZE);
    Label count = new Label();
    count.setId("subset-bar-count");
    count.getStyleClass().add("subset-bar-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    count.textProperty().bind(preparation.subset().countProperty());
    getChildren().addAll(name, slider, count);
    FieldFactory.showWhile(wanted, this);
  }
}
