package mlpstudio.ui.dataset;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Card;
import mlpstudio.ui.support.CardHeader;
import mlpstudio.ui.support.StyleClass;

/** A titled box at the right of the Data page. */
abstract class DataCard extends VBox {
  private final DatasetWords words;
  private final Label title = new Label();
  private final CardHeader header = new CardHeader(title);

  DataCard(String id, DatasetWords words) {
    this.words = words;
    setId(id);
    Card.dress(this);
    title.getStyleClass().add(StyleClass.CARD_TITLE);
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
    header.addTool(control);
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
