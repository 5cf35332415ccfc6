package mlpstudio.ui.dataset;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Card;
import mlpstudio.ui.support.StyleClass;

/** A titled box at the right of the Data page. */
abstract class DataCard extends VBox {
  private final DatasetWords words;
  private final Label title = new Label();
  private final HBox header = new HBox();

  DataCard(String id, DatasetWords words) {
    this.words = words;
    setId(id);
    Card.dress(this);
    title.getStyleClass().add(StyleClass.CARD_TITLE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    header.getStyleClass().add("card-header");
    header.setAlignment(Pos.CENTER_LEFT);
    header.getChildren().addAll(title, space);
    getChildren().add(header);
  }

  final DatasetWords words() {
    return words;
  }

  /** The card's heading. */
  final Label title() {
    return title;
  }

  /** A small control at the right of the heading. */
  final void addToHeader(Node control) {
    header.getChildren().add(control);
  }

  /** A heading with its explanation. */
  final void setTitle(String key) {
    title.setText(words.get(key));
    setAccessibleText(title.getText());
  }

  /** A tooltip that explains the card's heading. */
  final void explainTitle(String key) {
    title.setTooltip(new Tooltip(words.get(key)));
  }
}
